import { describe, expect, it } from 'vitest'
import { localDay } from '../../../rules/model/day.ts'
import type { HardRun, IntensityMetrics } from '../../../rules/model/effort.ts'
import { intensity } from '../../../rules/signals/intensity.ts'
import { aHistory, aRunner, at, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

const NOTHING: IntensityMetrics = { by: null, hardShare: null, missing: [], hardRuns: [], hardPair: null }

function told(over: Partial<IntensityMetrics>, maximumPulse: number | null = 190) {
  const situation = situationOn(SATURDAY, aHistory(), aRunner({ maximumPulse }))
  return intensity.evaluate({
    ...situation,
    metrics: { ...situation.metrics, intensity: { ...NOTHING, ...over } },
  })
}

const hardOn = (day: string): HardRun => ({
  runId: `run-${day}`,
  day: localDay(day),
  startedAt: at(`${day}T08:00:00Z`),
  share: 0.8,
})
const PAIR = [hardOn('2026-11-18'), hardOn('2026-11-19')] as const

describe('much hard running', () => {
  it('by pulse informs, with its share and the beats it begins at', () => {
    // 0.70 × 190 = 133
    expect(told({ by: 'pulse', hardShare: 0.31 })).toMatchObject({
      level: 'info',
      value: 0.31,
      threshold: 0.25,
      grade: 'C',
      subject: '2026-11-21',
      reason:
        '31 % of your running time of the last 21 days was in zone 3 and above (133 beats and more). ' +
        'Make one of the next hard runs an easy one.',
    })
  })

  it('by pace informs, and says that it is distance', () => {
    expect(told({ by: 'pace', hardShare: 0.4 }, null)).toMatchObject({
      level: 'info',
      value: 0.4,
      reason:
        '40 % of your distance of the last 21 days was more than 10 % faster than usual. ' +
        'Make one of the next hard runs an easy one.',
    })
  })

  it('is nothing at a quarter, and nothing where it is unknown', () => {
    expect(told({ by: 'pulse', hardShare: 0.25 })).toBeNull()
    expect(told({})).toBeNull()
  })
})

describe('two hard days', () => {
  it('inform, however little was hard otherwise', () => {
    expect(told({ by: 'pulse', hardShare: 0.2, hardPair: PAIR })).toMatchObject({
      level: 'info',
      value: 2,
      threshold: 2,
      subject: 'run-2026-11-18,run-2026-11-19',
      reason:
        'The runs of Wednesday 18 November and Thursday 19 November were both hard. ' +
        'Make one of the next hard runs an easy one.',
    })
  })

  it('are told after the share', () => {
    expect(told({ by: 'pulse', hardShare: 0.31, hardPair: PAIR })?.reason).toMatch(
      /^31 % of .* The runs of Wednesday 18 November and Thursday 19 November were both hard\. Make/,
    )
  })
})

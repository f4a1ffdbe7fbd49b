import { describe, expect, it } from 'vitest'
import { localDay } from '../../../rules/model/day.ts'
import type { HardRun, IntensityMetrics } from '../../../rules/model/effort.ts'
import { intensity } from '../../../rules/signals/intensity.ts'
import { aHistory, aRunner, at, knownFor, situationOn } from '../../support/history.ts'
import { hardMinutes } from './effort-situations.ts'
import { type Asked, SATURDAY } from './situations.ts'

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

describe('the way down from hard running', () => {
  it('is a smaller share', () => {
    expect(told({ by: 'pulse', hardShare: 0.31 })?.wayDown).toEqual({
      words: 'A share of 25 % or less in 21 days ends it.',
      metres: null,
    })
  })

  it('is the day on which the first of two hard days is a week ago', () => {
    expect(told({ by: 'pulse', hardShare: 0.2, hardPair: PAIR })?.wayDown.words).toBe(
      'It is over on Wednesday 25 November.',
    )
    expect(told({ by: 'pulse', hardShare: 0.31, hardPair: PAIR })?.wayDown.words).toBe(
      'A share of 25 % or less in 21 days ends it; the two hard days count until Wednesday 25 November.',
    )
  })
})

describe('what the rule of hard running looks at', () => {
  const seen = ({ day, history, runner }: Asked) => intensity.sees(situationOn(day, history, runner))

  it('is told where it is silent, too', () => {
    const { facts, missing } = seen(hardMinutes(15))
    expect(facts).toEqual({ by: 'pulse', hardShare: 0.25, hardRuns: 0, hasHardPair: false })
    expect(missing).toEqual([])
  })

  it('lacks the maximum pulse and the splits', () => {
    const asked = hardMinutes(15)
    // three weeks of four runs, none of which has splits
    expect(seen({ ...asked, runner: aRunner() })).toEqual({
      facts: { by: null, hardShare: null, hardRuns: 0, hasHardPair: false },
      missing: ['your maximum pulse', 'the splits of 12 of 12 runs'],
    })
  })

  it('lacks the pulse of runs that tell under 80 % of their time', () => {
    const asked = hardMinutes(15)
    const runs = asked.history.runs.map((run, index) =>
      index % 2 === 0 ? run : { ...run, pulseSeconds: [[120, 0.79 * 3600]] as const },
    )
    const missing = seen({ ...asked, history: { ...asked.history, runs } }).missing
    // half of the runs at 79 % leave 89.5 % of the time told
    expect(missing).toEqual([])
    const silent = runs.map((run) => ({ ...run, pulseSeconds: [[120, 0.79 * 3600]] as const }))
    expect(seen({ ...asked, history: { ...asked.history, runs: silent } }).missing).toEqual([
      'the pulse of 12 of 12 runs',
      'the splits of 12 of 12 runs',
    ])
  })

  it('lacks days that are unknown, and then asks for no more', () => {
    const asked = hardMinutes(15)
    expect(seen({ ...asked, history: knownFor(19, asked.day, asked.history) }).missing).toEqual([
      '2 of the last 21 days',
    ])
  })
})

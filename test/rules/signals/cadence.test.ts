import { describe, expect, it } from 'vitest'
import type { CadenceMetrics } from '../../../rules/model/effort.ts'
import type { History } from '../../../rules/model/history.ts'
import { cadence } from '../../../rules/signals/cadence.ts'
import { aCheckIn, aHistory, knownFor, situationOn } from '../../support/history.ts'
import { stepsOf } from './effort-situations.ts'
import { SATURDAY } from './situations.ts'

function told(steps: CadenceMetrics) {
  const situation = situationOn(SATURDAY, aHistory())
  return cadence.evaluate({ ...situation, metrics: { ...situation.metrics, cadence: steps } })
}

describe('slower steps', () => {
  it('are told from 5 % on, beside the runner’s own', () => {
    // 171 ÷ 180 = 0.95
    expect(told({ recent: 171, before: 180, ratio: 171 / 180 })).toMatchObject({
      level: 'info',
      value: 0.95,
      threshold: 0.95,
      grade: 'C',
      reason:
        '171 steps a minute on easy runs of the last 14 days are 5 % fewer than in the 90 days before (180). ' +
        'Try slightly quicker, shorter steps for two weeks, if that feels comfortable.',
    })
  })

  it('are nothing under that, and more steps are nothing', () => {
    expect(told({ recent: 172, before: 180, ratio: 172 / 180 })).toBeNull()
    expect(told({ recent: 190, before: 180, ratio: 190 / 180 })).toBeNull()
  })

  it('are nothing where a side is unknown', () => {
    expect(told({ recent: null, before: 180, ratio: null })).toBeNull()
    expect(told({ recent: 150, before: null, ratio: null })).toBeNull()
  })
})

describe('few steps beside pain that stays', () => {
  const steps = (recent: number, ...pains: readonly (readonly [string, number])[]) => {
    const checkIns = pains.map(([day, pain]) => aCheckIn(day, { pain }))
    const situation = situationOn(SATURDAY, aHistory({ checkIns }))
    const few = { recent, before: recent, ratio: 1 }
    return cadence.evaluate({ ...situation, metrics: { ...situation.metrics, cadence: few } })
  }

  it('are worth a try of more: under 165, with pain of 3 and more a week apart', () => {
    expect(steps(164, ['2026-11-13', 3], ['2026-11-20', 4])).toMatchObject({
      level: 'info',
      value: 164,
      threshold: 165,
    })
  })

  it('are nothing at 165, with pain of six days, or with pain that is over', () => {
    expect(steps(165, ['2026-11-13', 3], ['2026-11-20', 4])).toBeNull()
    expect(steps(160, ['2026-11-14', 3], ['2026-11-20', 4])).toBeNull()
    expect(steps(160, ['2026-11-13', 2], ['2026-11-20', 4])).toBeNull()
    expect(steps(160, ['2026-11-07', 3], ['2026-11-14', 4])).toBeNull()
    expect(steps(160)).toBeNull()
  })
})

describe('the way down from slower steps', () => {
  it('is more than 95 % of the runner’s own: 171 of 180, and 171.95 of 181', () => {
    const words = (before: number) => told({ recent: 170, before, ratio: 170 / before })?.wayDown.words
    expect(words(180)).toBe('More than 171 steps a minute on easy runs end it.')
    expect(words(181)).toBe('More than 172 steps a minute on easy runs end it.')
  })
})

describe('what the rule of steps looks at', () => {
  const { day, history } = stepsOf(172)
  const seen = (known: History) => cadence.sees(situationOn(day, known))

  it('is told where it is silent, too', () => {
    expect(seen(history)).toEqual({
      facts: { recent: 172, before: 180, ratio: 172 / 180 },
      missing: [],
    })
  })

  it('lacks runs that tell their steps', () => {
    const runs = history.runs.map((run) => ({ ...run, averageCadence: null }))
    expect(seen({ ...history, runs }).missing).toEqual([
      'the steps of four easy runs of the last 14 days',
      'the steps of four easy runs of the 90 days before',
    ])
  })

  it('lacks days that are unknown', () => {
    expect(seen(knownFor(10, day, history)).missing).toEqual(['4 of the last 14 days'])
  })
})

import { describe, expect, it } from 'vitest'
import { assess } from '../../rules/assess.ts'
import { addDays, localDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import {
  aCheckIn,
  aHistory,
  aRun,
  aRunner,
  dailyKilometres,
  frozen,
  STEADY_WEEK,
  span,
  weeks,
} from '../support/history.ts'

const TODAY = localDay('2026-11-23')
const EIGHT_WEEKS = weeks(8, STEADY_WEEK)
const STEADY = dailyKilometres(TODAY, EIGHT_WEEKS)
const SPIKED = dailyKilometres(TODAY, [...EIGHT_WEEKS.slice(0, -1), 8])

describe('an assessment', () => {
  it('is green, with a ceiling and no advice, for eight steady weeks', () => {
    // the longest run of 5 km gives 5.5 km; 1.20 × 20 − 20 leaves 4 km in the week, which is less
    const assessment = assess(STEADY, aRunner(), TODAY)
    expect(assessment).toMatchObject({
      day: TODAY,
      level: 'green',
      signals: [],
      prescription: null,
      missingSince: null,
    })
    expect(assessment.ceilingMetres).toBeCloseTo(4000, 6)
    expect(assessment.weeks).toBe(assessment.metrics.weeks)
  })

  it('joins a long run, its reason, its ceiling and what to do', () => {
    // 8 ÷ 5 is 1.6; 23 km are run of 1.20 × 20, so 1 km is left in the week
    const { level, signals, ceilings, ceilingMetres, prescription } = assess(SPIKED, aRunner(), TODAY)
    expect(level).toBe('amber')
    expect(signals.map((signal) => [signal.id, signal.value])).toEqual([
      ['session-spike', 1.6],
      ['ten-percent', expect.closeTo(0.15, 9)],
    ])
    expect(ceilings.longestRunMetres).toBeCloseTo(5500, 6)
    expect(ceilingMetres).toBeCloseTo(1000, 6)
    expect(prescription).toMatchObject({ id: 'ease-off', because: ['session-spike'] })
  })

  it('gives no ceiling and nothing but a referral under a warning sign', () => {
    const checkIns = [aCheckIn(TODAY, { redFlags: ['leg-weakness'] })]
    const { level, ceilingMetres, prescription, signals } = assess({ ...SPIKED, checkIns }, aRunner(), TODAY)
    expect(level).toBe('red-flag')
    expect(signals.map((signal) => signal.id)).toEqual(['red-flag', 'session-spike', 'ten-percent'])
    expect(ceilingMetres).toBeNull()
    expect(prescription?.id).toBe('refer')
  })

  it('is the same twice, on a history it cannot change', () => {
    const history = frozen(SPIKED)
    const runner = frozen(aRunner())
    expect(assess(history, runner, TODAY)).toEqual(assess(history, runner, TODAY))
  })

  it('of a runner of whom nothing is known is warming up, without a number', () => {
    expect(assess(aHistory(), aRunner(), TODAY)).toMatchObject({
      level: 'warming-up',
      missingSince: null,
      weeks: [],
      signals: [],
      ceilingMetres: null,
      prescription: null,
    })
  })
})

describe('what is later than the day', () => {
  const later: History = {
    runs: [...SPIKED.runs, aRun('2026-11-24', 30), aRun('2026-12-01', 12)],
    activities: [
      { day: localDay('2026-11-24'), startedAt: aRun('2026-11-24', 1).startedAt, type: 'yoga', minutes: 40 },
    ],
    shoes: [],
    plannedRuns: [],
    checkIns: [aCheckIn('2026-11-24', { redFlags: ['fever'] })],
    spans: [
      ...SPIKED.spans.map(({ from }) => ({ from, to: localDay('2026-12-05') })),
      span('2026-12-10', '2026-12-20'),
    ],
  }

  it('changes nothing', () => {
    expect(assess(later, aRunner(), TODAY)).toEqual(assess(SPIKED, aRunner(), TODAY))
  })

  it('is there on its own day', () => {
    expect(assess(later, aRunner(), addDays(TODAY, 1)).level).toBe('red-flag')
  })
})

describe('missing days', () => {
  it('are told from the first one on', () => {
    expect(assess(STEADY, aRunner(), TODAY).missingSince).toBeNull()
    expect(assess(STEADY, aRunner(), addDays(TODAY, 1)).missingSince).toBe('2026-11-24')
    expect(assess(STEADY, aRunner(), addDays(TODAY, 40)).missingSince).toBe('2026-11-24')
  })

  it('are no rest: forty days without a file are no break', () => {
    const { level, signals, ceilingMetres } = assess(STEADY, aRunner(), addDays(TODAY, 40))
    expect({ level, signals, ceilingMetres }).toEqual({
      level: 'warming-up',
      signals: [],
      ceilingMetres: null,
    })
  })

  it('end with the next known stretch, which counts from its own first day', () => {
    const history = { ...STEADY, spans: [...STEADY.spans, span('2026-12-01', '2026-12-10')] }
    expect(assess(history, aRunner(), localDay('2026-12-10'))).toMatchObject({
      missingSince: null,
      level: 'warming-up',
      signals: [{ id: 'first-weeks', value: 10 }],
    })
  })
})

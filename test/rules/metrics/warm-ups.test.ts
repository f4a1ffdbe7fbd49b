import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { warmUpsOf } from '../../../rules/metrics/warm-ups.ts'
import type { CheckIn } from '../../../rules/model/check-in.ts'
import { localDay } from '../../../rules/model/day.ts'
import { aCheckIn, aRun, span } from '../../support/history.ts'

/** The last 14 days begin on 8 November. */
const KNOWN = span('2026-11-08', '2026-11-21')
const RUNS = ['2026-11-07', '2026-11-08', '2026-11-14', '2026-11-21'].map((day) => aRun(day, 8))

const warmUps = (checkIns: readonly CheckIn[], runs = RUNS, spans = [KNOWN]) =>
  warmUpsOf(checkIns, runs, knownDays(spans), localDay('2026-11-21'))

const told = (day: string, warmedUp: boolean | null) => aCheckIn(day, { warmedUp })

describe('warm-ups', () => {
  it('are counted over the days with a run of the last 14', () => {
    const checkIns = [told('2026-11-07', true), told('2026-11-08', true), told('2026-11-21', false)]
    expect(warmUps(checkIns)).toEqual({ runDays: 3, told: 2, done: 1 })
  })

  it('are untold where nobody says, which is not the same as left out', () => {
    expect(warmUps([])).toEqual({ runDays: 3, told: 0, done: 0 })
    expect(warmUps([told('2026-11-14', null)])).toEqual({ runDays: 3, told: 0, done: 0 })
  })

  it('follow the day’s last word, and silence takes nothing back', () => {
    const checkIns = [
      ...[told('2026-11-08', true), told('2026-11-08', false)],
      ...[told('2026-11-14', true), told('2026-11-14', null)],
    ]
    expect(warmUps(checkIns)).toEqual({ runDays: 3, told: 2, done: 1 })
  })

  it('count a day of two runs once, and a day without a run not at all', () => {
    const twice = [aRun('2026-11-14', 5), aRun('2026-11-14', 6, { id: 'evening' })]
    expect(warmUps([told('2026-11-14', true), told('2026-11-15', true)], twice)).toEqual({
      ...{ runDays: 1, told: 1, done: 1 },
    })
  })

  it('are unknown where one of the 14 days is', () => {
    expect(warmUps([], RUNS, [span('2026-11-09', '2026-11-21')])).toBeNull()
    expect(warmUps([], RUNS, [span('2026-11-08', '2026-11-20')])).toBeNull()
    expect(warmUps([], RUNS, [span('2026-11-01', '2026-11-14'), span('2026-11-16', '2026-11-21')])).toBeNull()
  })
})

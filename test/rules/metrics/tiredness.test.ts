import { describe, expect, it } from 'vitest'
import { tirednessOf } from '../../../rules/metrics/tiredness.ts'
import type { CheckIn } from '../../../rules/model/check-in.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import { aCheckIn, aRun } from '../../support/history.ts'

/** The last seven days begin on 15 November. */
const tiredness = (checkIns: readonly CheckIn[], runs: readonly Run[] = []) =>
  tirednessOf(checkIns, runs, localDay('2026-11-21'))

const told = (day: string, fatigue: number | null) => aCheckIn(day, { fatigue })

/** 5 km at 2.5 m/s, unless told otherwise. */
const felt = (day: string, perceivedExertion: number | null, over: Partial<Run> = {}) =>
  aRun(day, 5, { perceivedExertion, ...over })

/** Felt 3, 4, 4 and 5 of 10: median 4. */
const BEFORE = [
  felt('2026-10-01', 3),
  felt('2026-10-08', 4),
  felt('2026-10-15', 4),
  felt('2026-10-22', 5),
] as const

const rises = (...runs: readonly Run[]) => tiredness([], runs).tiredDays.map((day) => day.exertionRise)

describe('a tired day', () => {
  it('is one of 7 of 10 and more, by the runner’s own word', () => {
    expect(tiredness([told('2026-11-19', 6), told('2026-11-20', 7), told('2026-11-21', 10)])).toEqual({
      tiredDays: [
        { day: '2026-11-20', fatigue: 7, exertionRise: null },
        { day: '2026-11-21', fatigue: 10, exertionRise: null },
      ],
      toldDays: 3,
    })
  })

  it('is one of the last seven', () => {
    const { tiredDays, toldDays } = tiredness([told('2026-11-14', 9), told('2026-11-15', 9)])
    expect(tiredDays.map(({ day }) => day)).toEqual(['2026-11-15'])
    expect(toldDays).toBe(1)
  })

  it('follows the day’s last word, and silence takes nothing back', () => {
    const checkIns = [
      ...[told('2026-11-19', 9), told('2026-11-19', 2)],
      ...[told('2026-11-20', 9), told('2026-11-20', null)],
    ]
    expect(tiredness(checkIns).tiredDays.map(({ day }) => day)).toEqual(['2026-11-20'])
  })

  it('is one whose run felt 2 harder than the median of runs at its pace', () => {
    expect(tiredness([], [...BEFORE, felt('2026-11-20', 6)])).toEqual({
      tiredDays: [{ day: '2026-11-20', fatigue: null, exertionRise: 2 }],
      toldDays: 1,
    })
    expect(tiredness([], [...BEFORE, felt('2026-11-20', 5)])).toEqual({ tiredDays: [], toldDays: 1 })
  })

  it('is told once where both tell of it, with both', () => {
    expect(tiredness([told('2026-11-20', 3)], [...BEFORE, felt('2026-11-20', 7)])).toEqual({
      tiredDays: [{ day: '2026-11-20', fatigue: 3, exertionRise: 3 }],
      toldDays: 1,
    })
  })

  it('goes by the run that felt hardest for its pace, where there are two', () => {
    const evening = felt('2026-11-20', 8, { id: 'evening' })
    expect(rises(...BEFORE, felt('2026-11-20', 4), evening)).toEqual([4])
  })
})

describe('the runs that a run is set against', () => {
  const today = felt('2026-11-21', 9)
  const [, ...three] = BEFORE

  it('are four at least', () => {
    expect(rises(...BEFORE, today)).toEqual([5])
    expect(tiredness([], [...three, today])).toEqual({ tiredDays: [], toldDays: 0 })
  })

  it('are those of the 90 days before it', () => {
    expect(rises(felt('2026-08-23', 3), ...three, today)).toEqual([5])
    expect(rises(felt('2026-08-22', 3), ...three, today)).toEqual([])
    expect(rises(...three, felt('2026-11-21', 3, { id: 'morning' }), today)).toEqual([])
  })

  it('are within 5 % of its speed', () => {
    // 2.5 m/s: 5,000 m in 1,905 s are 2.6247, in 1,904 s 2.6261; in 2,105 s 2.3753, in 2,106 s 2.3742
    const inSeconds = (movingSeconds: number) => felt('2026-10-01', 3, { movingSeconds })
    expect(rises(inSeconds(1905), ...three, today)).toEqual([5])
    expect(rises(inSeconds(1904), ...three, today)).toEqual([])
    expect(rises(inSeconds(2105), ...three, today)).toEqual([5])
    expect(rises(inSeconds(2106), ...three, today)).toEqual([])
  })

  it('are those of which the runner told', () => {
    expect(rises(felt('2026-10-01', null), ...three, today)).toEqual([])
    expect(rises(...BEFORE, felt('2026-10-29', null), today)).toEqual([5])
  })

  it('say nothing of a run that was not told of, or has no time', () => {
    expect(tiredness([], [...BEFORE, felt('2026-11-21', null)]).toldDays).toBe(0)
    expect(tiredness([], [...BEFORE, felt('2026-11-21', 9, { movingSeconds: 0 })]).toldDays).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { scorecardOf } from '../../rules/scorecard.ts'
import { aCheckIn } from '../support/history.ts'

const TIMES = { since: localDay('2026-06-01'), day: localDay('2026-11-22') }
const pain = (day: string, score: number) => aCheckIn(day, { pain: score })

function card(
  alerts: readonly string[],
  checkIns: ReturnType<typeof pain>[],
  times: Partial<typeof TIMES> = {},
) {
  return scorecardOf(alerts.map(localDay), checkIns, { ...TIMES, ...times })
}

describe('our own record', () => {
  it('counts alerts by what was told in the two weeks after, and pains by what came before', () => {
    const told = [pain('2026-07-06', 2), pain('2026-08-14', 4), pain('2026-10-10', 3)]
    // 1 July: told of 2 on the 6th; 1 August: 4 on the 14th, the thirteenth day; 10 October came unannounced
    expect(card(['2026-07-01', '2026-08-01'], told)).toEqual({
      ...{ since: '2026-06-01', alerts: 2, followed: 1, pains: 2, unannounced: 1 },
    })
  })

  it('takes the last day of two weeks, and no later one', () => {
    expect(card(['2026-08-01'], [pain('2026-08-15', 3)])).toMatchObject({
      alerts: 1,
      followed: 1,
      unannounced: 0,
    })
    expect(card(['2026-08-01'], [pain('2026-08-16', 3)])).toMatchObject({
      alerts: 0,
      pains: 1,
      unannounced: 1,
    })
  })

  it('counts no alert after which nobody told anything: silence is not "no pain"', () => {
    expect(card(['2026-08-01'], [])).toBeNull()
    expect(card(['2026-08-01'], [aCheckIn('2026-08-03', { feedback: 'done' })])).toBeNull()
    expect(card(['2026-08-01'], [pain('2026-08-03', 0)])).toMatchObject({ alerts: 1, followed: 0, pains: 0 })
  })

  it('counts no alert while it hurts already, nor one whose two weeks are not over', () => {
    const hurting = card(['2026-08-03'], [pain('2026-08-03', 5), pain('2026-08-08', 4)])
    expect(hurting).toMatchObject({ alerts: 0, pains: 1, unannounced: 1 })
    expect(card(['2026-11-09'], [pain('2026-11-12', 0)])).toBeNull()
    expect(card(['2026-11-08'], [pain('2026-11-12', 0)])).toMatchObject({ alerts: 1 })
  })

  it('counts a pain that goes on once, and takes the worst of what was told', () => {
    const days = ['2026-08-01', '2026-08-10', '2026-08-22', '2026-09-10']
    const during = days.map((day) => aCheckIn(day, { pain: 1, painNextMorning: 3 }))
    // each within two weeks of the one before it, but for the last
    expect(card([], during)).toMatchObject({ alerts: 0, pains: 2, unannounced: 2 })
  })

  it('says nothing in the first eight weeks, and holds no pain of the first two against the letters', () => {
    const told = [pain('2026-08-03', 0)]
    expect(card(['2026-08-01'], told, { since: localDay('2026-09-28') })).toBeNull()
    expect(card(['2026-08-01'], told, { since: localDay('2026-09-27') })).not.toBeNull()
    expect(card([], [pain('2026-06-14', 6)])).toBeNull()
    expect(card([], [pain('2026-06-15', 6)])).toMatchObject({ pains: 1 })
  })

  it('knows nothing of what was told later than its day', () => {
    expect(card(['2026-08-01'], [pain('2026-08-03', 0), pain('2026-11-23', 6)])).toMatchObject({ pains: 0 })
  })
})

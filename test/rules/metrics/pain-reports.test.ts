import { describe, expect, it } from 'vitest'
import { painReports } from '../../../rules/metrics/pain-reports.ts'
import type { CheckIn } from '../../../rules/model/check-in.ts'
import { localDay } from '../../../rules/model/day.ts'
import { aCheckIn } from '../../support/history.ts'

const TODAY = localDay('2026-11-21')
const FRIDAY = localDay('2026-11-20')

const reports = (...checkIns: readonly CheckIn[]) => painReports(checkIns, TODAY)
const report = (...told: readonly Partial<CheckIn>[]) =>
  reports(...told.map((each) => aCheckIn(FRIDAY, each)))[0]

describe('the report of a day', () => {
  it('is the worst of all that was told of it, whenever on it', () => {
    const told = { pain: 1, painDuring: 2, painAfter: 4, painNextMorning: 3 }
    expect(report(told, { pain: 2 })).toMatchObject({ day: FRIDAY, pain: 4 })
    expect(report({ pain: 2 }, { painNextMorning: 6 })).toMatchObject({ pain: 6 })
    expect(report({ pain: 0 })).toMatchObject({ pain: 0 })
  })

  it('is where the worst was, or where any of it was', () => {
    expect(report({ pain: 4, area: 'knee' }, { pain: 2, area: 'hip' })?.area).toBe('knee')
    expect(report({ pain: 4 }, { pain: 2, area: 'hip' })?.area).toBe('hip')
    expect(report({ pain: 4 })?.area).toBeNull()
  })

  it('has what the next morning added to the run, in one telling or two', () => {
    expect(report({ painDuring: 1, painNextMorning: 3 })?.morningRise).toBe(2)
    expect(report({ painDuring: 4 }, { painNextMorning: 1 })?.morningRise).toBe(-3)
  })

  it('knows of no rise where the run or the morning was not told', () => {
    expect(report({ painDuring: 1, painAfter: 3 })?.morningRise).toBeNull()
    expect(report({ pain: 1, painNextMorning: 3 })?.morningRise).toBeNull()
  })
})

describe('the reports', () => {
  it('are those of 90 days, oldest first, and none that is later', () => {
    const told = ['2026-11-22', '2026-11-21', '2026-08-24', '2026-08-23'].map((day) =>
      aCheckIn(day, { pain: 1 }),
    )
    expect(reports(...told).map((each) => each.day)).toEqual(['2026-08-24', '2026-11-21'])
  })

  it('are none of a day of which no pain was told', () => {
    expect(reports(aCheckIn(FRIDAY, { feedback: 'hurt', area: 'knee' }))).toEqual([])
  })
})

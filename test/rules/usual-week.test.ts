import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { usualWeekOf } from '../../rules/usual-week.ts'
import { dailyKilometres } from '../support/history.ts'

const TODAY = localDay('2026-11-23')

/** Four weeks of one run each, oldest first, each on the last day of its week. */
const weeksOf = (...kilometres: readonly number[]) =>
  dailyKilometres(
    TODAY,
    kilometres.flatMap((distance) => [0, 0, 0, 0, 0, 0, distance]),
  )

describe('the usual week', () => {
  it('has the lower of the two middle totals of the last four', () => {
    // 14, 17, 20 and 30 km: the two in the middle are 17 and 20
    expect(usualWeekOf(weeksOf(20, 30, 14, 17), TODAY)).toEqual({
      ...{ from: '2026-11-17', to: '2026-11-23', runs: 1, distanceMetres: 17_000 },
    })
    expect(usualWeekOf(weeksOf(17, 30, 14, 20), TODAY)).toMatchObject({
      ...{ from: '2026-10-27', to: '2026-11-02', distanceMetres: 17_000 },
    })
  })

  it('is the latest of those that are alike, and looks no further back than four', () => {
    expect(usualWeekOf(weeksOf(50, 20, 20, 20, 24), TODAY)).toMatchObject({
      ...{ to: '2026-11-16', distanceMetres: 20_000 },
    })
  })
})

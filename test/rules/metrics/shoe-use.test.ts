import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { shoeWear } from '../../../rules/metrics/shoes.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import type { Shoe } from '../../../rules/model/shoe.ts'
import { aRun, aShoe, dailyKilometres, weeks } from '../../support/history.ts'

const TODAY = localDay('2026-11-23')

/** 96 km in eight runs over 28 days, all of them in the one pair. */
const FOUR_WEEKS = dailyKilometres(TODAY, weeks(4, [0, 12, 0, 0, 0, 12, 0]))

function useOf(shoe: Shoe, runs: readonly Run[] = FOUR_WEEKS.runs) {
  const [use] = shoeWear([shoe], runs, knownDays(FOUR_WEEKS.spans), TODAY, 'shoe-1')
  if (use === undefined) throw new Error('no pair')
  return use
}

describe('the next pair', () => {
  it('is due at 450 miles at the present rate', () => {
    // 410 km of 724.2048, 96 in 28 days: 314.2048 ÷ 3.428571 days
    expect(useOf(aShoe({ startMetres: 314_000 })).daysToOrder).toBeCloseTo(91.643, 3)
  })

  it('is due with the runner’s own limit where that is lower', () => {
    // 410 km of 500: 90 ÷ 3.428571 days
    const use = useOf(aShoe({ startMetres: 314_000, limitMetres: 500_000 }))
    expect(use.daysToOrder).toBeCloseTo(26.25, 6)
  })

  it('has no days left once it is due, and none without a rate', () => {
    expect(useOf(aShoe({ startMetres: 700_000 })).daysToOrder).toBeNull()
    expect(useOf(aShoe(), []).daysToOrder).toBeNull()
  })
})

describe('what a pair has been on', () => {
  it('is the surface of its runs, assumed ones too, and no other’s', () => {
    const runs = [
      aRun('2026-11-01', 10, { shoeId: 'shoe-1', surface: { paved: 6000, soft: 4000 } }),
      aRun('2026-11-03', 8, { surface: { paved: 5000 } }),
      aRun('2026-11-05', 9, { shoeId: 'shoe-2', surface: { technical_trail: 9000 } }),
    ]
    expect(useOf(aShoe({ startMetres: 50_000 }), runs)).toMatchObject({
      distanceMetres: 68_000,
      assumedMetres: 8000,
      surface: { paved: 11_000, soft: 4000 },
    })
    expect(useOf(aShoe(), runs).surface).not.toHaveProperty('technical_trail')
  })
})

describe('the age of a pair', () => {
  const ageOf = (over: Partial<Shoe>) => useOf(aShoe(over)).ageDays

  it('is counted in days from its first one', () => {
    expect(ageOf({ beganOn: localDay('2026-05-23') })).toBe(184)
    expect(ageOf({ beganOn: TODAY })).toBe(0)
  })

  it('is unknown where its beginning is, or is still to come', () => {
    expect(ageOf({})).toBeNull()
    expect(ageOf({ beganOn: localDay('2026-11-24') })).toBeNull()
  })

  it('stops with its retirement', () => {
    const beganOn = localDay('2026-05-23')
    expect(ageOf({ beganOn, retiredOn: localDay('2026-06-02') })).toBe(10)
    expect(ageOf({ beganOn, retiredOn: localDay('2026-12-24') })).toBe(184)
  })
})

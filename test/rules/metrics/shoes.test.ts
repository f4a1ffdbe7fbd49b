import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { shoeWear } from '../../../rules/metrics/shoes.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { ShoeWear } from '../../../rules/model/metrics.ts'
import type { Shoe } from '../../../rules/model/shoe.ts'
import { aShoe, dailyKilometres, daysOff, unknownOn, weeks } from '../../support/history.ts'

const TODAY = localDay('2026-11-23')

/** 96 km in eight runs over 28 days. */
const FOUR_WEEKS = dailyKilometres(TODAY, weeks(4, [0, 12, 0, 0, 0, 12, 0]))

function wearOf(shoe: Shoe, history: History, defaultShoeId: string | null = null): ShoeWear {
  const [wear] = shoeWear([shoe], history.runs, knownDays(history.spans), TODAY, defaultShoeId)
  if (wear === undefined) throw new Error('no pair')
  return wear
}

/** The same runs, all in this pair. */
function inPair(shoeId: string, history: History): History {
  return { ...history, runs: history.runs.map((run) => ({ ...run, shoeId })) }
}

describe('a pair of shoes', () => {
  // published vector: 410 km, 96 of them in 28 days
  const wear = wearOf(aShoe({ startMetres: 314_000 }), inPair('shoe-1', FOUR_WEEKS))

  it('has its own metres and those it came with', () => {
    expect(wear.distanceMetres).toBe(410_000)
  })

  it('wears at 3.4286 km a day', () => {
    expect(wear.metresPerDay).toBeCloseTo(3428.6, 1)
  })

  it('reaches 300 miles in 21.23 days and 500 in 115.11', () => {
    expect(wear.daysToCheck).toBeCloseTo(21.23, 2)
    expect(wear.daysToRetire).toBeCloseTo(115.11, 2)
  })

  it('has its marks at 300, 450 and 500 miles', () => {
    expect(wear.checkAtMetres).toBeCloseTo(482_803.2, 1)
    expect(wear.orderAtMetres).toBeCloseTo(724_204.8, 1)
    expect(wear.retireAtMetres).toBeCloseTo(804_672, 1)
  })

  it('counts the runs that name it and no others', () => {
    const [first, ...others] = inPair('shoe-1', FOUR_WEEKS).runs
    const runs = first ? [first, ...others.map((run) => ({ ...run, shoeId: 'shoe-2' }))] : []
    expect(wearOf(aShoe(), { ...FOUR_WEEKS, runs }).distanceMetres).toBe(12_000)
  })

  it('has no days left to a mark it has passed', () => {
    const passed = wearOf(aShoe({ startMetres: 500_000 }), inPair('shoe-1', FOUR_WEEKS))
    expect(passed.daysToCheck).toBeNull()
    expect(passed.daysToRetire).toBeCloseTo((804_672 - 596_000) / (96_000 / 28), 6)
  })
})

describe('the runner’s own limit', () => {
  it('brings all marks down with it', () => {
    const wear = wearOf(aShoe({ limitMetres: 400_000 }), FOUR_WEEKS)
    expect([wear.checkAtMetres, wear.orderAtMetres, wear.retireAtMetres]).toEqual([400_000, 400_000, 400_000])
  })

  it('moves the last mark out and leaves the first where it is', () => {
    const wear = wearOf(aShoe({ limitMetres: 1_000_000 }), FOUR_WEEKS)
    expect(wear.checkAtMetres).toBeCloseTo(482_803.2, 1)
    expect(wear.retireAtMetres).toBe(1_000_000)
  })
})

describe('runs that name no pair', () => {
  it('count for the default one and are shown as assumed', () => {
    expect(wearOf(aShoe(), FOUR_WEEKS, 'shoe-1')).toMatchObject({
      distanceMetres: 96_000,
      assumedMetres: 96_000,
    })
  })

  it('count for no pair without a default', () => {
    expect(wearOf(aShoe(), FOUR_WEEKS)).toMatchObject({
      distanceMetres: 0,
      assumedMetres: 0,
      metresPerDay: null,
    })
  })

  it('are not assumed where they do name one', () => {
    expect(wearOf(aShoe(), inPair('shoe-1', FOUR_WEEKS), 'shoe-1').assumedMetres).toBe(0)
  })

  it('are not put on a pair from before it was there', () => {
    // two of the eight runs are of the last seven days
    const wear = wearOf(aShoe({ beganOn: addDays(TODAY, -6) }), FOUR_WEEKS, 'shoe-1')
    expect(wear).toMatchObject({ distanceMetres: 24_000, assumedMetres: 24_000 })
  })
})

describe('a retired pair', () => {
  it('is frozen from its last day on', () => {
    const retired = aShoe({ retiredOn: addDays(TODAY, -6) })
    const wear = wearOf(retired, inPair('shoe-1', FOUR_WEEKS))
    expect(wear).toMatchObject({
      retired: true,
      distanceMetres: 72_000,
      metresPerDay: null,
      daysToCheck: null,
      daysToRetire: null,
    })
    expect(wearOf(retired, FOUR_WEEKS, 'shoe-1').distanceMetres).toBe(72_000)
  })

  it('is not yet one on the days before', () => {
    expect(wearOf(aShoe({ retiredOn: addDays(TODAY, 1) }), FOUR_WEEKS).retired).toBe(false)
  })
})

describe('the forecast', () => {
  it('falls back on 56 days when 28 say too little', () => {
    // 4 km in the last 28 days, 48 in the 28 before: 52 ÷ 56 a day
    const history = dailyKilometres(TODAY, [
      ...weeks(4, [0, 12, 0, 0, 0, 0, 0]),
      ...daysOff(20),
      4,
      ...daysOff(7),
    ])
    expect(wearOf(aShoe(), history, 'shoe-1').metresPerDay).toBeCloseTo(52_000 / 56, 6)
  })

  it('is made from 5 km on, and from less not at all', () => {
    const ran = (kilometres: number) => dailyKilometres(TODAY, [...daysOff(55), kilometres])
    expect(wearOf(aShoe(), ran(5), 'shoe-1').metresPerDay).toBeCloseTo(5000 / 28, 6)
    expect(wearOf(aShoe(), ran(4.9), 'shoe-1')).toMatchObject({ metresPerDay: null, daysToRetire: null })
  })

  it('is not made over unknown days', () => {
    expect(wearOf(aShoe(), unknownOn(addDays(TODAY, -10), FOUR_WEEKS), 'shoe-1').metresPerDay).toBeNull()
  })
})

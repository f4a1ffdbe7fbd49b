import { describe, expect, it } from 'vitest'
import { findRunner } from '../../db/runners.ts'
import { assess } from '../../rules/assess.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { addDays, localDay } from '../../rules/model/day.ts'
import { METRES_PER_MILE } from '../../rules/model/units.ts'
import { loadHistory } from '../../src/history.ts'
import { aHouse } from '../support/house-of-tests.ts'
import { importFiles, inMemoryFile } from '../support/imports.ts'

/** Published and hand-worked numbers, from a table a runner hands in to what is said of the day. */

const LAST = localDay('2026-11-21')
/** A table of activities covers the days from its first to its last: both ends are runs. */
const HEADER = 'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Moving Time,Elapsed Time'

/** One run at noon a day, oldest first, the last of them on `LAST`; 0 is a day off. */
function tableOf(kilometres: readonly number[]): Uint8Array {
  // six minutes a kilometre
  const rows = kilometres.flatMap((distance, index) => {
    const day = addDays(LAST, index + 1 - kilometres.length)
    const time = clock(distance * 360)
    return distance === 0
      ? []
      : [`Running,${day} 12:00:00,false,"Run","${distance.toFixed(2)}","500",${time},"--",${time},${time}`]
  })
  return Buffer.from([HEADER, ...rows].join('\n'))
}

function clock(seconds: number): string {
  const part = (count: number) => String(Math.floor(count)).padStart(2, '0')
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}`
}

async function judged(kilometres: readonly number[]): Promise<Assessment> {
  const house = await aHouse()
  await importFiles(house, [inMemoryFile('Activities.csv', tableOf(kilometres))], { units: 'km' })
  const runner = await findRunner(house.db, 'ada')
  if (!runner) throw new Error('there is no runner')
  const { history } = await loadHistory(house.db, runner.id, LAST)
  return assess(history, runner, LAST)
}

const days = (count: number, kilometres: number) => Array.from({ length: count }, () => kilometres)

describe('three published weeks', () => {
  it('of 32, 34 and 42 km grow by 23.53 % in a week and 31.25 % in two', async () => {
    const { metrics } = await judged([
      ...[1, 0, 5, 0, 8, 0, 6, 13, 0, 6, 0, 8, 0, 6, 14, 0, 8, 0, 10, 0, 8, 16],
    ])
    // a table covers the days from its first run on: one of 1 km lies before the three weeks
    expect(metrics.rolling.metres.slice(0, 3)).toEqual([42_000, 34_000, 32_000])
    expect(metrics.rolling.weekOnWeek).toBeCloseTo(0.2353, 4)
    expect(metrics.rolling.twoWeek).toBeCloseTo(0.3125, 4)
  })

  it('of 20 and 35 miles grow by 75 %', async () => {
    const inKilometres = (miles: number) => (miles * METRES_PER_MILE) / 1000
    const week = (miles: number) => [
      ...days(1, inKilometres(miles / 2)),
      ...days(5, 0),
      inKilometres(miles / 2),
    ]
    const { metrics } = await judged([...week(20), ...week(35)])
    expect(metrics.rolling.weekOnWeek).toBeCloseTo(0.75, 3)
  })
})

describe('the two athletes of the published load ratios', () => {
  it.each([
    ['a step', [...days(21, 30), ...days(7, 50)], 1.2497],
    [
      'a climb',
      [
        ...[15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35],
        ...[35, 35, 35, 40, 45, 45, 45, 40, 40, 45, 45, 50, 60, 70],
      ],
      1.4062,
    ],
  ])('%s has them, counted in kilometres', async (_, kilometres, weighted) => {
    const { metrics } = await judged(kilometres)
    expect(metrics.load.countedBy).toBe('distance')
    expect(metrics.load.ratios.coupled).toBeCloseTo(1.4286, 4)
    expect(metrics.load.ratios.uncoupled).toBeCloseTo(1.6667, 4)
    expect(metrics.load.ratios.weighted).toBeCloseTo(weighted, 4)
  })
})

describe('a published week of loads', () => {
  it.each([
    [[5, 15, 20, 20, 20, 25, 35], 2.3664, 331.3],
    [[10, 20, 10, 10, 10, 10, 0], 1.8708, 130.96],
  ])('%j has its monotony and its strain', async (kilometres, monotony, strain) => {
    // the order within a week changes neither, and a table ends with a run, not with a day off
    const sorted = kilometres.toSorted((a, b) => a - b)
    const { metrics } = await judged([1, ...sorted])
    expect(metrics.load.monotony).toBeCloseTo(monotony, 4)
    expect(metrics.load.strain).toBeCloseTo(strain, 2)
  })
})

describe('a long run after a month of ten kilometres at most', () => {
  it.each([
    [8, 'reference', false, 11],
    [11, 'reference', false, 12.1],
    [11.01, 'small', true, 11],
    [13, 'small', true, 11],
    [13.01, 'moderate', true, 11],
    [20, 'moderate', true, 11],
    [20.01, 'large', true, 11],
  ])('of %d km is in the band %s', async (kilometres, band, fires, ceiling) => {
    const week = [10, 0, 5, 0, 0, 5, 0]
    const { metrics, signals, ceilings } = await judged([
      ...week,
      ...week,
      ...week,
      ...week,
      10,
      0,
      kilometres,
    ])
    expect(metrics.sessions.at(-1)).toMatchObject({ band, longestBeforeMetres: 10_000 })
    expect(signals.some(({ id }) => id === 'session-spike')).toBe(fires)
    // a spike does not yet count as usual
    expect(ceilings.longestRunMetres).toBeCloseTo(1000 * ceiling, 6)
  })
})

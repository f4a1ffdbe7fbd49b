import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { lastJump, rollingWeeks } from '../../../rules/metrics/rolling.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { RollingWeeks } from '../../../rules/model/metrics.ts'
import { dailyKilometres, knownFor, STEADY_WEEK, unknownOn, weeks } from '../../support/history.ts'

const TODAY = localDay('2026-11-23')

function rolling(history: History, told: number | null = null): RollingWeeks {
  return rollingWeeks(history.runs, knownDays(history.spans), TODAY, told)
}

/** Weeks of two equal runs each, oldest first. */
function weeksOfTwo(...kilometres: readonly number[]): History {
  return dailyKilometres(
    TODAY,
    kilometres.flatMap((week) => [0, week / 2, 0, 0, week / 2, 0, 0]),
  )
}

describe('rolling weeks', () => {
  // published vector: three weeks of 32, 34 and 42 km
  const threeWeeks = dailyKilometres(
    TODAY,
    [0, 5, 0, 8, 0, 6, 13, 0, 6, 0, 8, 0, 6, 14, 0, 8, 0, 10, 0, 8, 16],
  )

  it('sum the seven days up to today and the seven before, and before', () => {
    const { metres, runs } = rolling(threeWeeks)
    expect(metres).toEqual([42_000, 34_000, 32_000, null, null])
    expect(runs).toEqual([4, 4, 4, null, null])
  })

  it('grow by 23.53 % over one week and by 31.25 % over two', () => {
    expect(rolling(threeWeeks).weekOnWeek).toBeCloseTo(0.2353, 4)
    expect(rolling(threeWeeks).twoWeek).toBe(0.3125)
  })

  it('grow by 75 % from 20 to 35 miles', () => {
    const mile = 1.609344
    expect(rolling(weeksOfTwo(20 * mile, 35 * mile)).weekOnWeek).toBeCloseTo(0.75, 10)
  })

  it('are set against the highest of four, so that a week off is not a jump after it', () => {
    // back to 42 after a down week of 20: +110 % on the week, and nothing over the highest
    const { weekOnWeek, overHighest, highestMetres } = rolling(weeksOfTwo(40, 42, 41, 20, 42))
    expect(weekOnWeek).toBeCloseTo(1.1, 10)
    expect(overHighest).toBe(0)
    expect(highestMetres).toBe(42_000)
  })

  it('rise over the highest of four', () => {
    expect(rolling(weeksOfTwo(30, 31, 32, 34, 42)).overHighest).toBeCloseTo(0.2353, 4)
  })

  it('need four weeks for the highest of four', () => {
    expect(rolling(threeWeeks)).toMatchObject({ overHighest: null, highestMetres: null })
  })
})

describe('growth is not reckoned', () => {
  it('against less than 5 km', () => {
    expect(rolling(weeksOfTwo(4.9, 10)).weekOnWeek).toBeNull()
    expect(rolling(weeksOfTwo(5, 10)).weekOnWeek).toBe(1)
  })

  it('against less than a quarter of the mean of the four weeks', () => {
    // (30 + 30 + 30 + 6) ÷ 4 = 24, a quarter is 6; with 5.8 the mean is 23.95 and a quarter 5.99
    expect(rolling(weeksOfTwo(30, 30, 30, 6, 12)).weekOnWeek).toBe(1)
    expect(rolling(weeksOfTwo(30, 30, 30, 5.8, 12)).weekOnWeek).toBeNull()
  })

  it('against less than a quarter also where a higher week is no longer known whole', () => {
    // of three weeks the mean is 21.9 and a quarter 5.5: not knowing one must not make a base of 5.8
    const history = unknownOn(addDays(TODAY, -14), weeksOfTwo(30, 30, 30, 5.8, 12))
    expect(rolling(history).weekOnWeek).toBeNull()
  })

  it('against a week of one run', () => {
    const history = dailyKilometres(TODAY, [0, 0, 0, 20, 0, 0, 0, ...STEADY_WEEK])
    expect(rolling(history).weekOnWeek).toBeNull()
  })

  it('against a week off', () => {
    expect(rolling(weeksOfTwo(20, 0, 20)).weekOnWeek).toBeNull()
    expect(rolling(weeksOfTwo(20, 0, 20)).twoWeek).toBe(0)
  })

  it('where a day of the week is unknown, which is not a day off', () => {
    const whole = weeksOfTwo(20, 20, 20, 20, 20)
    const holed = rolling(unknownOn(addDays(TODAY, -9), whole))
    expect(holed.metres).toEqual([20_000, null, 20_000, 20_000, 20_000])
    expect(holed).toMatchObject({ weekOnWeek: null, twoWeek: 0, overHighest: null, highestMetres: null })
  })

  it('where today is unknown', () => {
    const { metres, weekOnWeek, twoWeek } = rolling(unknownOn(TODAY, weeksOfTwo(20, 20, 20)))
    expect(metres[0]).toBeNull()
    expect([weekOnWeek, twoWeek]).toEqual([null, null])
  })
})

describe('a usual week we were told of', () => {
  it('stands in for weeks that are not known', () => {
    expect(rolling(weeksOfTwo(25), 20_000)).toMatchObject({ overHighest: 0.25, highestMetres: 20_000 })
  })

  it('is no week of its own: what was told is not shown as run', () => {
    const { metres, weekOnWeek } = rolling(weeksOfTwo(25), 20_000)
    expect(metres).toEqual([25_000, null, null, null, null])
    expect(weekOnWeek).toBeNull()
  })

  it('gives way to a known week that was higher', () => {
    expect(rolling(weeksOfTwo(30, 45), 20_000)).toMatchObject({ overHighest: 0.5, highestMetres: 30_000 })
  })

  it('gives way to more that was seen of a week that is not known whole', () => {
    // twelve days with a run every other one: of the week before the last seven days five are known, with 30 km
    const seen = knownFor(12, TODAY, dailyKilometres(TODAY, [10, 0, 10, 0, 10, 12, 0, 12, 0, 12, 0, 0]))
    expect(rolling(seen, 20_000).highestMetres).toBe(30_000)
  })

  it('is not needed once four weeks are known', () => {
    expect(rolling(weeksOfTwo(30, 31, 32, 34, 42), 90_000).highestMetres).toBe(34_000)
  })
})

describe('the last jump', () => {
  // steady weeks of 20 km; ten instead of five on 27 October makes 25 km, +25 %, from that day to 2 November
  const history = dailyKilometres(addDays(TODAY, 28), [
    ...weeks(8, STEADY_WEEK),
    10,
    0,
    5,
    0,
    5,
    0,
    5,
    ...weeks(7, STEADY_WEEK),
  ])
  const jumpOn = (day: string) => lastJump(history.runs, knownDays(history.spans), localDay(day), null)

  it.each([
    ['2026-10-26', null],
    ['2026-10-27', '2026-10-27'],
    ['2026-11-02', '2026-11-02'],
    ['2026-11-03', '2026-11-02'],
    ['2026-11-22', '2026-11-02'],
    ['2026-11-23', null],
  ])('as seen on %s is %s', (day, jump) => {
    expect(jumpOn(day)).toBe(jump)
  })

  it('is not seen in 20 % exactly', () => {
    const { runs, spans } = weeksOfTwo(20, 20, 20, 20, 24)
    expect(lastJump(runs, knownDays(spans), TODAY, null)).toBeNull()
  })
})

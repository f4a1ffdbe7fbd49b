import { describe, expect, it } from 'vitest'
import { addDays } from '../../../rules/model/day.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import { weeklyJump } from '../../../rules/signals/weekly-jump.ts'
import { aRunner, dailyKilometres, situationOn } from '../../support/history.ts'
import { weeksOfTwo } from './situations.ts'

function over(kilometres: readonly number[], runner: Partial<Runner> = {}): Finding | null {
  const { day, history } = weeksOfTwo(...kilometres)
  return weeklyJump.evaluate(situationOn(day, history, aRunner(runner)))
}

describe('a bigger week', () => {
  it('is told with its numbers and the distance that stays within 20 %', () => {
    // 42 ÷ 34 − 1 = 0.2353, and 1.20 × 34 = 40.8
    const signal = over([30, 31, 32, 34, 42])
    expect(signal).toMatchObject({ level: 'amber', threshold: 0.2, grade: 'B-' })
    expect(signal?.value).toBeCloseTo(0.2353, 4)
    expect(signal?.reason).toBe(
      '42.0 km in seven days is 24 % over your highest week of the four before (34.0 km). ' +
        'Up to 40.8 km stays within 20 %.',
    )
  })

  it('is told in miles to those who run in miles', () => {
    // 42, 34 and 40.8 km ÷ 1.609344
    expect(over([30, 31, 32, 34, 42], { units: 'mi' })?.reason).toBe(
      '26.1 mi in seven days is 24 % over your highest week of the four before (21.1 mi). ' +
        'Up to 25.4 mi stays within 20 %.',
    )
  })

  it('is nothing at 20 % exactly', () => {
    expect(over([20, 20, 20, 20, 24])).toBeNull()
  })

  it('is nothing after a down week, however much it grew on that', () => {
    expect(over([40, 42, 41, 20, 42])).toBeNull()
  })

  it('is nothing beside weeks that are too small to say', () => {
    expect(over([4, 4, 4, 4.5, 9])).toBeNull()
  })

  it('is set against the usual week we were told of, while four weeks are not known', () => {
    expect(over([30], { usualWeekMetres: 20_000 })?.value).toBe(0.5)
    expect(over([30])).toBeNull()
  })
})

describe('a bigger week that is over', () => {
  /** Four weeks of 20 km and one of 26, then so many days of the same 20. */
  const daysAfter = (count: number) => {
    const steady = (length: number) =>
      Array.from({ length }, (_, index) => (index % 7 === 0 || index % 7 === 3 ? 10 : 0))
    const history = dailyKilometres('2026-11-21', [...steady(28), 13, 0, 0, 13, 0, 0, 0, ...steady(count)])
    return weeklyJump.evaluate(situationOn('2026-11-21', history))
  }

  it('is remembered for 21 days, to shape advice and not the light', () => {
    // 13 + 13 km stand in seven days on the 4th to the 7th day of that week; 13 + 10 are under 20 %
    expect(daysAfter(0)).toMatchObject({ level: 'amber', value: expect.closeTo(0.3, 6) })
    const remembered = daysAfter(7)
    expect(remembered).toMatchObject({ level: 'info', value: 7, threshold: 21, subject: '2026-11-14' })
    expect(remembered?.reason).toContain('Until Saturday 14 November')
    expect(remembered?.wayDown.words).toBe('Without another jump it is over on Saturday 5 December.')
    expect(daysAfter(20)).toMatchObject({ level: 'info', value: 20 })
    expect(daysAfter(21)).toBeNull()
  })

  it('is forgotten where the days since are not all known', () => {
    const { day, history } = weeksOfTwo(20, 20, 20, 20, 26, 20)
    const holed = { ...history, spans: history.spans.map(({ from }) => ({ from, to: addDays(day, -1) })) }
    expect(weeklyJump.evaluate(situationOn(day, history))).toMatchObject({ level: 'info' })
    expect(weeklyJump.evaluate(situationOn(day, holed))).toBeNull()
  })
})

describe('the way down from a bigger week', () => {
  it('is a distance for seven days, and the day on which rest alone is enough', () => {
    // 21 km each on Monday 16 and Thursday 19; 1.20 × 34 = 40.8
    const wayDown = over([30, 31, 32, 34, 42])?.wayDown
    expect(wayDown?.words).toBe(
      'By rest alone your seven days are back within 40.8 km on Monday 23 November.',
    )
    expect(wayDown?.metres).toBeCloseTo(40_800, 6)
  })

  it('waits for the second run where one of them is already too much', () => {
    // 45 km on Thursday 19 are over 1.20 × 34, until it leaves the seven days
    expect(over([30, 31, 32, 34, 90])?.wayDown.words).toContain('on Thursday 26 November.')
  })
})

describe('what the rule of a bigger week looks at', () => {
  const seen = (kilometres: readonly number[], runner: Partial<Runner> = {}) => {
    const { day, history } = weeksOfTwo(...kilometres)
    return weeklyJump.sees(situationOn(day, history, aRunner(runner)))
  }

  it('is told where it is silent, too', () => {
    expect(seen([30, 31, 32, 34, 40])).toMatchObject({
      facts: { weekMetres: 40_000, weekRuns: 2, highestMetres: 34_000, lastJumpOn: null },
      missing: [],
    })
  })

  it('lacks weeks that are unknown, and says when the usual week stands in', () => {
    expect(seen([30, 34]).missing).toEqual(['21 of the 28 days before'])
    expect(seen([30], { usualWeekMetres: 20_000 }).missing).toEqual([
      '28 of the 28 days before: your usual week stands in',
    ])
  })
})

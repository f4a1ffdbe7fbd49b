import { describe, expect, it } from 'vitest'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import { weeklyJump } from '../../../rules/signals/weekly-jump.ts'
import { aRunner, situationOn } from '../../support/history.ts'
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

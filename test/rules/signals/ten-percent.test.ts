import { describe, expect, it } from 'vitest'
import type { Runner } from '../../../rules/model/runner.ts'
import { tenPercent } from '../../../rules/signals/ten-percent.ts'
import { aRunner, situationOn } from '../../support/history.ts'
import { weeksOfTwo } from './situations.ts'

function over(kilometres: readonly number[], runner: Partial<Runner> = {}) {
  const { day, history } = weeksOfTwo(...kilometres)
  return tenPercent.evaluate(situationOn(day, history, aRunner(runner)))
}

describe('the 10 % rule', () => {
  it('is told with what it would have allowed, and that a trial found no difference', () => {
    // 42 ÷ 34 − 1 = 0.2353, and 1.10 × 34 = 37.4
    const signal = over([32, 34, 42])
    expect(signal).toMatchObject({ level: 'info', threshold: 0.1, grade: 'N' })
    expect(signal?.value).toBeCloseTo(0.2353, 4)
    expect(signal?.reason).toBe(
      '42.0 km in seven days is 24 % more than in the seven before (34.0 km). ' +
        'Up to 37.4 km would have kept to the popular 10 % rule.',
    )
    expect(signal?.evidence).toContain('532 new runners found no difference')
  })

  it('is told in miles to those who run in miles', () => {
    // 42, 34 and 37.4 km ÷ 1.609344
    expect(over([32, 34, 42], { units: 'mi' })?.reason).toBe(
      '26.1 mi in seven days is 24 % more than in the seven before (21.1 mi). ' +
        'Up to 23.2 mi would have kept to the popular 10 % rule.',
    )
  })

  it('is nothing at 10 % exactly, though 22 ÷ 20 − 1 is a hair more in doubles', () => {
    expect(over([20, 22])).toBeNull()
  })

  it('is nothing beside a week that is too small or unknown', () => {
    expect(over([30, 30, 4, 30])).toBeNull()
    expect(over([30])).toBeNull()
  })
})

describe('the way down from more than 10 %', () => {
  it('is a distance, and that nothing has to', () => {
    // 1.10 × 34
    const wayDown = over([32, 34, 42])?.wayDown
    expect(wayDown?.words).toBe(
      'Nothing has to: 37.4 km in seven days would keep to it, and it is a habit, not a warning.',
    )
    expect(wayDown?.metres).toBeCloseTo(37_400, 6)
  })
})

describe('what the 10 % rule looks at', () => {
  const seen = (...kilometres: readonly number[]) => {
    const { day, history } = weeksOfTwo(...kilometres)
    return tenPercent.sees(situationOn(day, history))
  }

  it('is told where it is silent, too', () => {
    expect(seen(30, 30)).toEqual({
      facts: { weekMetres: 30_000, weekBeforeMetres: 30_000, weekOnWeek: 0 },
      missing: [],
    })
  })

  it('lacks days that are unknown', () => {
    expect(seen(30)).toEqual({
      facts: { weekMetres: 30_000, weekBeforeMetres: null, weekOnWeek: null },
      missing: ['7 of the last 14 days'],
    })
  })
})

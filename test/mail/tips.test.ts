import { describe, expect, it } from 'vitest'
import { addDays, localDay } from '../../rules/model/day.ts'
import { tipOf } from '../../src/mail/tips.ts'

const MONDAY = localDay('2026-11-16')
const inWeeks = (count: number, from = MONDAY) =>
  Array.from({ length: count }, (_, index) => tipOf(addDays(from, 7 * index)))

describe('the tip of a week', () => {
  it('is another one each week for six weeks, and then the first again', () => {
    expect(new Set(inWeeks(6)).size).toBe(6)
    expect(inWeeks(7).at(-1)).toBe(tipOf(MONDAY))
  })

  it('is there for weeks from Sunday, and before 1970', () => {
    expect(inWeeks(6, localDay('2026-11-15'))).not.toContain('')
    expect(tipOf(localDay('1969-01-06'))).not.toBe('')
  })

  it('promises nothing', () => {
    for (const tip of inWeeks(6)) expect(tip).not.toMatch(/prevent|safe|you will/i)
  })

  it('of drinking warns of too much, and is not about the back', () => {
    const [drinking] = inWeeks(6).filter((tip) => tip.startsWith('Drinking'))
    expect(drinking).toContain('never so much that you gain weight on a run')
    expect(drinking).toContain('not about your back')
  })
})

import { describe, expect, it } from 'vitest'
import type { Runner } from '../../../rules/model/runner.ts'
import { firstWeeks } from '../../../rules/signals/first-weeks.ts'
import { aRunner, situationOn } from '../../support/history.ts'
import { knownSince, SATURDAY } from './situations.ts'

const known = (days: number, runner: Partial<Runner> = {}) =>
  firstWeeks.evaluate(situationOn(SATURDAY, knownSince(days).history, aRunner(runner)))

describe('the first weeks', () => {
  it('are counted up to thirty days', () => {
    expect(known(12)).toMatchObject({
      level: 'info',
      value: 12,
      threshold: 30,
      reason:
        'We know 12 of the 30 days it takes to see what is usual for you. Until then we compare nothing.',
    })
    expect(known(29)?.value).toBe(29)
  })

  it('are over with the thirtieth', () => {
    expect(known(30)).toBeNull()
  })

  it('go by what the runner told us, where there is such a thing', () => {
    expect(known(12, { longestRunMetres: 9000 })?.reason).toMatch(/Until then we go by what you told us\.$/)
    expect(known(12, { usualWeekMetres: 20_000 })?.reason).toMatch(/Until then we go by what you told us\.$/)
  })

  it('stay one occasion from day to day', () => {
    expect(known(3)?.subject).toBe(known(20)?.subject)
  })
})

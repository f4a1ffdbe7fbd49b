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

describe('the end of the first weeks', () => {
  it('is the day on which thirty are known, if none is missing', () => {
    // 12 days on Saturday the 21st, 30 on the 9th of December
    expect(known(12)?.wayDown).toEqual({
      words: 'With no day missing it is over on Wednesday 9 December.',
      metres: null,
    })
    expect(known(29)?.wayDown.words).toContain('over on Sunday 22 November')
  })
})

describe('what the rule of the first weeks looks at', () => {
  const seen = (runner: Partial<Runner>) =>
    firstWeeks.sees(situationOn(SATURDAY, knownSince(40).history, aRunner(runner)))

  it('is told where it is silent, too', () => {
    expect(seen({ longestRunMetres: 9000, usualWeekMetres: 20_000 })).toEqual({
      facts: { knownDays: 40, toldLongestMetres: 9000, toldWeekMetres: 20_000 },
      missing: ['your body mass index: we do not ask for it'],
    })
  })

  it('lacks what the runner did not tell', () => {
    expect(seen({}).missing).toEqual([
      'your longest run',
      'your usual week',
      'your body mass index: we do not ask for it',
    ])
  })
})

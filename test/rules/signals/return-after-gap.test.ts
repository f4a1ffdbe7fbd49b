import { describe, expect, it } from 'vitest'
import { addDays } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import { returnAfterGap } from '../../../rules/signals/return-after-gap.ts'
import { aHistory, situationOn, unknownOn } from '../../support/history.ts'
import { daysSince, SATURDAY } from './situations.ts'

const restOf = (count: number) => returnAfterGap.evaluate(situationOn(SATURDAY, daysSince(count).history))

describe('a break', () => {
  it('of 13 days is nothing', () => {
    expect(restOf(13)).toBeNull()
  })

  it('of 14 days calls for three quarters', () => {
    expect(restOf(14)).toMatchObject({
      level: 'amber',
      value: 14,
      threshold: 14,
      reason: '14 days without a run. Begin with up to three quarters of your longest one.',
    })
  })

  it('of 29 days still does', () => {
    expect(restOf(29)).toMatchObject({ value: 29, threshold: 14 })
  })

  it('of 30 days calls for running and walking in turns', () => {
    expect(restOf(30)).toMatchObject({
      level: 'amber',
      value: 30,
      threshold: 30,
      reason: '30 days without a run. Your legs start afresh: begin with running and walking in turns.',
    })
  })

  it('is about the run before it, day after day', () => {
    expect(restOf(14)?.subject).toBe('2026-11-07')
    const { history } = daysSince(20)
    const sooner = {
      ...history,
      spans: history.spans.map(({ from }) => ({ from, to: addDays(SATURDAY, -3) })),
    }
    const then = returnAfterGap.evaluate(situationOn(addDays(SATURDAY, -3), sooner))
    expect(then).toMatchObject({ value: 17, subject: restOf(20)?.subject })
  })

  it('is not one where the days are unknown', () => {
    const holed = unknownOn(addDays(SATURDAY, -5), daysSince(20).history)
    expect(returnAfterGap.evaluate(situationOn(SATURDAY, holed))).toBeNull()
  })
})

describe('the way back', () => {
  it('is a first run of three quarters of the longest: 0.75 × 5 km', () => {
    expect(restOf(14)?.wayDown).toEqual({
      words: 'Your first run back ends it: up to 3.8 km, easy and flat.',
      metres: 3750,
    })
  })

  it('is half of the longest after 30 days, with walking', () => {
    expect(restOf(30)?.wayDown).toEqual({
      words: 'Your first run back ends it: up to 2.5 km, walking in between.',
      metres: 2500,
    })
  })

  it('has no distance where the longest of 90 days is unknown', () => {
    expect(restOf(90)?.wayDown).toEqual({
      words: 'Your first run back ends it: short, walking in between.',
      metres: null,
    })
  })
})

describe('what the rule of a break looks at', () => {
  const seen = (history: History) => returnAfterGap.sees(situationOn(SATURDAY, history))

  it('is told where it is silent, too', () => {
    expect(seen(daysSince(13).history)).toEqual({
      facts: {
        ...{ lastRunOn: '2026-11-08', daysSinceRun: 13, returnMetres: null, usualSpeed: 2.5 },
        ...{ longest30Metres: 5000, longest90Metres: 5000 },
      },
      missing: [],
    })
  })

  it('lacks days that are unknown', () => {
    const holed = unknownOn(addDays(SATURDAY, -5), daysSince(20).history)
    expect(seen(holed).missing).toEqual(['1 of the 20 days since your last run'])
  })

  it('lacks a first run where there is none, and nothing on the day of a run', () => {
    expect(seen(aHistory()).missing).toEqual(['a first run'])
    expect(seen(daysSince(0).history).missing).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { addDays } from '../../../rules/model/day.ts'
import { returnAfterGap } from '../../../rules/signals/return-after-gap.ts'
import { situationOn, unknownOn } from '../../support/history.ts'
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

import { describe, expect, it } from 'vitest'
import type { WarmUps } from '../../../rules/model/wellbeing.ts'
import { warmUp } from '../../../rules/signals/warm-up.ts'
import { aHistory, dailyKilometres, situationOn, weeks } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'
import { warmUpsBefore } from './told-situations.ts'

function situationWith(warmUps: WarmUps | null, history = aHistory()) {
  const situation = situationOn(SATURDAY, history)
  const wellbeing = { ...situation.metrics.wellbeing, warmUps }
  return { ...situation, metrics: { ...situation.metrics, wellbeing } }
}

const told = (warmUps: WarmUps | null) => warmUp.evaluate(situationWith(warmUps))

describe('runs without a warm-up', () => {
  it('are told where fewer than half of the days told of began with one', () => {
    expect(told({ runDays: 9, told: 6, done: 1 })).toEqual({
      id: 'warm-up',
      level: 'info',
      value: 1 / 6,
      threshold: 0.5,
      reason: 'You told us how 6 run days of the last 14 days began: 1 of them with a warm-up.',
      evidence:
        'Half- and full-marathon runners who said they had not warmed up enough had 2.6 times the odds of back pain ' +
        'at that race (36 cases; recall study). This is an association only.',
      grade: 'C',
      subject: '2026-11-21',
      wayDown: {
        // (1 + 4) ÷ (6 + 4) = 0.5
        words: 'Warm up for five minutes before each of the next 4 runs and tell us: that brings it to half.',
        metres: null,
      },
    })
  })

  it('have a way down of one run where one is missing', () => {
    expect(told({ runDays: 5, told: 5, done: 2 })?.wayDown.words).toBe(
      'Warm up for five minutes before the next run and tell us: that brings it to half.',
    )
  })

  it('are told in words where there was no warm-up at all', () => {
    expect(told({ runDays: 4, told: 4, done: 0 })?.reason).toMatch(/began: none of them/)
  })

  it('are nothing from half on', () => {
    expect(told({ runDays: 8, told: 8, done: 4 })).toBeNull()
    expect(told({ runDays: 8, told: 8, done: 3 })).not.toBeNull()
  })

  it('are nothing under four answers, or where a day is unknown', () => {
    expect(told({ runDays: 8, told: 3, done: 0 })).toBeNull()
    expect(told({ runDays: 8, told: 0, done: 0 })).toBeNull()
    expect(told(null)).toBeNull()
  })

  it('are found in what a runner tells', () => {
    const { day, history, runner } = warmUpsBefore(3)
    expect(warmUp.evaluate(situationOn(day, history, runner))?.value).toBe(3 / 8)
    const half = warmUpsBefore(4)
    expect(warmUp.evaluate(situationOn(half.day, half.history, half.runner))).toBeNull()
  })
})

describe('what the rule on warm-ups sees', () => {
  it('is how many days were told of, and which it misses', () => {
    expect(warmUp.sees(situationWith({ runDays: 9, told: 6, done: 3 }))).toEqual({
      facts: { runDays: 9, told: 6, done: 3, share: 0.5 },
      missing: ['the warm-up of 3 of 9 run days'],
    })
    expect(warmUp.sees(situationWith({ runDays: 0, told: 0, done: 0 }))).toEqual({
      facts: { runDays: 0, told: 0, done: 0, share: null },
      missing: [],
    })
  })

  it('is nothing where days are unknown, and says how many', () => {
    const nineDays = dailyKilometres(SATURDAY, weeks(3, [5, 0, 0]))
    expect(warmUp.sees(situationWith(null, nineDays))).toEqual({
      facts: { runDays: null, told: null, done: null, share: null },
      missing: ['5 of 14 known days in a row'],
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { StrengthMetrics } from '../../../rules/model/effort.ts'
import { strengthAdherence } from '../../../rules/signals/strength-adherence.ts'
import { aHistory, knownFor, situationOn } from '../../support/history.ts'
import { strengthDays } from './effort-situations.ts'
import { type Asked, SATURDAY } from './situations.ts'

const UNKNOWN = { days14: null, days28: null }

function told(over: Partial<StrengthMetrics>) {
  const situation = situationOn(SATURDAY, aHistory())
  const strength: StrengthMetrics = {
    ...{ strength: UNKNOWN, mobility: UNKNOWN, crossTraining: UNKNOWN },
    ...{ sessionsOfWeek: null, sessionsAWeek: null, isTold: true },
    ...over,
  }
  return strengthAdherence.evaluate({ ...situation, metrics: { ...situation.metrics, strength } })
}

describe('too little strength', () => {
  it('is told under two sessions a week, with the goal of three', () => {
    expect(told({ sessionsAWeek: 5 / 3 })).toMatchObject({
      level: 'info',
      threshold: 2,
      grade: 'A',
      reason: 'We know of 1.7 strength sessions a week over the last three weeks. The goal is 3.',
    })
    expect(told({ sessionsAWeek: 0 })?.value).toBe(0)
  })

  it('is nothing from two on', () => {
    expect(told({ sessionsAWeek: 2 })).toBeNull()
  })

  it('is nothing where weeks are unknown, or the runner never tells', () => {
    expect(told({ sessionsAWeek: null })).toBeNull()
    expect(told({ sessionsAWeek: 0, isTold: false })).toBeNull()
  })
})

describe('the way down from too little strength', () => {
  it('is six days in three weeks, beside those we know of', () => {
    expect(told({ sessionsAWeek: 5 / 3 })?.wayDown).toEqual({
      words: '6 days with strength in 21 end it; we know of 5.',
      metres: null,
    })
  })
})

describe('what the rule of strength looks at', () => {
  const seen = ({ day, history, runner }: Asked) => strengthAdherence.sees(situationOn(day, history, runner))

  it('is told where it is silent, too', () => {
    expect(seen(strengthDays(6))).toEqual({ facts: { sessionsAWeek: 2, isTold: true }, missing: [] })
  })

  it('lacks days that are unknown, and strength work of which nobody tells', () => {
    const { day, history, runner } = strengthDays(0)
    expect(seen({ day, history: knownFor(20, day, history), runner })).toEqual({
      facts: { sessionsAWeek: null, isTold: false },
      missing: ['1 of the last 21 days', 'your strength work'],
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { StrengthMetrics } from '../../../rules/model/effort.ts'
import { strengthAdherence } from '../../../rules/signals/strength-adherence.ts'
import { aHistory, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

const UNKNOWN = { days14: null, days28: null }

function told(over: Partial<StrengthMetrics>) {
  const situation = situationOn(SATURDAY, aHistory())
  const strength: StrengthMetrics = {
    ...{ strength: UNKNOWN, mobility: UNKNOWN, crossTraining: UNKNOWN },
    ...{ sessionsAWeek: null, isTold: true },
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

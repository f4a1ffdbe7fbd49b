import { describe, expect, it } from 'vitest'
import type { HealthAnswers } from '../../../rules/model/check-in.ts'
import { healthProblem } from '../../../rules/signals/health-problem.ts'
import { aCheckIn, aHistory, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

const FULLY: HealthAnswers = { participation: 0, training: null, performance: null, symptoms: null }
const LITTLE: HealthAnswers = { participation: 8, training: 8, performance: 8, symptoms: 8 }
const MUCH: HealthAnswers = { participation: 8, training: 17, performance: 8, symptoms: 17 }
const NOT_AT_ALL: HealthAnswers = { participation: 25, training: null, performance: null, symptoms: null }

const situation = (health: HealthAnswers | null, day = '2026-11-21') =>
  situationOn(SATURDAY, aHistory({ checkIns: [aCheckIn(day, { health })] }))
const told = (health: HealthAnswers | null, day?: string) => healthProblem.evaluate(situation(health, day))

describe('a health problem', () => {
  it('that is not substantial is amber, an illness too', () => {
    expect(told(LITTLE)).toMatchObject({
      level: 'amber',
      value: 32,
      threshold: 1,
      subject: 'amber:2026-11-21',
      reason:
        'By your answers of Saturday 21 November a health problem, which may be an illness, weighs 32 of 100.',
    })
  })

  it('that is substantial is red, and asks to see someone', () => {
    expect(told(MUCH)).toMatchObject({
      level: 'red',
      value: 50,
      threshold: 25,
      subject: 'red:2026-11-21',
      reason:
        'By your answers of Saturday 21 November a health problem took a good part of your running, or all of it (50 of 100). ' +
        'Please rest from running and see a doctor or a physiotherapist.',
    })
    expect(told(NOT_AT_ALL)).toMatchObject({ level: 'red', value: 100 })
  })

  it('is substantial by one answer, whatever the others weigh or lack', () => {
    expect(told({ ...LITTLE, performance: 17, training: 0, symptoms: 0 })).toMatchObject({
      level: 'red',
      value: 25,
    })
    expect(told({ ...MUCH, symptoms: null })).toMatchObject({ level: 'red', value: 25, threshold: 25 })
    expect(told({ ...MUCH, symptoms: null })?.reason).not.toContain('of 100')
  })

  it('says nothing of full participation, of no answers, and of too few', () => {
    expect(told(FULLY)).toBeNull()
    expect(told(null)).toBeNull()
    expect(told({ ...LITTLE, symptoms: null })).toBeNull()
  })

  it('ends with an answer of full participation, or after seven days', () => {
    expect(told(LITTLE, '2026-11-15')?.wayDown.words).toBe(
      'It ends when you answer the questions with full participation, or on Sunday 22 November if you do not answer again.',
    )
    expect(told(LITTLE, '2026-11-14')).toBeNull()
    const checkIns = [aCheckIn('2026-11-20', { health: MUCH }), aCheckIn(SATURDAY, { health: FULLY })]
    expect(healthProblem.evaluate(situationOn(SATURDAY, aHistory({ checkIns })))).toBeNull()
  })

  it('tells what it looked at, and what it lacks', () => {
    expect(healthProblem.sees(situation(MUCH))).toEqual({
      facts: { answeredOn: '2026-11-21', severity: 50, isSubstantial: true },
      missing: [],
    })
    expect(healthProblem.sees(situation({ ...LITTLE, symptoms: null })).missing).toEqual([
      'some of the health answers of Saturday 21 November',
    ])
    expect(healthProblem.sees(situation(null)).missing).toEqual(['the health questions of the last 7 days'])
  })
})

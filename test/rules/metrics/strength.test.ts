import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { strengthOf } from '../../../rules/metrics/strength.ts'
import type { OtherActivity } from '../../../rules/model/activity.ts'
import type { CheckIn, Feedback } from '../../../rules/model/check-in.ts'
import { localDay } from '../../../rules/model/day.ts'
import { aCheckIn, at, span } from '../../support/history.ts'

/** The 28 days up to the assessed one. */
const SPAN = span('2026-10-25', '2026-11-21')

function strength(activities: readonly OtherActivity[], checkIns: readonly CheckIn[] = [], known = SPAN) {
  return strengthOf(activities, checkIns, knownDays([known]), localDay('2026-11-21'))
}

function activity(day: string, type: string, minutes: number, time = '18:00'): OtherActivity {
  return { day: localDay(day), startedAt: at(`${day}T${time}:00Z`), type, minutes }
}

describe('what is done beside running', () => {
  it('is counted over 14 and 28 days, each kind by itself', () => {
    const told = strength([
      activity('2026-10-24', 'strength_training', 45),
      activity('2026-10-25', 'strength_training', 40),
      activity('2026-11-08', 'weight_training', 30),
      activity('2026-11-21', 'strength', 20),
      activity('2026-11-20', 'yoga', 25),
      activity('2026-11-07', 'gravel_ride', 90),
      activity('2026-11-19', 'workout', 60),
    ])
    expect(told.strength).toEqual({
      days14: { sessions: 2, minutes: 50 },
      days28: { sessions: 3, minutes: 90 },
    })
    expect(told.sessionsOfWeek).toBe(1)
    expect(told.mobility.days14).toEqual({ sessions: 1, minutes: 25 })
    expect(told.crossTraining).toEqual({
      days14: { sessions: 0, minutes: 0 },
      days28: { sessions: 1, minutes: 90 },
    })
  })

  it('is done once where two sources tell of it', () => {
    const told = strength([
      activity('2026-11-20', 'strength_training', 40),
      activity('2026-11-20', 'weight_training', 41, '18:01'),
    ])
    expect(told.strength.days14).toEqual({ sessions: 1, minutes: 40 })
  })

  it('is unknown where a day is, and only for the windows that need it', () => {
    const told = strength([activity('2026-11-20', 'strength', 20)], [], span('2026-11-08', '2026-11-21'))
    expect(told.strength).toEqual({ days14: { sessions: 1, minutes: 20 }, days28: null })
    expect(told.sessionsAWeek).toBeNull()
  })
})

describe('a routine', () => {
  it('that was done, or too hard, is a strength session without minutes', () => {
    const told = strength(
      [],
      [aCheckIn('2026-11-18', { feedback: 'done' }), aCheckIn('2026-11-20', { feedback: 'too-hard' })],
    )
    expect(told.strength.days14).toEqual({ sessions: 2, minutes: 0 })
  })

  it('that the watch recorded too is one session', () => {
    const told = strength(
      [activity('2026-11-18', 'strength_training', 18)],
      [aCheckIn('2026-11-18', { feedback: 'done' })],
    )
    expect(told.strength.days14).toEqual({ sessions: 1, minutes: 18 })
  })

  it('that hurt was not done, and shows that routines are told of', () => {
    const told = strength([], [aCheckIn('2026-11-18', { feedback: 'hurt' })])
    expect(told).toMatchObject({ sessionsAWeek: 0, isTold: true, strength: { days14: { sessions: 0 } } })
  })
})

describe('several answers about the routine of one day', () => {
  const answers = (...feedback: readonly Feedback[]) =>
    strength(
      [],
      feedback.map((each) => aCheckIn('2026-11-18', { feedback: each })),
    ).strength.days14?.sessions

  it('are put right by the last', () => {
    expect(answers('done', 'too-hard')).toBe(1)
    expect(answers('done', 'hurt')).toBe(0)
    expect(answers('hurt', 'done')).toBe(1)
  })
})

describe('strength sessions a week', () => {
  it('are the mean of three: five days of 21 are 1.67', () => {
    const days = ['2026-11-01', '2026-11-05', '2026-11-10', '2026-11-15', '2026-11-21']
    const told = strength([
      activity('2026-10-31', 'strength', 30),
      ...days.map((day) => activity(day, 'strength', 30)),
    ])
    expect(told.sessionsAWeek).toBeCloseTo(1.6667, 4)
  })

  it('are told of by those who told of one in 90 days', () => {
    expect(strength([activity('2026-08-24', 'strength', 30)]).isTold).toBe(true)
    expect(strength([activity('2026-08-23', 'strength', 30)]).isTold).toBe(false)
    expect(strength([activity('2026-11-20', 'yoga', 30)]).isTold).toBe(false)
    expect(strength([], [aCheckIn('2026-11-20', { pain: 2 })]).isTold).toBe(false)
  })
})

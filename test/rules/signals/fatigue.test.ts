import { describe, expect, it } from 'vitest'
import { addDays } from '../../../rules/model/day.ts'
import { fatigue } from '../../../rules/signals/fatigue.ts'
import { aCheckIn, aHistory, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

/** Fatigue of the days up to Saturday, oldest first; null is a day without a word. */
function situationAfter(...told: readonly (number | null)[]) {
  const checkIns = told.map((each, index) =>
    aCheckIn(addDays(SATURDAY, index + 1 - told.length), { fatigue: each }),
  )
  return situationOn(SATURDAY, aHistory({ checkIns }))
}

describe('tired days', () => {
  it('are told from three of seven on, by their names', () => {
    expect(fatigue.evaluate(situationAfter(8, 2, null, 7, 3, 9))).toEqual({
      id: 'fatigue',
      level: 'info',
      value: 3,
      threshold: 3,
      reason:
        '3 of the last 7 days were tired ones (Monday, Thursday, Saturday): 7 of 10 or more by your own word, ' +
        'or a run that felt 2 or more harder than your others at its pace. Make the next day an easy one.',
      evidence:
        'Half- and full-marathon runners who reported fatigue had 2.7 times the odds of back pain at that race ' +
        '(36 cases; recall study). This is an association only.',
      grade: 'C',
      subject: '2026-11-16,2026-11-19,2026-11-21',
      // Monday the 16th is among the last seven until Sunday the 22nd
      wayDown: { words: 'Without another tired day it ends on Monday 23 November.', metres: null },
    })
  })

  it('end when only two of them are left', () => {
    // Tuesday to Saturday: on Thursday the 26th only Friday and Saturday are left
    expect(fatigue.evaluate(situationAfter(7, 7, 7, 7, 7))?.wayDown.words).toBe(
      'Without another tired day it ends on Thursday 26 November.',
    )
  })

  it('are nothing where there are two, however many days are untold', () => {
    expect(fatigue.evaluate(situationAfter(10, null, null, null, null, 10))).toBeNull()
    expect(fatigue.evaluate(situationAfter(6, 6, 6, 6, 6, 7, 7))).toBeNull()
    expect(fatigue.evaluate(situationAfter())).toBeNull()
  })

  it('keep their subject until another day joins or leaves them', () => {
    const checkIns = ['2026-11-17', '2026-11-18', '2026-11-20'].map((day) => aCheckIn(day, { fatigue: 8 }))
    const subjectOn = (day: string) =>
      fatigue.evaluate(situationOn(day, aHistory({ checkIns })))?.subject ?? null
    expect(subjectOn('2026-11-23')).toBe(subjectOn('2026-11-20'))
    expect(subjectOn('2026-11-24')).toBeNull()
  })
})

describe('what the rule on tired days sees', () => {
  it('is the days told of, and how many it misses', () => {
    expect(fatigue.sees(situationAfter(8, 2, null, 7))).toEqual({
      facts: { tiredDays: 2, toldDays: 3 },
      missing: ['how tired you were on 4 of the last 7 days'],
    })
    expect(fatigue.sees(situationAfter(1, 1, 1, 1, 1, 1, 1)).missing).toEqual([])
  })
})

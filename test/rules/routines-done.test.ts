import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { routinesDone } from '../../rules/routines-done.ts'
import { anAssessment, aPrescription, WITHHELD } from '../support/assessments.ts'
import { aCheckIn } from '../support/history.ts'

const WEEK = localDay('2026-11-16')
const tapped = (day: string, feedback: 'done' | 'too-hard' | 'hurt') => aCheckIn(day, { feedback })
const done = (...checkIns: ReturnType<typeof tapped>[]) => routinesDone(checkIns, WEEK, anAssessment())

describe('routines done in a week', () => {
  it('are days on which one was answered for, too hard ones too, against what was prescribed', () => {
    const taps = [
      tapped('2026-11-16', 'done'),
      tapped('2026-11-16', 'done'),
      tapped('2026-11-22', 'too-hard'),
    ]
    expect(done(...taps)).toEqual({ done: 2, goal: 3 })
  })

  it('are none of other weeks, nor one that hurt', () => {
    expect(done(tapped('2026-11-15', 'done'), tapped('2026-11-23', 'done'))).toBeNull()
    expect(done(tapped('2026-11-17', 'hurt'))).toBeNull()
  })

  it('are not known where nobody answered, nor held to a routine that did not stand', () => {
    const taps = [tapped('2026-11-17', 'done')]
    expect(done()).toBeNull()
    expect(routinesDone(taps, WEEK, null)).toBeNull()
    expect(routinesDone(taps, WEEK, anAssessment({ prescription: null }))).toBeNull()
    expect(routinesDone(taps, WEEK, anAssessment({ prescription: aPrescription(WITHHELD) }))).toBeNull()
  })
})

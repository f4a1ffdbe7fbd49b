import { describe, expect, it } from 'vitest'
import { assess } from '../../rules/assess.ts'
import type { CheckIn } from '../../rules/model/check-in.ts'
import { localDay } from '../../rules/model/day.ts'
import type { Prescription } from '../../rules/model/prescription.ts'
import { aCheckIn, aRunner, aShoe, dailyKilometres, STEADY_WEEK, weeks } from '../support/history.ts'

const TODAY = localDay('2026-11-23')
const SPIKED = dailyKilometres(TODAY, [...weeks(8, STEADY_WEEK).slice(0, -1), 8])

function prescribed(...checkIns: readonly CheckIn[]): Prescription | null {
  return assess({ ...SPIKED, checkIns }, aRunner(), TODAY).prescription
}

const DENIED = aCheckIn('2026-11-20', { noRedFlags: true })
const NAMED = aCheckIn('2026-11-20', { redFlags: ['trauma'] })
const SEEN = aCheckIn('2026-11-22', { cleared: true })

describe('a routine', () => {
  it('is withheld until the questions about warning signs are answered', () => {
    const withheld = prescribed()
    expect(withheld).toMatchObject({ id: 'ease-off', routine: null, withheld: 'red-flag-questions' })
    expect(withheld?.advice[0]).toBe('Before the routine, please answer the questions about warning signs.')
  })

  it('is withheld by a check-in that does not speak of them', () => {
    expect(prescribed(aCheckIn(TODAY, { pain: 1, feedback: 'done' }))?.routine).toBeNull()
  })

  it('is given once they are denied, and is 15 to 25 minutes long', () => {
    const given = prescribed(DENIED)
    expect(given?.withheld).toBeNull()
    expect(given?.routine?.length).toBeGreaterThan(0)
    expect(given?.minutes).toBeGreaterThanOrEqual(15)
    expect(given?.minutes).toBeLessThanOrEqual(25)
  })

  it('is given once the runner has been seen for the sign that was named', () => {
    expect(prescribed(NAMED, SEEN)).toMatchObject({ id: 'ease-off', withheld: null })
    expect(prescribed(NAMED, SEEN)?.routine).not.toBeNull()
  })

  it('is withheld again where something hurts and the answer is a week old', () => {
    const hurts = aCheckIn(TODAY, { pain: 4, area: 'knee' })
    const answered = (day: string) => prescribed(aCheckIn(day, { noRedFlags: true }), hurts)
    expect(answered('2026-11-17')?.withheld).toBeNull()
    expect(answered('2026-11-16')?.withheld).toBe('red-flag-questions')
    expect(
      prescribed(aCheckIn('2026-11-16', { noRedFlags: true }), aCheckIn(TODAY, { pain: 2 }))?.withheld,
    ).toBeNull()
  })

  it('keeps its other advice while it is withheld', () => {
    expect(prescribed()?.advice.slice(1)).toEqual(prescribed(DENIED)?.advice)
  })
})

describe('a prescription without a routine', () => {
  it('for a warning sign has none, and withholds none', () => {
    expect(prescribed(NAMED)).toMatchObject({ id: 'refer', routine: null, withheld: null, loadChange: -1 })
    expect(prescribed(NAMED, DENIED)).toMatchObject({ id: 'refer', routine: null, withheld: null })
  })

  it('for worn shoes does not wait for answers', () => {
    const history = {
      ...dailyKilometres(TODAY, weeks(8, STEADY_WEEK)),
      shoes: [aShoe({ startMetres: 500_000 })],
    }
    const { prescription, level } = assess(history, aRunner(), TODAY)
    expect(prescription).toMatchObject({ id: 'look-over-shoes', routine: null, withheld: null })
    expect(level).toBe('green')
  })
})

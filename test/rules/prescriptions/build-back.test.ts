import { describe, expect, it } from 'vitest'
import { assess } from '../../../rules/assess.ts'
import type { Prescription } from '../../../rules/model/prescription.ts'
import type { Units } from '../../../rules/model/units.ts'
import { aCheckIn, aRunner, dailyKilometres, daysOff, STEADY_WEEK, weeks } from '../../support/history.ts'
import { SATURDAY } from '../signals/situations.ts'

/** After so many days off that follow eight weeks with a longest run of 8 km. */
function prescribed(count: number, units: Units = 'km'): Prescription | null {
  const kilometres = [...weeks(8, STEADY_WEEK).slice(0, -1), 8, ...daysOff(count)]
  const checkIns = [aCheckIn(SATURDAY, { noRedFlags: true })]
  return assess({ ...dailyKilometres(SATURDAY, kilometres), checkIns }, aRunner({ units }), SATURDAY)
    .prescription
}

describe('building back', () => {
  it('after two weeks begins with three quarters of the longest run', () => {
    const given = prescribed(14)
    expect(given).toMatchObject({ id: 'build-back', because: ['return-after-gap'], minutes: 17 })
    expect(given?.advice[0]).toBe('Your first run back: easy and flat, and no further than 6.0 km.')
  })

  it('after a month begins with running and walking in turns, and half of it', () => {
    expect(prescribed(30)?.advice[0]).toBe(
      'Your first runs back: two minutes running, one walking, 20 to 30 minutes, and no further than 4.0 km.',
    )
  })

  it('is in miles for those who run in miles', () => {
    expect(prescribed(30, 'mi')?.advice[0]).toContain('no further than 2.5 mi')
  })

  it('names no distance where the last run is too long ago to know one', () => {
    expect(prescribed(100)?.advice[0]).toBe(
      'Your first runs back: two minutes running, one walking, 20 to 30 minutes.',
    )
  })

  it('is nothing before two weeks', () => {
    expect(prescribed(13)).toBeNull()
  })
})

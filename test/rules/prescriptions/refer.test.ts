import { describe, expect, it } from 'vitest'
import { assess } from '../../../rules/assess.ts'
import { EMERGENCY_FLAGS, RED_FLAGS, type RedFlag } from '../../../rules/model/check-in.ts'
import { aCheckIn, aHistory, aRunner } from '../../support/history.ts'
import { SATURDAY } from '../signals/situations.ts'

function referral(...redFlags: readonly RedFlag[]) {
  const checkIns = [aCheckIn(SATURDAY, { redFlags })]
  return assess(aHistory({ checkIns }), aRunner(), SATURDAY).prescription
}

describe('a referral', () => {
  it.each(RED_FLAGS)('for %s has no routine and no running', (flag) => {
    expect(referral(flag)).toMatchObject({
      id: 'refer',
      routine: null,
      withheld: null,
      minutes: 0,
      loadChange: -1,
    })
    expect(referral(flag)?.advice).toContain('No running and no routine until someone has looked at it.')
  })

  it.each(EMERGENCY_FLAGS)('for %s is to an emergency department, now', (flag) => {
    expect(referral('fever', flag)?.advice[0]).toMatch(/emergency department now/)
  })

  it('for any other sign is to a doctor in the next days', () => {
    const others = RED_FLAGS.filter((flag) => !EMERGENCY_FLAGS.includes(flag))
    expect(referral(...others)?.advice[0]).toBe('Please see a doctor in the next days.')
  })
})

import { describe, expect, it } from 'vitest'
import { type CheckIn, EMERGENCY_FLAGS, RED_FLAGS, type RedFlag } from '../../../rules/model/check-in.ts'
import { redFlag } from '../../../rules/signals/red-flag.ts'
import { aCheckIn, aHistory, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

const told = (...redFlags: readonly RedFlag[]) =>
  redFlag.evaluate(situationOn(SATURDAY, aHistory({ checkIns: [aCheckIn(SATURDAY, { redFlags })] })))

describe('a warning sign', () => {
  it('is told back in the words it was asked in, with a doctor in the next days', () => {
    expect(told('night-pain')).toMatchObject({
      level: 'red-flag',
      value: 1,
      threshold: 1,
      subject: 'night-pain',
      reason:
        'You told us: Constant pain at night that no position eases. Please see a doctor in the next days.',
    })
  })

  it.each(RED_FLAGS)('of %s is always red-flag', (flag) => {
    expect(told(flag)?.level).toBe('red-flag')
  })

  it.each(EMERGENCY_FLAGS)('of %s means the same day', (flag) => {
    expect(told(flag)?.reason).toContain('emergency department now')
  })

  it('among several that means the same day decides for all', () => {
    const signal = told('fever', 'bladder-bowel')
    expect(signal).toMatchObject({ value: 2, subject: 'bladder-bowel,fever' })
    expect(signal?.reason).toContain('emergency department now')
  })

  it('is nothing when all were denied, or none asked', () => {
    expect(told()).toBeNull()
  })

  it('needs no day of running to be known', () => {
    expect(redFlag.historyDays).toBe(0)
  })
})

describe('a warning sign that stands', () => {
  it('stands until the runner has been seen, and no distance ends it', () => {
    expect(told('fever')?.wayDown).toEqual({
      words: 'It stands until you tell us that you have been seen.',
      metres: null,
    })
  })

  it('is counted and not named among what the rule looks at', () => {
    const seen = (checkIns: readonly CheckIn[]) => redFlag.sees(situationOn(SATURDAY, aHistory({ checkIns })))
    expect(seen([aCheckIn(SATURDAY, { redFlags: ['fever', 'trauma'] })])).toEqual({
      facts: { standing: 2, answeredOn: SATURDAY },
      missing: [],
    })
    expect(seen([])).toEqual({
      facts: { standing: 0, answeredOn: null },
      missing: ['your answers about warning signs'],
    })
  })
})

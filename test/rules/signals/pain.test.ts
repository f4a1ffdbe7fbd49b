import { describe, expect, it } from 'vitest'
import type { BodyArea, CheckIn } from '../../../rules/model/check-in.ts'
import { pain } from '../../../rules/signals/pain.ts'
import { aCheckIn, aHistory, situationOn } from '../../support/history.ts'
import { painOf } from './effort-situations.ts'
import { SATURDAY } from './situations.ts'

const told = (...pains: readonly (number | null)[]) =>
  pain.evaluate(situationOn(SATURDAY, painOf(...pains).history))
const from = (checkIns: readonly CheckIn[]) => pain.evaluate(situationOn(SATURDAY, aHistory({ checkIns })))

describe('pain', () => {
  it('from 3 to 5 is amber, with its number and day', () => {
    expect(told(4)).toMatchObject({
      level: 'amber',
      value: 4,
      threshold: 3,
      subject: 'amber:2026-11-21',
      reason: 'Pain of 4 of 10 on Saturday 21 November.',
    })
    expect(told(3)?.level).toBe('amber')
    expect(told(5)?.level).toBe('amber')
  })

  it('over 5 is red, and asks to see someone', () => {
    expect(told(6)).toMatchObject({
      level: 'red',
      value: 6,
      threshold: 5,
      reason:
        'Pain of 6 of 10 on Saturday 21 November. Please rest from running and see a doctor or a physiotherapist.',
    })
  })

  it('up to 2 is nothing, and none told is nothing', () => {
    expect(told(2)).toBeNull()
    expect(told(null)).toBeNull()
    expect(told()).toBeNull()
  })

  it('is the worst of the last three days', () => {
    expect(told(4, 1, 0)).toMatchObject({ value: 4, subject: 'amber:2026-11-19' })
    expect(told(4, 1, 0)?.reason).toContain('on Thursday 19 November')
    expect(told(4, 1, 0, 0)).toBeNull()
    expect(told(7, null, null, null)).toBeNull()
  })

  it('is graded by where it is: the trials were of the Achilles tendon and the knee', () => {
    const grade = (area: BodyArea | null) => from([aCheckIn(SATURDAY, { pain: 4, area })])?.grade
    expect(grade('knee')).toBe('B')
    expect(grade('ankle')).toBe('B')
    expect(grade('low-back')).toBe('X')
    expect(grade(null)).toBe('X')
  })

  it('is no diagnosis, and says so', () => {
    expect(told(4)?.evidence).toContain('No such number was tested for the back. This is not a diagnosis.')
  })
})

describe('rising pain', () => {
  it('of 2 over the last three reports is red', () => {
    expect(told(1, null, 2, 3)).toMatchObject({
      level: 'red',
      value: 2,
      threshold: 2,
      reason:
        'Pain rose from 1 of 10 on Wednesday 18 November to 3 on Saturday 21 November. ' +
        'Please rest from running and see a doctor or a physiotherapist.',
    })
  })

  it('that ends below 3 is no more than twinges', () => {
    expect(told(0, 1, 2)).toBeNull()
    expect(told(0, 1, 3)?.level).toBe('red')
  })

  it('of 1 is not, nor two reports, nor one that went and came again', () => {
    expect(told(2, 3, 3)?.level).toBe('amber')
    expect(told(1, 4)?.level).toBe('amber')
    expect(told(4, 1, 4)?.level).toBe('amber')
  })

  it('is not read from reports of a fortnight ago', () => {
    const checkIns = (first: string) => [
      aCheckIn(first, { pain: 1 }),
      aCheckIn('2026-11-20', { pain: 2 }),
      aCheckIn(SATURDAY, { pain: 3 }),
    ]
    expect(from(checkIns('2026-11-08'))?.level).toBe('red')
    expect(from(checkIns('2026-11-07'))?.level).toBe('amber')
  })
})

describe('lasting pain', () => {
  const on = (...days: readonly string[]) => from(days.map((day) => aCheckIn(day, { pain: 3 })))

  it('of 3 on every report of 14 days is red', () => {
    expect(on('2026-11-08', '2026-11-14', '2026-11-21')).toMatchObject({
      level: 'red',
      value: 14,
      threshold: 14,
      reason:
        'Pain of 3 of 10 or more on every report since Sunday 8 November, now 3. ' +
        'Please rest from running and see a doctor or a physiotherapist.',
    })
  })

  it('of 13 days is not', () => {
    expect(on('2026-11-09', '2026-11-14', '2026-11-21')?.level).toBe('amber')
  })

  it('is over with one report under 3', () => {
    expect(told(3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3)?.level).toBe('amber')
    expect(told(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)?.level).toBe('red')
  })

  it('is not read across more than a week of silence', () => {
    expect(on('2026-11-01', '2026-11-08', '2026-11-15', '2026-11-21')?.level).toBe('red')
    expect(on('2026-11-01', '2026-11-13', '2026-11-21')?.level).toBe('amber')
  })
})

describe('a next morning', () => {
  const morning = (painDuring: number, painNextMorning: number, over: Partial<CheckIn> = {}) =>
    from([aCheckIn('2026-11-20', { painDuring, painNextMorning, ...over })])

  it('more than 1 above its run is amber, even below 3', () => {
    expect(morning(0, 2)).toMatchObject({
      level: 'amber',
      value: 2,
      threshold: 1,
      subject: 'amber:2026-11-20',
      reason: 'The morning after Friday 20 November hurt 2 of 10 more than the run itself.',
    })
  })

  it('1 above its run, or better than it, is nothing', () => {
    expect(morning(1, 2)).toBeNull()
    expect(morning(2, 0)).toBeNull()
  })

  it('of 3 and more is told by its number', () => {
    expect(morning(1, 4)).toMatchObject({ level: 'amber', value: 4, threshold: 3 })
    expect(morning(1, 6)).toMatchObject({ level: 'red', value: 6, threshold: 5 })
  })
})

describe('what brings pain down', () => {
  it('is three days after the last report that counts, at 2 or less', () => {
    expect(told(4)?.wayDown).toEqual({
      words:
        'It ends on Tuesday 24 November if pain stays at 2 of 10 or less until then and no morning is more than 1 above its run.',
      metres: null,
    })
    expect(told(4, 2)?.wayDown.words).toContain('It ends on Monday 23 November')
    expect(told(4, 2, 2)?.wayDown.words).toContain('It ends on Sunday 22 November')
    expect(told(4, 2, 2, 2)).toBeNull()
  })

  it('is the same for red, counted from the last report over 5', () => {
    expect(told(6, 4)?.wayDown.words).toBe(
      'The red ends on Monday 23 November if pain stays at 2 of 10 or less until then.',
    )
    expect(told(6, 2, 2, 2)).toBeNull()
  })

  it('is one low day for pain that rose or lasts, which leaves amber', () => {
    const words = 'The red ends on the next day on which you tell of 2 of 10 or less.'
    expect(told(1, 2, 3)?.wayDown.words).toBe(words)
    expect(told(1, 2, 3, 2)?.level).toBe('amber')
  })
})

describe('what pain looks at', () => {
  const seen = (checkIns: readonly CheckIn[]) => pain.sees(situationOn(SATURDAY, aHistory({ checkIns })))

  it('is told also where it says nothing', () => {
    expect(seen([])).toEqual({
      facts: {
        worstPain: null,
        worstDay: null,
        morningRise: null,
        riseOverThreeReports: null,
        lastingDays: null,
      },
      missing: ['your pain on 3 of the last 3 days'],
    })
  })

  it('names the days, the mornings and the place that were not told', () => {
    const { facts, missing } = seen([
      aCheckIn('2026-11-19', { pain: 1 }),
      aCheckIn('2026-11-20', { painDuring: 1, painNextMorning: 2 }),
    ])
    expect(facts).toMatchObject({ worstPain: 2, worstDay: '2026-11-20', morningRise: 1 })
    expect(missing).toEqual([
      'your pain on 1 of the last 3 days',
      'the next morning, beside the run, of 1 of 2 reports',
      'where it hurts',
    ])
  })

  it('misses nothing of three days told in full', () => {
    const told = { painDuring: 1, painNextMorning: 1, area: 'knee' as const }
    const days = ['2026-11-19', '2026-11-20', '2026-11-21']
    expect(seen(days.map((day) => aCheckIn(day, told))).missing).toEqual([])
  })
})

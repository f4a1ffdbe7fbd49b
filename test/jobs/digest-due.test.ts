import { describe, expect, it } from 'vitest'
import { addDays, type LocalDay, localDay } from '../../rules/model/day.ts'
import {
  type DigestReader,
  digestDue,
  digestKey,
  digestPassed,
  weekOfDigest,
} from '../../src/jobs/digest-due.ts'
import { at } from '../support/history.ts'

const aReader = (over: Partial<DigestReader> = {}): DigestReader => ({
  ...{ zone: 'Europe/Berlin', weekStart: 1, quietHours: null, pause: null },
  ...over,
})
const berlin = aReader()
const due = (iso: string, runner = berlin, hour = 7, last: LocalDay | null = null) =>
  digestDue(runner, at(iso), hour, last)

describe('the digest of a week', () => {
  it.each([
    ['a minute before seven on Monday', '2026-11-23T05:59:59.999Z', null],
    ['at seven on Monday', '2026-11-23T06:00:00Z', '2026-11-16'],
    ['in the evening', '2026-11-23T20:00:00Z', '2026-11-16'],
    ['two days late, a moment before seven', '2026-11-25T05:59:59.999Z', '2026-11-16'],
    ['two days late', '2026-11-25T06:00:00Z', null],
    ['on Sunday', '2026-11-22T20:00:00Z', null],
  ])('%s', (_when, iso, week) => {
    expect(due(iso)).toBe(week)
  })

  it.each([
    // clocks go back on Sunday 25 October 2026: two hours ahead of UTC before, one after
    ['the Monday before the clocks go back', '2026-10-19T05:00:00Z', '2026-10-12'],
    ['the Monday after', '2026-10-26T06:00:00Z', '2026-10-19'],
    // and forward on Sunday 28 March 2027
    ['the Monday before the clocks go forward', '2027-03-22T06:00:00Z', '2027-03-15'],
    ['the Monday after', '2027-03-29T05:00:00Z', '2027-03-22'],
  ])('comes at seven on the runner’s clock, %s', (_when, iso, week) => {
    expect(due(iso)).toBe(week)
    expect(digestDue(berlin, at(new Date(at(iso) - 1).toISOString()), 7)).toBeNull()
  })

  it('comes on the very day on which the clocks change, for weeks from Sunday', () => {
    const sunday = aReader({ zone: 'Europe/Berlin', weekStart: 7 })
    expect(due('2026-10-25T06:00:00Z', sunday)).toBe('2026-10-18')
    expect(due('2026-10-25T05:59:59Z', sunday)).toBeNull()
    expect(due('2027-03-28T05:00:00Z', sunday)).toBe('2027-03-21')
    expect(due('2027-03-28T04:59:59Z', sunday)).toBeNull()
  })

  it('waits two days of the runner’s clock, over the change too', () => {
    // from Saturday 24 October, seven in summer time, to Monday, seven in winter time: 49 hours
    const saturday = aReader({ zone: 'Europe/Berlin', weekStart: 6 })
    expect(due('2026-10-24T05:00:00Z', saturday)).toBe('2026-10-17')
    expect(due('2026-10-26T05:59:59Z', saturday)).toBe('2026-10-17')
    expect(due('2026-10-26T06:00:00Z', saturday)).toBeNull()
  })

  it('follows the runner’s zone, far east and far west', () => {
    expect(due('2026-11-22T18:00:00Z', aReader({ zone: 'Pacific/Auckland' }))).toBe('2026-11-16')
    expect(due('2026-11-22T17:59:59Z', aReader({ zone: 'Pacific/Auckland' }))).toBeNull()
    expect(due('2026-11-23T17:00:00Z', aReader({ zone: 'Pacific/Honolulu' }))).toBe('2026-11-16')
    expect(due('2026-11-23T16:59:59Z', aReader({ zone: 'Pacific/Honolulu' }))).toBeNull()
  })

  it('comes at another hour where the operator says so', () => {
    expect(due('2026-11-22T23:00:00Z', berlin, 0)).toBe('2026-11-16')
    expect(due('2026-11-23T21:59:59Z', berlin, 23)).toBeNull()
  })

  it('has one key for a runner and a week', () => {
    expect(digestKey('ada', localDay('2026-11-16'))).toBe('digest:ada:2026-11-16')
    expect(weekOfDigest('digest:ada:2026-11-16')).toBe('2026-11-16')
  })

  it('comes an hour later where the clocks leave its hour out, and at the first of two where they repeat it', () => {
    const sunday = aReader({ weekStart: 7 })
    expect(due('2027-03-28T00:59:59Z', sunday, 2)).toBeNull()
    expect(due('2027-03-28T01:00:00Z', sunday, 2)).toBe('2027-03-21')
    expect(due('2026-10-24T23:59:59Z', sunday, 2)).toBeNull()
    expect(due('2026-10-25T00:00:00Z', sunday, 2)).toBe('2026-10-18')
  })

  it('waits for the end of quiet hours that hold its hour, and then two days from there', () => {
    const late = aReader({ quietHours: { from: 22, to: 9 } })
    expect(due('2026-11-23T07:59:59Z', late)).toBeNull()
    expect(due('2026-11-23T08:00:00Z', late)).toBe('2026-11-16')
    expect(due('2026-11-25T07:59:59Z', late)).toBe('2026-11-16')
    expect(due('2026-11-25T08:00:00Z', late)).toBeNull()
    expect(due('2026-11-23T21:30:00Z', late)).toBe('2026-11-16')
  })

  it('is left out when its day lies in a pause, also after the pause', () => {
    const pause = { from: localDay('2026-11-20'), until: localDay('2026-11-23'), because: 'travel' } as const
    expect(due('2026-11-23T06:00:00Z', aReader({ pause }))).toBeNull()
    expect(due('2026-11-24T06:00:00Z', aReader({ pause }))).toBeNull()
    const over = { ...pause, until: localDay('2026-11-22') }
    expect(due('2026-11-23T06:00:00Z', aReader({ pause: over }))).toBe('2026-11-16')
    const begun = { ...pause, from: localDay('2026-11-24'), until: localDay('2026-11-30') }
    expect(due('2026-11-24T06:00:00Z', aReader({ pause: begun }))).toBeNull()
  })
})

describe('a digest after another', () => {
  const last = localDay('2026-11-16')

  it.each([
    ['the same week again', 1, '2026-11-23T06:00:00Z', null],
    ['the week after it', 1, '2026-11-30T06:00:00Z', '2026-11-23'],
    ['a week that began a day before it, by a new first day', 7, '2026-11-23T06:00:00Z', null],
    ['a week that begins four days after it', 5, '2026-11-27T06:00:00Z', null],
    ['and the next one of those, eleven days after it', 5, '2026-12-04T06:00:00Z', '2026-11-27'],
    ['a week that begins five days after it', 6, '2026-11-28T06:00:00Z', '2026-11-21'],
  ] as const)('%s', (_what, weekStart, iso, week) => {
    expect(due(iso, aReader({ weekStart }), 7, last)).toBe(week)
  })

  it.each([
    [1, 7],
    [2, 8],
    [3, 9],
    [4, 10],
    [5, 11],
    [6, 5],
    [7, 6],
  ] as const)('comes five to eleven days after it when weeks begin on day %i now: %i', (weekStart, after) => {
    const noonOf = (index: number) => `${addDays(localDay('2026-11-23'), index)}T12:00:00Z`
    const days = Array.from({ length: 14 }, (_, index) => index)
    expect(days.find((index) => due(noonOf(index), aReader({ weekStart }), 7, last) !== null)).toBe(after)
  })
})

describe('a digest that it is too late for', () => {
  const passed = (iso: string, over: Partial<DigestReader> = {}, last: string | null = null) =>
    digestPassed(aReader(over), at(iso), 7, last === null ? null : localDay(last))?.week ?? null

  it.each([
    ['while it could still be sent late, it is the one before', '2026-11-25T05:59:59Z', '2026-11-09'],
    ['two days after its hour, it is this one', '2026-11-25T06:00:00Z', '2026-11-16'],
    ['and stays so until the next is too late', '2026-12-02T05:59:59Z', '2026-11-16'],
  ])('%s', (_when, iso, week) => {
    expect(passed(iso)).toBe(week)
  })

  it('is none that was written, lay in a pause, or was left out for a new first day', () => {
    const thursday = '2026-11-26T06:00:00Z'
    expect(passed(thursday, {}, '2026-11-16')).toBeNull()
    expect(passed(thursday, {}, '2026-11-09')).toBe('2026-11-16')
    const pause = { from: localDay('2026-11-23'), until: localDay('2026-11-23'), because: 'other' } as const
    expect(passed(thursday, { pause }, '2026-11-09')).toBeNull()
    expect(passed('2026-11-28T12:00:00Z', { weekStart: 4 }, '2026-11-16')).toBeNull()
  })
})

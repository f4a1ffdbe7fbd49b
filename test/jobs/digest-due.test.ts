import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { digestDue, digestKey } from '../../src/jobs/digest-due.ts'
import { aRunner, at } from '../support/history.ts'

const berlin = aRunner({ zone: 'Europe/Berlin', weekStart: 1 })
const due = (iso: string, runner = berlin, hour = 7) => digestDue(runner, at(iso), hour)

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
    const sunday = aRunner({ zone: 'Europe/Berlin', weekStart: 7 })
    expect(due('2026-10-25T06:00:00Z', sunday)).toBe('2026-10-18')
    expect(due('2026-10-25T05:59:59Z', sunday)).toBeNull()
    expect(due('2027-03-28T05:00:00Z', sunday)).toBe('2027-03-21')
    expect(due('2027-03-28T04:59:59Z', sunday)).toBeNull()
  })

  it('waits two days of the runner’s clock, over the change too', () => {
    // from Saturday 24 October, seven in summer time, to Monday, seven in winter time: 49 hours
    const saturday = aRunner({ zone: 'Europe/Berlin', weekStart: 6 })
    expect(due('2026-10-24T05:00:00Z', saturday)).toBe('2026-10-17')
    expect(due('2026-10-26T05:59:59Z', saturday)).toBe('2026-10-17')
    expect(due('2026-10-26T06:00:00Z', saturday)).toBeNull()
  })

  it('follows the runner’s zone, far east and far west', () => {
    expect(due('2026-11-22T18:00:00Z', aRunner({ zone: 'Pacific/Auckland' }))).toBe('2026-11-16')
    expect(due('2026-11-22T17:59:59Z', aRunner({ zone: 'Pacific/Auckland' }))).toBeNull()
    expect(due('2026-11-23T17:00:00Z', aRunner({ zone: 'Pacific/Honolulu' }))).toBe('2026-11-16')
    expect(due('2026-11-23T16:59:59Z', aRunner({ zone: 'Pacific/Honolulu' }))).toBeNull()
  })

  it('comes at another hour where the operator says so', () => {
    expect(due('2026-11-22T23:00:00Z', berlin, 0)).toBe('2026-11-16')
    expect(due('2026-11-23T21:59:59Z', berlin, 23)).toBeNull()
  })

  it('has one key for a runner and a week', () => {
    expect(digestKey('ada', localDay('2026-11-16'))).toBe('digest:ada:2026-11-16')
  })
})

import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { isPaused, isSnoozed, quietUntil } from '../../src/jobs/held-letters.ts'
import { at } from '../support/history.ts'

const zone = 'Europe/Berlin'
const AT_NIGHT = { quietHours: { from: 21, to: 7 }, zone }
const until = (iso: string, runner: Parameters<typeof quietUntil>[0] = AT_NIGHT) =>
  quietUntil(runner, at(iso))

describe('quiet hours', () => {
  it.each([
    ['a minute before they begin', '2026-11-21T19:59:59Z', null],
    ['as they begin', '2026-11-21T20:00:00Z', '2026-11-22T06:00:00Z'],
    ['past midnight', '2026-11-21T23:30:00Z', '2026-11-22T06:00:00Z'],
    ['just before they end', '2026-11-22T05:59:59Z', '2026-11-22T06:00:00Z'],
    ['as they end', '2026-11-22T06:00:00Z', null],
    ['in the night in which clocks go back', '2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z'],
    ['in the night in which they go forward', '2027-03-27T21:00:00Z', '2027-03-28T05:00:00Z'],
  ])('over midnight, %s', (_when, iso, ends) => {
    expect(until(iso)).toBe(ends && at(ends))
  })

  it('may lie within one day', () => {
    const atWork = { quietHours: { from: 9, to: 17 }, zone }
    expect(until('2026-11-21T08:00:00Z', atWork)).toBe(at('2026-11-21T16:00:00Z'))
    expect(until('2026-11-21T16:00:00Z', atWork)).toBeNull()
    expect(until('2026-11-21T23:00:00Z', atWork)).toBeNull()
  })

  it('are none where none are set, or where they end as they begin', () => {
    expect(until('2026-11-21T23:00:00Z', { quietHours: null, zone })).toBeNull()
    expect(until('2026-11-21T23:00:00Z', { quietHours: { from: 7, to: 7 }, zone })).toBeNull()
  })
})

describe('a pause', () => {
  const pause = { from: localDay('2026-12-01'), until: localDay('2026-12-14'), because: 'travel' } as const

  it.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-14', true],
    ['2026-12-15', false],
  ])('holds both of its ends: %s, %s', (day, isHeld) => {
    expect(isPaused({ pause }, localDay(day))).toBe(isHeld)
    expect(isPaused({ pause: null }, localDay(day))).toBe(false)
  })
})

describe('a snooze', () => {
  it('lasts until the end of its day', () => {
    const runner = { snoozedUntil: localDay('2026-12-01') }
    expect([isSnoozed(runner, localDay('2026-12-01')), isSnoozed(runner, localDay('2026-12-02'))]).toEqual([
      ...[true, false],
    ])
    expect(isSnoozed({ snoozedUntil: null }, localDay('2026-12-01'))).toBe(false)
  })
})

/** What happens to Ada in a year that begins on Monday 5 January 2026 and has 52 weeks. */
import type { RunnerChange } from '../../../db/runners.ts'
import type { CheckIn } from '../../../rules/model/check-in.ts'
import { addDays, type Instant, type LocalDay, localDay, weekday } from '../../../rules/model/day.ts'
import { seededChance } from '../../../scripts/soak/chance.ts'
import { at } from '../history.ts'

/** The worker knows a quarter of a year before, and first looks on a Wednesday, when that week's digest is past. */
export const FIRST_RUN = localDay('2025-10-06')
export const BEGINS = at('2026-01-07T08:00:00Z')
/** The Monday of the 52nd digest, in the evening. */
export const ENDS = at('2027-01-04T18:00:00Z')

/** Something that reaches the worker at a moment, or when it wakes. */
export interface Happening {
  readonly at: Instant
  readonly run?: { readonly day: LocalDay; readonly kilometres: number }
  readonly told?: { readonly day: LocalDay; readonly checkIn: Partial<CheckIn> }
  readonly changed?: RunnerChange
}

/** Tuesday 6, Thursday 6, Saturday 5, Sunday 10 km, each a little off: 27 km a week, and no run far over another. */
const USUAL: readonly number[] = [0, 6, 0, 6, 0, 5, 10]
/** A hundredth. */
const OFF = 3

const OTHERWISE: Readonly<Record<string, number>> = {
  // a long run far over the usual: at home, across the sea, within a pause, within a snooze, late in the evening
  ...{ '2026-02-14': 16, '2026-08-30': 16, '2026-07-18': 16, '2026-11-05': 16, '2026-12-20': 16 },
  // a week of nines: no run is longer than the usual one, all together are twice as much
  ...{ '2026-04-14': 9, '2026-04-15': 9, '2026-04-16': 9, '2026-04-17': 9, '2026-04-18': 9 },
}

/** Holidays without a pause, and an illness that was told. */
const OFF_DAYS = [
  ['2026-06-15', '2026-06-21'],
  ['2026-07-06', '2026-07-17'],
] as const

/** The machine is off: for thirty hours over a digest, and for four days between two. */
export const ASLEEP = [
  { from: at('2026-09-27T18:00:00Z'), until: at('2026-09-29T00:00:00Z') },
  { from: at('2026-10-13T10:00:00Z'), until: at('2026-10-17T10:00:00Z') },
] as const

const chance = seededChance(6)

function kilometresOn(day: LocalDay): number {
  const usual = USUAL[weekday(day) - 1] ?? 0
  const isOff = OFF_DAYS.some(([from, until]) => from <= day && day <= until)
  const noisy = (usual * (100 - OFF + chance.below(2 * OFF + 1))) / 100
  return OTHERWISE[day] ?? (isOff ? 0 : noisy)
}

/** Handed in at six in the evening, the last long one at twenty to eleven. */
function runs(): readonly Happening[] {
  const count = 52 * 7 + 91
  return Array.from({ length: count }, (_, index) => addDays(FIRST_RUN, index)).flatMap((day) => {
    const kilometres = kilometresOn(day)
    const moment = at(day === '2026-12-20' ? `${day}T21:40:00Z` : `${day}T17:00:00Z`)
    return kilometres === 0 ? [] : [{ at: moment, run: { day, kilometres } }]
  })
}

const pause = { from: localDay('2026-07-14'), until: localDay('2026-07-19'), because: 'illness' } as const

const LIFE: readonly Happening[] = [
  { at: at('2026-01-07T07:00:00Z'), told: { day: localDay('2026-01-07'), checkIn: { noRedFlags: true } } },
  // a recording of three months ago turns up
  { at: at('2026-03-10T19:00:00Z'), run: { day: localDay('2025-12-10'), kilometres: 19 } },
  {
    at: at('2026-05-12T19:00:00Z'),
    told: { day: localDay('2026-05-12'), checkIn: { pain: 6, area: 'low-back' } },
  },
  {
    at: at('2026-05-16T19:00:00Z'),
    told: { day: localDay('2026-05-16'), checkIn: { pain: 0, area: 'low-back' } },
  },
  { at: at('2026-07-13T20:00:00Z'), changed: { pause } },
  { at: at('2026-08-14T10:00:00Z'), changed: { zone: 'America/New_York' } },
  { at: at('2026-09-11T10:00:00Z'), changed: { zone: 'Europe/Berlin' } },
  { at: at('2026-11-02T07:30:00Z'), changed: { snoozedUntil: localDay('2026-11-15') } },
  { at: at('2026-12-01T07:30:00Z'), changed: { snoozedUntil: localDay('2026-12-13') } },
  {
    at: at('2026-12-08T19:00:00Z'),
    told: { day: localDay('2026-12-08'), checkIn: { redFlags: ['night-pain'] } },
  },
  {
    at: at('2026-12-12T19:00:00Z'),
    told: { day: localDay('2026-12-12'), checkIn: { cleared: true, noRedFlags: true } },
  },
  { at: at('2026-12-15T19:00:00Z'), changed: { quietHours: { from: 21, to: 7 } } },
]

export const HAPPENINGS = [...runs(), ...LIFE].toSorted((a, b) => a.at - b.at)

/** Where Ada is. */
export function zoneAt(moment: Instant): string {
  const moved = LIFE.filter(({ at: when, changed }) => when <= moment && changed?.zone !== undefined)
  return moved.at(-1)?.changed?.zone ?? 'Europe/Berlin'
}

/**
 * Days and moments. A run belongs to a day of the runner's own calendar, fixed once where it enters;
 * rules count in these days and never meet a time zone.
 */
import { dayOfEpoch, epochDay } from './epoch-day.ts'

/** A date of the runner's calendar, `YYYY-MM-DD`. Sorts as text. */
export type LocalDay = string & { readonly brand: 'LocalDay' }

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly brand: 'Instant' }

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const MS_PER_DAY = 86_400_000

export function instant(milliseconds: number): Instant {
  if (!Number.isFinite(milliseconds)) throw new RangeError(`not a moment in time: ${milliseconds}`)
  return milliseconds as Instant
}

/** Reads `YYYY-MM-DD`; throws a RangeError that names the value when it is no date of the calendar. */
export function localDay(text: string): LocalDay {
  // 31 November counts as 1 December, and comes back as that
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && dayOfEpoch(epochDay(text)) === text) return text as LocalDay
  throw new RangeError(`"${text}" is not a day; write it as 2026-11-23`)
}

export function addDays(day: LocalDay, count: number): LocalDay {
  return dayOfEpoch(epochDay(day) + count) as LocalDay
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return epochDay(to) - epochDay(from)
}

/** The latest of some days; null of none. A traveller's runs in the order they began are not in that of their days. */
export function lastOf(days: readonly LocalDay[]): LocalDay | null {
  return days.reduce<LocalDay | null>((last, day) => (last !== null && last >= day ? last : day), null)
}

export function weekday(day: LocalDay): Weekday {
  // 1970-01-01 was a Thursday, ISO weekday 4
  return (((((epochDay(day) + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** The first day of the week that holds `day`, for a runner whose weeks begin on `weekStart`. */
export function startOfWeek(day: LocalDay, weekStart: Weekday): LocalDay {
  return addDays(day, -((weekday(day) - weekStart + 7) % 7))
}

/** The calendar day at `moment` where clocks are `offsetSeconds` ahead of UTC. */
export function dayAtOffset(moment: Instant, offsetSeconds: number): LocalDay {
  return dayOfEpoch(Math.floor((moment + offsetSeconds * 1000) / MS_PER_DAY)) as LocalDay
}

/** The calendar day at `moment` in an IANA zone; for the doors only, rules never call it. */
export function dayInZone(moment: Instant, zone: string): LocalDay {
  return Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString() as LocalDay
}

/** The hour of the day on clocks in an IANA zone, 0 to 23. */
export function hourInZone(moment: Instant, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).hour
}

/** Seconds that clocks in an IANA zone are ahead of UTC at `moment`. */
export function zoneOffsetSeconds(moment: Instant, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9
}

/** ISO 8601 in UTC, e.g. `2026-11-21T08:05:00Z`. */
export function toIso(moment: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toString()
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "Saturday 28 November", as the runner reads it. */
export function dayInWords(day: LocalDay): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1]
  return `${weekdayInWords(day)} ${Number(day.slice(8, 10))} ${month}`
}

/** "Saturday". */
export function weekdayInWords(day: LocalDay): string {
  return WEEKDAYS[weekday(day) - 1] ?? ''
}

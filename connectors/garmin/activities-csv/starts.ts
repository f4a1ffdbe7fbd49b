/** The wall clock of a row → its day and moment. */
import { type Instant, instant, type LocalDay, localDay } from '../../../rules/model/day.ts'

export interface Start {
  /** ISO 8601 without an offset; all the name a row has. */
  readonly clock: string
  readonly day: LocalDay
  readonly startedAt: Instant
}

/** Before 1990 there was no Garmin; a watch whose clock was never set begins there. */
const EARLIEST_YEAR = 1990

/** "2026-11-23 18:05:00" where the runner lives; null when it is no date of the calendar. */
export function startOf(date: string, zone: string): Start | null {
  if (!/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(date)) return null
  try {
    const clock = Temporal.PlainDateTime.from(date.replace(' ', 'T'), { overflow: 'reject' })
    if (clock.year < EARLIEST_YEAR) return null
    return {
      clock: clock.toString({ smallestUnit: 'second' }),
      day: localDay(clock.toPlainDate().toString()),
      startedAt: instant(clock.toZonedDateTime(zone).epochMilliseconds),
    }
  } catch {
    return null
  }
}

import type { StoredRunner } from '../../db/runners.ts'
import {
  addDays,
  dayInZone,
  daysBetween,
  type Instant,
  type LocalDay,
  localDay,
  startOfWeek,
} from '../../rules/model/day.ts'
import { isPaused, quietUntil } from './held-letters.ts'

/** A digest that could not go out in time is still sent this long after its hour. */
const LATE_DAYS = 2
/**
 * Weeks of two digests begin at least this far apart. Where the first day of the week moves, one is left out for less:
 * so no two about nearly the same days, and never more than eleven days between them.
 */
const LEAST_DAYS_APART = 5

export type DigestReader = Pick<StoredRunner, 'zone' | 'weekStart' | 'quietHours' | 'pause'>

/** When the digest of a week may go out. */
export interface DigestWindow {
  /** The first day of the week it is about. */
  readonly week: LocalDay
  readonly opens: Instant
  /** From then on it is too late. */
  readonly closes: Instant
}

/** The once-only key of a week's digest. */
export function digestKey(runnerId: string, weekStarts: LocalDay): string {
  return `digest:${runnerId}:${weekStarts}`
}

/** The week that a digest's key names. */
export function weekOfDigest(key: string): LocalDay {
  return localDay(key.slice(key.lastIndexOf(':') + 1))
}

/**
 * The week whose digest is due now: the one just ended, from the digest's hour on the first day of the runner's week,
 * in the runner's zone, for two days. Null at other times, in a pause, and too soon after `last`, the week of the
 * digest before.
 */
export function digestDue(
  runner: DigestReader,
  now: Instant,
  hour: number,
  last: LocalDay | null = null,
): LocalDay | null {
  const today = dayInZone(now, runner.zone)
  const window = windowFrom(startOfWeek(today, runner.weekStart), runner, hour)
  const isOpen = window.opens <= now && now < window.closes
  return isOpen && !isPaused(runner, today) && isWanted(runner, window, last) ? window.week : null
}

/** The latest digest that it is too late for now and that `last` is not; null when none was wanted then. */
export function digestPassed(
  runner: DigestReader,
  now: Instant,
  hour: number,
  last: LocalDay | null = null,
): DigestWindow | null {
  const thisWeek = startOfWeek(dayInZone(now, runner.zone), runner.weekStart)
  const windows = [thisWeek, addDays(thisWeek, -7)].map((day) => windowFrom(day, runner, hour))
  const passed = windows.find(({ closes }) => closes <= now)
  return passed && isWanted(runner, passed, last) ? passed : null
}

/** The window that opens on a day: at the hour, or when quiet hours that hold it are over. */
function windowFrom(day: LocalDay, runner: DigestReader, hour: number): DigestWindow {
  // an hour that the clocks leave out is the next one, and of one that they repeat it is the first
  const due = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: runner.zone, plainTime: { hour } })
  const dueAt = due.epochMilliseconds as Instant
  const opens = quietUntil(runner, dueAt) ?? dueAt
  const late = Temporal.Instant.fromEpochMilliseconds(opens).toZonedDateTimeISO(runner.zone)
  const closes = late.add({ days: LATE_DAYS }).epochMilliseconds as Instant
  return { week: addDays(day, -7), opens, closes }
}

/** A digest whose day lies in a pause is left out, also when the pause ends while it could still be sent late. */
function isWanted(runner: DigestReader, { week }: DigestWindow, last: LocalDay | null): boolean {
  if (isPaused(runner, addDays(week, 7))) return false
  return last === null || daysBetween(last, week) >= LEAST_DAYS_APART
}

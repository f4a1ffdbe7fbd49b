/** How far dates are believed: those of files, and those of a service, which its runner may have mistyped. */
import { dayInZone, type Instant, type LocalDay } from '../../rules/model/day.ts'
import type { Span } from '../../rules/model/history.ts'
import type { ActivityRecord, ReadContext, RunRecord } from '../connector.ts'

/** 1990-01-01: before it no watch recorded; dates that were never set lie there. */
export const EARLIEST_MS = 631_152_000_000
/** Of grace, for clocks in other zones. */
const MS_PER_DAY = 86_400_000

/** The later of two dates of files. */
export function later(one: Instant | null, other: Instant | null): Instant | null {
  if (other === null || other < EARLIEST_MS) return one
  return one === null || other > one ? other : one
}

/** A service's own date counts even where it is yet to come, but it is said. `where`: "in Garmin Connect". */
export function withFutureNote<Told extends RunRecord | ActivityRecord>(
  told: Told,
  now: Instant,
  where: string,
): Told {
  const { day, startedAt } = told.kind === 'run' ? told.figures : told.activity
  if (startedAt <= now + MS_PER_DAY) return told
  const what = told.kind === 'run' ? (told.figures.title ?? 'Run') : told.activity.type
  return {
    ...told,
    notes: [...told.notes, `“${what}” of ${day} lies in the future; correct its date ${where}.`],
  }
}

/**
 * From the first of the days told to the last or, if later, the day all of it was written; null without any. Nobody
 * knows of days yet to come, and what is dated so says nothing of those before it.
 */
export function spanOver(
  days: readonly LocalDay[],
  writtenAt: Instant | null,
  { zone, now }: Pick<ReadContext, 'zone' | 'now'>,
): Span | null {
  const today = dayInZone(now, zone)
  const told = days.filter((day) => day <= today).toSorted()
  const writtenOn = writtenAt === null ? [] : [dayInZone(writtenAt < now ? writtenAt : now, zone)]
  const from = told[0]
  const to = [...told, ...writtenOn].toSorted().at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

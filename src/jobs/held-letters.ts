/** When letters that come unasked are held back. A warning sign is answered whatever is said here. */
import type { StoredRunner } from '../../db/runners.ts'
import { dayInZone, type Instant, type LocalDay } from '../../rules/model/day.ts'

/** Travelling or ill: nothing unasked, the digest included. */
export function isPaused({ pause }: Pick<StoredRunner, 'pause'>, day: LocalDay): boolean {
  return pause !== null && pause.from <= day && day <= pause.until
}

/** "Not for a while", said to alerts alone. */
export function isSnoozed({ snoozedUntil }: Pick<StoredRunner, 'snoozedUntil'>, day: LocalDay): boolean {
  return snoozedUntil !== null && day <= snoozedUntil
}

/** When the quiet hours that run now are over; null outside of them. From 21 to 7 goes over midnight. */
export function quietUntil(
  { quietHours, zone }: Pick<StoredRunner, 'quietHours' | 'zone'>,
  now: Instant,
): Instant | null {
  if (quietHours === null || quietHours.from === quietHours.to) return null
  const { from, to } = quietHours
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const isQuiet = from < to ? from <= local.hour && local.hour < to : from <= local.hour || local.hour < to
  if (!isQuiet) return null
  const day = local.hour < to ? dayInZone(now, zone) : local.add({ days: 1 }).toPlainDate().toString()
  const ends = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour: to } })
  return ends.epochMilliseconds as Instant
}

/** News is what a runner likes to know and can do without. */
export function takesNews(runner: StoredRunner, now: Instant): boolean {
  return runner.confirmedAt !== null && runner.mail.news && !isPaused(runner, dayInZone(now, runner.zone))
}

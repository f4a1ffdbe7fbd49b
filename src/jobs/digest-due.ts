import { addDays, dayInZone, type Instant, type LocalDay, startOfWeek } from '../../rules/model/day.ts'
import type { Runner } from '../../rules/model/runner.ts'

/** A digest that could not go out in time is still sent this long after its hour. */
const LATE_DAYS = 2

/** The once-only key of a week's digest. */
export function digestKey(runnerId: string, weekStarts: LocalDay): string {
  return `digest:${runnerId}:${weekStarts}`
}

/**
 * The week whose digest is due now: the one just ended, from the digest's hour on the first day of the
 * runner's week, in the runner's zone, for two days. Null at other times.
 */
export function digestDue(runner: Runner, now: Instant, hour: number): LocalDay | null {
  const thisWeek = startOfWeek(dayInZone(now, runner.zone), runner.weekStart)
  const due = Temporal.PlainDate.from(thisWeek).toZonedDateTime({
    timeZone: runner.zone,
    plainTime: { hour },
  })
  const isDue = due.epochMilliseconds <= now && now < due.add({ days: LATE_DAYS }).epochMilliseconds
  return isDue ? addDays(thisWeek, -7) : null
}

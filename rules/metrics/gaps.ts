import { addDays, daysBetween, type LocalDay, lastOf } from '../model/day.ts'
import type { Run } from '../model/run.ts'
import { BREAK_DAYS } from '../model/thresholds.ts'
import type { KnownDays } from './known-days.ts'

/** The last day is that of one of these: over the date line a later run has an earlier day. */
const RECENT_RUNS = 10

/** Days since the last run; null when there is none, or not all days since are known. */
export function daysSinceRun(runs: readonly Run[], known: KnownDays, day: LocalDay): number | null {
  const last = lastOf(runs.slice(-RECENT_RUNS).map((run) => run.day))
  return last && known.all(last, day) ? daysBetween(last, day) : null
}

/** The day of the last run that ended a known break of 30 days or more. */
export function cameBackOn(runs: readonly Run[], known: KnownDays): LocalDay | null {
  for (let index = runs.length - 1; index > 0; index--) {
    const before = runs[index - 1]
    const back = runs[index]
    if (!before || !back || daysBetween(before.day, back.day) < BREAK_DAYS) continue
    return known.all(addDays(before.day, 1), back.day) ? back.day : null
  }
  return null
}

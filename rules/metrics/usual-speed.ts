import { addDays, type LocalDay } from '../model/day.ts'
import { type Run, runsWithin } from '../model/run.ts'

const DAYS = 90

/** Mean speed of a run in metres per second; null without time or distance. */
export function speedOf(run: Run): number | null {
  return run.movingSeconds > 0 && run.distanceMetres > 0 ? run.distanceMetres / run.movingSeconds : null
}

/** Median of the runs of the last 90 days up to `day`, metres per second; null when there is none. */
export function usualSpeed(runs: readonly Run[], day: LocalDay): number | null {
  return medianOf(runsWithin(runs, addDays(day, 1 - DAYS), day).flatMap((run) => speedOf(run) ?? []))
}

/** The middle value, or the mean of the middle two; null of none. */
export function medianOf(values: readonly number[]): number | null {
  // sorts by number without a call for every pair
  const sorted = Float64Array.from(values).sort()
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

import type { Metrics } from './metrics.ts'
import { BREAK_DAYS, CAUTION_DAYS } from './thresholds.ts'

/** Our own reading; nobody has tested it. */
const CAUTION_SHARE = 0.75
const BREAK_SHARE = 0.5
const FIRST_RUN_SECONDS = 30 * 60

/**
 * The most of a first run back, in metres. After 14 days off three quarters of the longest of 30 days; after 30 half
 * of the longest of 90 days, and half an hour at the usual speed at most. Null without a break, and where it is unknown.
 */
export function returnDistance(metrics: Metrics): number | null {
  const { daysSinceRun, longest30Metres, longest90Metres, usualSpeed } = metrics
  if (daysSinceRun === null || daysSinceRun < CAUTION_DAYS) return null
  if (daysSinceRun < BREAK_DAYS) return longest30Metres === null ? null : CAUTION_SHARE * longest30Metres
  if (longest90Metres === null) return null
  const halfAnHour = usualSpeed === null ? Infinity : FIRST_RUN_SECONDS * usualSpeed
  return Math.min(BREAK_SHARE * longest90Metres, halfAnHour)
}

import type { Ceilings, Level } from './model/assessment.ts'
import type { Metrics } from './model/metrics.ts'
import { BREAK_DAYS, CAUTION_DAYS, SPIKE_RATIO, WEEK_JUMP } from './model/thresholds.ts'

const FIRST_RUN_SECONDS = 30 * 60

/** What the next run's distance is held by, each part for itself. */
export function ceilingsOf(metrics: Metrics): Ceilings {
  const { accustomedMetres } = metrics
  return {
    longestRunMetres: accustomedMetres === null ? null : SPIKE_RATIO * accustomedMetres,
    weekRoomMetres: weekRoom(metrics),
    returnMetres: returnCap(metrics),
  }
}

/** The next distance that stays in range: the smallest part that is known. None under red, where rest is the advice. */
export function ceilingOf(level: Level, ceilings: Ceilings): number | null {
  if (level === 'red' || level === 'red-flag') return null
  const parts = Object.values(ceilings).filter((part) => part !== null)
  return parts.length === 0 ? null : Math.min(...parts)
}

function weekRoom({ rolling }: Metrics): number | null {
  const [week] = rolling.metres
  // weeks too small to grow against hold nothing back either
  if (week === null || rolling.highestMetres === null || rolling.overHighest === null) return null
  return Math.max(0, (1 + WEEK_JUMP) * rolling.highestMetres - week)
}

/** After 14 days off three quarters of the longest; after 30 half of the longest of 90 days, half an hour at most. */
function returnCap(metrics: Metrics): number | null {
  const days = metrics.daysSinceRun
  if (days === null || days < CAUTION_DAYS) return null
  if (days < BREAK_DAYS) return metrics.longest30Metres === null ? null : 0.75 * metrics.longest30Metres
  if (metrics.longest90Metres === null) return null
  const halfAnHour = metrics.usualSpeed === null ? Infinity : FIRST_RUN_SECONDS * metrics.usualSpeed
  return Math.min(0.5 * metrics.longest90Metres, halfAnHour)
}

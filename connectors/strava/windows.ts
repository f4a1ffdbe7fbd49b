/** Strava counts requests by quarters of an hour (:00 :15 :30 :45) and by days of UTC. */
import { type Instant, instant } from '../../rules/model/day.ts'

const QUARTER_MS = 15 * 60_000
const DAY_MS = 86_400_000

export function quarterStart(now: Instant): Instant {
  return instant(now - (now % QUARTER_MS))
}

export function nextQuarter(now: Instant): Instant {
  return instant(quarterStart(now) + QUARTER_MS)
}

/** 00:00 UTC of the day that holds `now`. */
export function dayStart(now: Instant): Instant {
  return instant(now - (now % DAY_MS))
}

export function nextDay(now: Instant): Instant {
  return instant(dayStart(now) + DAY_MS)
}

/** 1 to 30 seconds, so that not everybody comes back at the same moment and clocks may differ. */
export function jitterMs(chance: number): number {
  return Math.round(1000 + chance * 29_000)
}

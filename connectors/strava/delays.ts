/** How long to leave Strava alone when it is not well. */

const FIRST_MS = 60_000
const LONGEST_MS = 6 * 3_600_000

/**
 * Milliseconds before the next try: a minute, doubled with every earlier attempt (counted from 0) up to six
 * hours, and spread by a quarter either way; `chance` is 0 to below 1. Each is longer than any before it,
 * until the cap.
 */
export function delayAfter(attempt: number, chance: number): number {
  const doubled = FIRST_MS * 2 ** Math.min(attempt, 30)
  return Math.round(Math.min(LONGEST_MS, doubled) * (0.75 + chance / 2))
}

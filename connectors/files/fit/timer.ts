/** How long the timer ran, for files whose summary does not say. */
import type { TimerEvent } from './recording.ts'

/** Longer without a point means that the timer stood still. */
const LONGEST_GAP_MS = 60_000

/** A stretch in milliseconds since 1970. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Seconds within `window` in which the timer ran by its own events; null when none was written. */
export function secondsByEvents(events: readonly TimerEvent[], window: Stretch): number | null {
  if (events.length === 0) return null
  let total = 0
  // a file that opens with a stop was running before
  let since = events[0]?.running === false ? window.from : Number.POSITIVE_INFINITY
  for (const { at, running } of events) {
    if (running) since = Math.min(since, at)
    else {
      total += overlap({ from: since, to: at }, window)
      since = Number.POSITIVE_INFINITY
    }
  }
  return (total + overlap({ from: since, to: window.to }, window)) / 1000
}

/** A stop and a start within a second are a lap taken, not a pause. */
const SHORTEST_PAUSE_MS = 1000

/** Moments at which the timer ran again after a pause, in order of time. */
export function resumptions(events: readonly TimerEvent[]): readonly number[] {
  const resumed: number[] = []
  let stoppedAt: number | null = null
  for (const { at, running } of events) {
    if (!running) stoppedAt ??= at
    else {
      if (stoppedAt !== null && at - stoppedAt > SHORTEST_PAUSE_MS) resumed.push(at)
      stoppedAt = null
    }
  }
  return resumed.sort((a, b) => a - b)
}

/** Seconds between points that are no more than a minute apart; null without two points. */
export function secondsByPoints(times: readonly number[]): number | null {
  if (times.length < 2) return null
  let total = 0
  times.forEach((at, index) => {
    const gap = at - (times[index - 1] ?? at)
    if (gap <= LONGEST_GAP_MS) total += gap
  })
  return total / 1000
}

function overlap(stretch: Stretch, window: Stretch): number {
  return Math.max(0, Math.min(stretch.to, window.to) - Math.max(stretch.from, window.from))
}

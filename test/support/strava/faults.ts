/** What can go wrong at Strava, on demand. */
import type { Kind } from './log.ts'

export type Fault =
  /** 429 with headers that show the quarter used up, whatever the count. */
  | 'rate-limit'
  /** 429 without the four headers. */
  | 'rate-limit-bare'
  /** 503 with a page. */
  | 'unavailable'
  /** 200 with a page, as during maintenance. */
  | 'page'
  /** 404, as if the path were not there (yet, or any more). */
  | 'missing'
  /** The connection is cut and nothing was done. */
  | 'cut-before'
  /** What was asked is done, then the connection is cut: the answer is lost. */
  | 'cut-after'
  /** Done at once, answered so much later. */
  | { readonly delayMs: number }

/** What a test may do with faults. */
export interface FaultControl {
  /** The next so many requests, or those of one kind, meet this fault. Faults asked for earlier come first. */
  next(fault: Fault, times?: number, on?: Kind): void
  /** From now on an activity answers 500, for itself and its streams, until it is mended. */
  breakActivity(id: number): void
  mendActivity(id: number): void
  /** The application's owner stops or starts to pay: API calls answer 403, tokens still refresh. */
  inactive(inactive: boolean): void
  /** Takes back all of the above. */
  clear(): void
}

export interface Faults extends FaultControl {
  take(kind: Kind): Fault | null
  isBroken(activityId: number): boolean
  isInactive(): boolean
}

interface Waiting {
  readonly fault: Fault
  readonly on: Kind | null
  left: number
}

export function createFaults(): Faults {
  const waiting: Waiting[] = []
  const broken = new Set<number>()
  let inactive = false
  return {
    next: (fault, times = 1, on) => void waiting.push({ fault, left: times, on: on ?? null }),
    breakActivity: (id) => void broken.add(id),
    mendActivity: (id) => void broken.delete(id),
    inactive: (is) => {
      inactive = is
    },
    clear: () => {
      waiting.length = 0
      broken.clear()
      inactive = false
    },
    take: (kind) => {
      const found = waiting.find(({ on, left }) => left > 0 && (on === null || on === kind))
      if (found === undefined) return null
      found.left -= 1
      return found.fault
    },
    isBroken: (id) => broken.has(id),
    isInactive: () => inactive,
  }
}

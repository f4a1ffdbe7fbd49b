/** One application's allowance: quarter-hours from :00 :15 :30 :45, days from 00:00 UTC, both by the stand-in's clock. */

export interface Pair {
  readonly quarter: number
  readonly day: number
}

export interface Both {
  /** Everything. */
  readonly overall: Pair
  /** Everything but uploads, hence all that the stand-in knows. */
  readonly read: Pair
}

/** What a test may do with the limits. */
export interface LimitControl {
  set(limits: Partial<Both>): void
  /** Uses up so many calls of both windows, as if another process had made them. */
  spend(calls: number): void
  usage(): Both
  /** Whether answers carry the four headers; they do until told otherwise. */
  sendHeaders(send: boolean): void
}

export interface Limits extends LimitControl {
  /** Counts a call, refused or not; the pair it exceeds, or null. */
  count(): 'overall' | 'read' | null
  /** With `full` the quarter shows as used up. */
  headers(full?: boolean): Readonly<Record<string, string>>
}

const QUARTER_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000

/** What a new application gets. */
const NEW_APPLICATION: Both = { overall: { quarter: 200, day: 2_000 }, read: { quarter: 100, day: 1_000 } }
const NOTHING: Pair = { quarter: 0, day: 0 }

export function createLimits(now: () => number): Limits {
  let limits = NEW_APPLICATION
  let used: Both = { overall: NOTHING, read: NOTHING }
  let since = now()
  let sends = true

  const usage = (): Both => {
    const at = now()
    const sameDay = Math.floor(at / DAY_MS) === Math.floor(since / DAY_MS)
    const sameQuarter = Math.floor(at / QUARTER_MS) === Math.floor(since / QUARTER_MS)
    const left = ({ quarter, day }: Pair): Pair => ({
      quarter: sameQuarter ? quarter : 0,
      day: sameDay ? day : 0,
    })
    used = { overall: left(used.overall), read: left(used.read) }
    since = at
    return used
  }

  const spend = (calls: number) => {
    const { overall, read } = usage()
    used = { overall: plus(overall, calls), read: plus(read, calls) }
  }

  const headers = (full = false): Readonly<Record<string, string>> => {
    if (!sends) return {}
    const { overall, read } = usage()
    const shown = (pair: Pair, limit: Pair) => text(full ? { quarter: limit.quarter, day: pair.day } : pair)
    return {
      'X-RateLimit-Limit': text(limits.overall),
      'X-RateLimit-Usage': shown(overall, limits.overall),
      'X-ReadRateLimit-Limit': text(limits.read),
      'X-ReadRateLimit-Usage': shown(read, limits.read),
    }
  }

  return {
    set: (change) => {
      limits = { ...limits, ...change }
    },
    spend,
    usage,
    sendHeaders: (send) => {
      sends = send
    },
    count: () => {
      spend(1)
      if (exceeds(used.read, limits.read)) return 'read'
      return exceeds(used.overall, limits.overall) ? 'overall' : null
    },
    headers,
  }
}

const plus = ({ quarter, day }: Pair, calls: number): Pair => ({ quarter: quarter + calls, day: day + calls })
const exceeds = (usage: Pair, limit: Pair): boolean => usage.quarter > limit.quarter || usage.day > limit.day
const text = ({ quarter, day }: Pair): string => `${quarter},${day}`

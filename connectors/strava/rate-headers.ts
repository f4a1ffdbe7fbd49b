/**
 * The four headers in which Strava says what the application may still ask: `X-ReadRateLimit-Limit: 100,1000`
 * and `-Usage: 2,30`, a quarter of an hour first, the day second; the same without "Read" for everything
 * together. Absent on OAuth answers and on some error pages.
 */
import { type Instant, instant } from '../../rules/model/day.ts'
import type { HttpResponse } from './ports.ts'
import { jitterMs, nextDay, nextQuarter } from './windows.ts'

export type Headers = HttpResponse['headers']

export interface Pair {
  readonly quarter: number
  readonly day: number
}

export interface Rates {
  /** Null: the headers do not say. */
  readonly limit: Pair | null
  readonly usage: Pair | null
}

/** Of reads where they are told, because that pair binds us; of everything together otherwise. */
export function ratesIn(headers: Headers): Rates {
  const read = ratesOf(headers, 'x-readratelimit')
  const overall = ratesOf(headers, 'x-ratelimit')
  return { limit: read.limit ?? overall.limit, usage: read.usage ?? overall.usage }
}

/** When to come back after a 429: 00:00 UTC when either count of the day is used up, the next quarter else. */
export function openAgainAt(headers: Headers, now: Instant, chance: number): Instant {
  const isDaySpent = ['x-readratelimit', 'x-ratelimit'].some((name) => {
    const { limit, usage } = ratesOf(headers, name)
    return limit !== null && usage !== null && usage.day >= limit.day
  })
  return instant((isDaySpent ? nextDay(now) : nextQuarter(now)) + jitterMs(chance))
}

function ratesOf(headers: Headers, name: string): Rates {
  return { limit: pairIn(headers, `${name}-limit`), usage: pairIn(headers, `${name}-usage`) }
}

function pairIn(headers: Headers, name: string): Pair | null {
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  const [, quarter, day] = /^\s*(\d{1,9})\s*,\s*(\d{1,9})\s*$/.exec(value ?? '') ?? []
  return quarter === undefined || day === undefined ? null : { quarter: Number(quarter), day: Number(day) }
}

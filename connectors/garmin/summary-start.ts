/**
 * When a summary began. Exports say it in UTC as `beginTimestamp` or `startTimeGmt`, epoch milliseconds,
 * and once more as `startTimeLocal`: the wall clock, as milliseconds read as if it were UTC or as ISO text.
 * Local minus UTC is the offset; `timeZoneId` is Garmin's own number and of no use.
 */

import { dayAtOffset, dayInZone, type Instant, instant, type LocalDay } from '../../rules/model/day.ts'
import { EARLIEST_MS } from '../files/told-dates.ts'

export interface SaidTimes {
  readonly utc: readonly (number | string | null | undefined)[]
  readonly local: number | string | null | undefined
}

export interface Start {
  readonly startedAt: Instant
  readonly day: LocalDay
}

/** 9999-12-31: beyond it days no longer sort as text. */
const LATEST_MS = 253_402_214_400_000
const LARGEST_OFFSET_MS = 14 * 3_600_000

/** Null when the record has no date one can believe. Without an offset of its own, the runner's zone counts. */
export function startOf(said: SaidTimes, zone: string): Start | null {
  const local = clockMs(said.local)
  const utc =
    said.utc.map(clockMs).find((ms) => ms !== null) ?? (local === null ? null : fromZone(local, zone))
  if (utc === null) return null
  const startedAt = instant(utc)
  const offset = local === null ? null : local - utc
  const known = offset !== null && Math.abs(offset) <= LARGEST_OFFSET_MS
  return { startedAt, day: known ? dayAtOffset(startedAt, offset / 1000) : dayInZone(startedAt, zone) }
}

/** Milliseconds of a clock read as if it were UTC. */
function clockMs(value: number | string | null | undefined): number | null {
  const ms = typeof value === 'string' ? textMs(value) : (value ?? null)
  return ms === null || ms < EARLIEST_MS || ms > LATEST_MS ? null : Math.round(ms)
}

function textMs(text: string): number | null {
  try {
    const clock = Temporal.PlainDateTime.from(text.trim().replace(/z$/i, ''))
    return clock.toZonedDateTime('UTC').epochMilliseconds
  } catch {
    return null
  }
}

function fromZone(local: number, zone: string): number {
  const clock = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime()
  return clock.toZonedDateTime(zone).epochMilliseconds
}

/** When letters come: hours and days, as they are written in a command. */
import type { StoredRunner } from '../../db/runners.ts'
import { type LocalDay, localDay } from '../../rules/model/day.ts'
import { UsageError } from './command.ts'

type Times = Pick<StoredRunner, 'quietHours' | 'pause' | 'snoozedUntil'>

const REASONS = ['travel', 'illness'] as const

/** "21-7", in hours of the runner's day. */
export function readQuietHours(value: string): Pick<Times, 'quietHours'> {
  const [from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(value)?.slice(1).map(Number) ?? []
  if (from === undefined || to === undefined || from > 23 || to > 23 || from === to)
    throw new UsageError(
      `quiet-hours "${value}" are not two different hours from 0 to 23; write 21-7 or none.`,
    )
  return { quietHours: { from, to } }
}

/** "2026-12-01..2026-12-14", both included, and ":travel" or ":illness" behind it. */
export function readPause(value: string): Pick<Times, 'pause'> {
  const [, from = '', until = '', why] = /^([\d-]+)\.\.([\d-]+)(?::(.+))?$/.exec(value) ?? []
  const because = why === undefined ? 'other' : REASONS.find((reason) => reason === why.toLowerCase())
  const [first, last] = [dayOrNull(from), dayOrNull(until)]
  if (first === null || last === null || because === undefined)
    throw new UsageError(
      `pause "${value}" is not two days; write 2026-12-01..2026-12-14, with :travel or :illness behind it or nothing, or none.`,
    )
  if (last < first) throw new UsageError(`pause "${value}" ends before it begins.`)
  return { pause: { from: first, until: last, because } }
}

/** The last day without alerts. */
export function readSnooze(value: string): Pick<Times, 'snoozedUntil'> {
  const snoozedUntil = dayOrNull(value)
  if (snoozedUntil === null)
    throw new UsageError(
      `snooze "${value}" is not a day; write the last one without alerts as 2026-12-01, or none.`,
    )
  return { snoozedUntil }
}

function dayOrNull(text: string): LocalDay | null {
  try {
    return localDay(text)
  } catch {
    return null
  }
}

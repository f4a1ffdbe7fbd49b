/** What a delivery of recordings tells of days, beside the activities themselves. */
import { dayInZone, type Instant, type LocalDay } from '../../rules/model/day.ts'
import type { Span } from '../../rules/model/history.ts'
import type { Finding, ReadContext } from '../connector.ts'

/** What the files told of days. */
export interface Log {
  /** Files that hold activities. */
  files: number
  /** Days of all activities, and of the runs among them. */
  readonly days: LocalDay[]
  readonly runDays: LocalDay[]
  newest: Instant | null
}

export function emptyLog(): Log {
  return { files: 0, days: [], runDays: [], newest: null }
}

/** Adds what one file told; `modifiedAt` is when it was written. */
export function noteInLog(log: Log, modifiedAt: Instant | null, findings: readonly Finding[]): void {
  const runDays = findings.flatMap((finding) => (finding.kind === 'run' ? [finding.figures.day] : []))
  const otherDays = findings.flatMap((finding) => (finding.kind === 'activity' ? [finding.activity.day] : []))
  if (runDays.length + otherDays.length > 0) log.files++
  log.runDays.push(...runDays)
  log.days.push(...runDays, ...otherDays)
  // a file that could not be read says nothing about how far the log goes
  if (findings.every((finding) => finding.kind === 'refused')) return
  if (modifiedAt !== null && modifiedAt > (log.newest ?? Number.NEGATIVE_INFINITY)) log.newest = modifiedAt
}

/**
 * One file tells of its run's day alone. A folder is a log, complete from its first activity on, and kept
 * until its newest file was written: without later activities there were none. No file tells of tomorrow.
 */
export function spansOf(
  { files, days, runDays, newest }: Log,
  { zone, now }: Pick<ReadContext, 'zone' | 'now'>,
): readonly Span[] {
  if (files <= 1) return [...new Set(runDays)].map((day) => ({ from: day, to: day }))
  const inOrder = days.toSorted((a, b) => (a < b ? -1 : 1))
  const [from, last] = [inOrder[0], inOrder.at(-1)]
  if (from === undefined || last === undefined) return []
  const written = newest === null ? last : dayInZone(newest < now ? newest : now, zone)
  return [{ from, to: written > last ? written : last }]
}

/** What was asked of the stand-in, window by window of its clock. */
import type { Kind, LoggedRequest } from '../../support/strava/log.ts'

export const QUARTER_MS = 15 * 60_000
export const DAY_MS = 86_400_000

/** The rest is left for new runs and for who has just come. */
export const BACKFILL_SHARE = 0.65

const READS: ReadonlySet<Kind> = new Set(['athlete', 'activities', 'activity', 'streams', 'gear'])

export const readsIn = (requests: readonly LoggedRequest[]): readonly LoggedRequest[] =>
  requests.filter(({ kind }) => READS.has(kind))

/** Reads in each window that has any, by the number of the window. */
export function readsBy(windowMs: number, requests: readonly LoggedRequest[]): ReadonlyMap<number, number> {
  const groups = Map.groupBy(readsIn(requests), ({ at }) => Math.floor(at / windowMs))
  return new Map([...groups].map(([window, { length }]) => [window, length]))
}

/** The fullest quarter of an hour and the fullest day. */
export function peaks(requests: readonly LoggedRequest[]): {
  readonly quarter: number
  readonly day: number
} {
  const peak = (windowMs: number) => Math.max(0, ...readsBy(windowMs, requests).values())
  return { quarter: peak(QUARTER_MS), day: peak(DAY_MS) }
}

/** List requests per athlete, of those that were asked within a time. */
export function pagesOf(
  requests: readonly LoggedRequest[],
  until = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, number> {
  const lists = requests.filter(
    ({ kind, at, status }) => kind === 'activities' && status === 200 && at < until,
  )
  return new Map(
    [...Map.groupBy(lists, ({ athleteId }) => athleteId ?? 0)].map(([id, { length }]) => [id, length]),
  )
}

/**
 * Which summary tells of the same activity as a recording. The number in its name is the number of its upload,
 * never the activity's, so only the start can join the two; distance or time must bear it out.
 */
import type { Instant } from '../../rules/model/day.ts'
import type { Track } from '../../rules/model/track.ts'
import type { Summary } from './summary-record.ts'

/** Starts agree to the millisecond where the watch's file was not edited. */
const START_TOLERANCE_MS = 5000
const AMOUNT_TOLERANCE = 0.02

export type Match =
  | { readonly kind: 'joined'; readonly summary: Summary }
  /** The same recording again: an export may hold a file twice. */
  | { readonly kind: 'copy'; readonly summary: Summary }
  /** Starts with this summary but tells of something else. */
  | { readonly kind: 'disagrees'; readonly summary: Summary }
  | { readonly kind: 'alone' }

/** Summaries that start within 5 s of a moment, nearest first. */
export type NearStart = (moment: Instant) => readonly Summary[]

export function indexByStart(summaries: readonly Summary[]): NearStart {
  const slots = Map.groupBy(summaries, (summary) => slotOf(summary.startedAt))
  return (moment) => {
    const slot = slotOf(moment)
    const away = (summary: Summary) => Math.abs(summary.startedAt - moment)
    return [slot - 1, slot, slot + 1]
      .flatMap((near) => slots.get(near) ?? [])
      .filter((summary) => away(summary) <= START_TOLERANCE_MS)
      .toSorted((one, other) => away(one) - away(other))
  }
}

/** `near`: summaries around the track's start, nearest first; `taken`: ids of those that have their recording. */
export function matchOf(track: Track, near: readonly Summary[], taken: ReadonlySet<string>): Match {
  const alike = near.filter((summary) => isBorneOut(track, summary))
  const free = alike.find((summary) => !taken.has(summary.activityId))
  if (free !== undefined) return { kind: 'joined', summary: free }
  const [copied] = alike
  if (copied !== undefined) return { kind: 'copy', summary: copied }
  const [first] = near
  return first === undefined ? { kind: 'alone' } : { kind: 'disagrees', summary: first }
}

/**
 * One of distance and time within 2 % will do: a runner who corrects a treadmill's distance in Garmin Connect
 * changes the summary and not the file. Where neither side says anything to compare, the start decides.
 */
function isBorneOut(track: Track, summary: Summary): boolean {
  const { distanceMetres, timerSeconds, elapsedSeconds } = track.totals
  const pairs: readonly (readonly [number | null, number | null])[] = [
    [distanceMetres, summary.distanceMetres],
    [timerSeconds, summary.timerSeconds],
    [elapsedSeconds, summary.elapsedSeconds],
  ]
  const known = pairs.filter((pair): pair is readonly [number, number] =>
    pair.every((value) => value !== null && value > 0),
  )
  return known.length === 0 || known.some(([ours, theirs]) => Math.abs(ours / theirs - 1) <= AMOUNT_TOLERANCE)
}

function slotOf(moment: Instant): number {
  return Math.floor(moment / START_TOLERANCE_MS)
}

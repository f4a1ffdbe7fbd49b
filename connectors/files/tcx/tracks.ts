/** From a TCX recording to tracks: one an activity, with the sums of its laps. */
import { instant } from '../../../rules/model/day.ts'
import type { Track } from '../../../rules/model/track.ts'
import { sportNamed } from '../sport.ts'
import { inOrderOfTime, type LeftOut, offsetOf, samplesOf, type TimedPoint } from '../xml/points.ts'
import { EARLIEST, type Moment } from '../xml/time.ts'
import { countedMetres } from './counter.ts'
import type { TcxActivity, TcxRecording } from './recording.ts'
import { totalsOf } from './totals.ts'

/** Tracks in order of their start. An activity whose start nothing tells, or that is empty, is left out. */
export function tracksOf({ activities }: TcxRecording, leftOut: LeftOut): readonly Track[] {
  return activities
    .flatMap((activity) => trackOf(activity, leftOut) ?? [])
    .sort((a, b) => a.startedAt - b.startedAt)
}

function trackOf(activity: TcxActivity, leftOut: LeftOut): Track | null {
  const { laps, names } = activity
  const points = inOrderOfTime(
    laps.flatMap((lap) => lap.points),
    leftOut,
  )
  const start = startOf(activity, points)
  if (start === null) return null
  const distances = countedMetres(points)
  const totals = totalsOf(laps, points, spanOf(distances), start.at)
  if (points.length === 0 && totals.distanceMetres === null && totals.timerSeconds === null) return null
  const named = sportNamed(activity.sport)
  return {
    ...named,
    name: names.notes ?? names.own ?? names.plan,
    startedAt: instant(start.at),
    utcOffsetSeconds: offsetOf(start),
    device: activity.device,
    totals,
    samples: samplesOf(points, named.sport, distances),
  }
}

/** A watch may write its first points late; a Forerunner's lap that began six hours before them began wrongly. */
const LATEST_POINT_MS = 3_600_000

/** The first lap's start, else the activity's id, unless the points say that it is wrong. */
function startOf({ laps, id }: TcxActivity, points: readonly TimedPoint[]): Moment | null {
  const said = [laps[0]?.start, id].find((moment) => moment && moment.at >= EARLIEST) ?? null
  const first = points[0]?.time ?? null
  if (said === null || first === null) return said ?? first
  return first.at < said.at || first.at > said.at + LATEST_POINT_MS ? first : said
}

function spanOf(distances: readonly (number | null)[]): number | null {
  const counted = distances.filter((metres) => metres !== null)
  const span = (counted.at(-1) ?? 0) - (counted[0] ?? 0)
  return span > 0 ? span : null
}

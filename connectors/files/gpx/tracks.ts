/** From a GPX recording to tracks: cleaned, in order of time, and joined over pauses. */
import { instant } from '../../../rules/model/day.ts'
import type { Track, TrackTotals } from '../../../rules/model/track.ts'
import { lengthOf } from '../../../rules/track/way.ts'
import { finite } from '../plausible.ts'
import { type SportName, sportNamed } from '../sport.ts'
import { inOrderOfTime, type LeftOut, offsetOf, samplesOf, type TimedPoint } from '../xml/points.ts'
import type { GpxRecording, GpxTrack } from './recording.ts'

/** One `trk`, its points in order of time. */
interface Stretch {
  readonly named: SportName
  readonly name: string | null
  readonly points: readonly TimedPoint[]
}

/** Stretches of one activity, with pauses between. */
interface Activity {
  /** Of the first stretch that names a sport. */
  named: SportName
  readonly stretches: Stretch[]
}

/** Tracks in order of their start. A `trk` without a way through time is left out. */
export function tracksOf(recording: GpxRecording, leftOut: LeftOut): readonly Track[] {
  const stretches = recording.tracks
    .map((track) => stretchOf({ ...track, type: track.type ?? recording.type }, leftOut))
    .filter(({ points }) => points.length > 1)
    .sort((a, b) => startOf(a) - startOf(b))
  return activitiesOf(stretches).map((activity) => trackOf(activity, recording))
}

function stretchOf({ name, type, points }: GpxTrack, leftOut: LeftOut): Stretch {
  return { named: sportNamed(type), name, points: inOrderOfTime(points, leftOut) }
}

/** Longer than a red light, a shop or a rest in a session; apps begin a new `trk` at each, or with each lap. */
const LONGEST_PAUSE_MS = 10 * 60_000

function activitiesOf(stretches: readonly Stretch[]): readonly Activity[] {
  const activities: Activity[] = []
  for (const stretch of stretches) {
    const activity = activities.at(-1)
    if (activity === undefined || !isMoreOf(activity, stretch)) {
      activities.push({ named: stretch.named, stretches: [stretch] })
      continue
    }
    activity.stretches.push(stretch)
    if (activity.named.sport === null) activity.named = stretch.named
  }
  return activities
}

function isMoreOf({ named, stretches }: Activity, next: Stretch): boolean {
  const pause = startOf(next) - (stretches.at(-1)?.points.at(-1)?.time.at ?? Number.NaN)
  const [sport, other] = [named.sport, next.named.sport]
  return pause >= 0 && pause <= LONGEST_PAUSE_MS && (sport === other || sport === null || other === null)
}

function startOf({ points }: Stretch): number {
  return points[0]?.time.at ?? Number.NaN
}

const NO_TOTALS: TrackTotals = {
  distanceMetres: null,
  timerSeconds: null,
  elapsedSeconds: null,
  ascentMetres: null,
  descentMetres: null,
  averagePulse: null,
  maximumPulse: null,
  perceivedExertion: null,
}

function trackOf({ named, stretches }: Activity, { creator, name }: GpxRecording): Track {
  const points = stretches.flatMap((stretch) => stretch.points)
  const [first] = points
  return {
    ...named,
    name: stretches.find((stretch) => stretch.name !== null)?.name ?? name,
    startedAt: instant(first?.time.at ?? Number.NaN),
    utcOffsetSeconds: offsetOf(first?.time),
    device: creator,
    totals: NO_TOTALS,
    samples: samplesWithWay(points, named.sport),
  }
}

/**
 * GPX knows no distance, and everyone measures it by its positions. The counter of an extension may be metres from
 * the start, from the point before, or kilometres; it is asked only where the positions tell no way, as indoors,
 * and believed where it never falls.
 */
function samplesWithWay(points: readonly TimedPoint[], sport: string | null): Track['samples'] {
  const byPosition = samplesOf(points, sport, [])
  if (lengthOf(byPosition)) return byPosition
  const counter = points.map(({ distance }) => finite(distance))
  const counted = counter.filter((metres) => metres !== null)
  return counted.length < 2 || fallsAnywhere(counted) ? byPosition : samplesOf(points, sport, counter)
}

function fallsAnywhere(values: readonly number[]): boolean {
  return values.some((value, index) => value < (values[index - 1] ?? value))
}

/** Recorded points on their way to samples: what GPX and TCX have in common. */
import { instant } from '../../../rules/model/day.ts'
import type { Sample } from '../../../rules/model/track.ts'
import {
  finite,
  isOnFoot,
  isPlace,
  plausibleAltitude,
  plausibleCadence,
  plausiblePulse,
} from '../plausible.ts'
import { XmlRefusal } from '../xml.ts'
import { longestRun } from './longest-run.ts'
import { EARLIEST, type Moment } from './time.ts'

/** One point as it is read; NaN is "not recorded here". */
export interface Point {
  time: Moment | null
  latitude: number
  longitude: number
  altitude: number
  distance: number
  speed: number
  pulse: number
  cadence: number
  /** Points of different stretches have a pause between them. */
  readonly stretch: number
}

export type TimedPoint = Point & { readonly time: Moment }

/** Six days at a point a second. */
const MOST_POINTS = 500_000

/** Makes the points of one file; throws an `XmlRefusal` at the first too many. */
export function pointMaker(): (stretch: number) => Point {
  let count = 0
  return (stretch) => {
    if (++count > MOST_POINTS) {
      const most = MOST_POINTS.toLocaleString('en')
      throw new XmlRefusal(
        `The file holds more than ${most} points. Export each activity as a file of its own.`,
      )
    }
    return {
      time: null,
      latitude: Number.NaN,
      longitude: Number.NaN,
      altitude: Number.NaN,
      distance: Number.NaN,
      speed: Number.NaN,
      pulse: Number.NaN,
      cadence: Number.NaN,
      stretch,
    }
  }
}

/** Some apps write numbers as their user's country does; XML itself groups no thousands. */
const DECIMAL_COMMA = /^\s*[+-]?\d+,\d+\s*$/

/** A number as XML writes it; NaN when there is none. */
export function numberIn(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return Number.NaN
  return Number(DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text)
}

/** How many points were left out, and why. */
export interface LeftOut {
  timeless: number
  unset: number
  backwards: number
}

export function nothingLeftOut(): LeftOut {
  return { timeless: 0, unset: 0, backwards: 0 }
}

/** In the runner's words. */
export function notesOn({ timeless, unset, backwards }: LeftOut): readonly string[] {
  const notes: string[] = []
  if (timeless > 0) notes.push(`Points without a time were left out: ${timeless}.`)
  if (unset > 0) notes.push(`Points from before the clock was set were left out: ${unset}.`)
  if (backwards > 0) notes.push(`Points whose time runs backwards were left out: ${backwards}.`)
  return notes
}

/** The points that carry a believable time, which never falls and never stands still; the rest is counted. */
export function inOrderOfTime(points: readonly Point[], leftOut: LeftOut): readonly TimedPoint[] {
  const timed: TimedPoint[] = []
  for (const point of points) {
    const { time } = point
    if (time === null) leftOut.timeless++
    else if (time.at < EARLIEST) leftOut.unset++
    else timed.push({ ...point, time })
  }
  const kept = longestRun(timed.map(({ time }) => time.at))
  leftOut.backwards += timed.length - kept.length
  return merged(kept.flatMap((index) => timed[index] ?? []))
}

/**
 * Some devices write one moment as several points; what a later one says counts. A stretch that begins with the
 * point the last one ended with, as apps write laps, goes on with it: there was no pause.
 */
function merged(points: readonly TimedPoint[]): readonly TimedPoint[] {
  const moments: TimedPoint[] = []
  const begun = new Map<number, number>()
  for (const told of points) {
    const point = { ...told, stretch: begun.get(told.stretch) ?? told.stretch }
    const before = moments.at(-1)
    if (before?.time.at !== point.time.at) {
      moments.push(point)
      continue
    }
    begun.set(told.stretch, before.stretch)
    moments[moments.length - 1] = joined(before, point)
  }
  return moments
}

function joined(before: TimedPoint, point: TimedPoint): TimedPoint {
  const isPlaced = isPlace(point.latitude, point.longitude)
  const either = (key: 'altitude' | 'distance' | 'speed' | 'pulse' | 'cadence') =>
    Number.isNaN(point[key]) ? before[key] : point[key]
  return {
    time: point.time,
    latitude: isPlaced ? point.latitude : before.latitude,
    longitude: isPlaced ? point.longitude : before.longitude,
    altitude: either('altitude'),
    distance: either('distance'),
    speed: either('speed'),
    pulse: either('pulse'),
    cadence: either('cadence'),
    stretch: before.stretch,
  }
}

/** Points in order of time as samples; `distances` are cumulative metres, one a point. */
export function samplesOf(
  points: readonly TimedPoint[],
  sport: string | null,
  distances: readonly (number | null)[],
): readonly Sample[] {
  const legs = isOnFoot(sport) ? legsCounted(points) : null
  const altitudes = altitudesOf(points)
  return points.map((point, index) => {
    const isPlaced = isPlace(finite(point.latitude), finite(point.longitude))
    return {
      at: instant(point.time.at),
      latitude: isPlaced ? point.latitude : null,
      longitude: isPlaced ? point.longitude : null,
      altitudeMetres: altitudes[index] ?? null,
      distanceMetres: distances[index] ?? null,
      speedMetresPerSecond: point.speed >= 0 ? finite(point.speed) : null,
      pulse: plausiblePulse(point.pulse),
      cadence: legs === null ? null : plausibleCadence(point.cadence, legs),
      ...(point.stretch === (points[index - 1] ?? point).stretch ? {} : { afterPause: true }),
    }
  })
}

/** Nobody makes 130 steps a minute with one leg for long. */
const MOST_STEPS_OF_ONE_LEG = 130
const OFTEN = 0.1

/** Apps count the steps of one leg, as watches do; a few count those of both. */
function legsCounted(points: readonly Point[]): 1 | 2 {
  const steps = points.filter(({ cadence }) => cadence > 0)
  const quick = steps.filter(({ cadence }) => cadence > MOST_STEPS_OF_ONE_LEG)
  return quick.length > OFTEN * steps.length ? 2 : 1
}

/** Nearer to the sea than this a 0 may be true. */
const LOWLAND_METRES = 20

/**
 * Altitudes of all points. A device writes 0 where it knows none: all of them, or single ones (Suunto) in a hill
 * run. Zeros count only beside other altitudes as low.
 */
function altitudesOf(points: readonly Point[]): readonly (number | null)[] {
  const altitudes = points.map(({ altitude }) => plausibleAltitude(altitude))
  const isLow = altitudes.some(
    (metres) => metres !== null && metres !== 0 && Math.abs(metres) < LOWLAND_METRES,
  )
  return isLow ? altitudes : altitudes.map((metres) => (metres === 0 ? null : metres))
}

/** Seconds the writer's clock was ahead of UTC; null for UTC itself, in which most apps write wherever they are. */
export function offsetOf(moment: Moment | null | undefined): number | null {
  return moment?.offsetSeconds || null
}

/** Some exporters forget the zone; what they mean cannot be told. */
export const ZONELESS = 'Its times name no zone; they were read as UTC.'

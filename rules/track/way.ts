/** How far along the way each sample is. */
import type { Sample } from '../model/track.ts'

/** Longer between two samples means a pause or lost signal: what lies between is not known. */
const LONGEST_GAP_MS = 60_000
/** Some recorders keep a point every minute or two; to them three missing ones are a gap. */
const MOST_MISSED = 3
/** Fewer points show no rhythm. */
const LEAST_RHYTHM = 20

/** The record over 100 m is 10.4 m/s on average: no runner's point lies further from the one before. */
export const FASTEST_METRES_PER_SECOND = 12

/** Files round times to the second, so that two points of one second may be up to a second apart. */
const SHORTEST_LEG_SECONDS = 1

/**
 * A wild position is over in a point or two. A receiver that stays away for five points, or for ten seconds where
 * points are rare, has found its signal again somewhere else: four points lost there are 12 m at 3 m/s.
 */
const MOST_REFUSED = 5
const LONGEST_ASTRAY_MS = 10_000

/** Watches write their first point within 20 m; a counter that begins far beyond goes on from an activity before. */
const LATEST_BEGINNING_METRES = 100

const EARTH_RADIUS_METRES = 6_371_008.8
const RADIANS = Math.PI / 180

/** Where on the way a sample lies. Between places of different stretches nothing is known of the way. */
export interface Place {
  readonly metres: number
  readonly stretch: number
}

/** Great-circle distance in metres (haversine, mean earth radius); degrees in. */
export function metresBetween(
  fromLatitude: number,
  fromLongitude: number,
  latitude: number,
  longitude: number,
): number {
  const north = ((latitude - fromLatitude) * RADIANS) / 2
  const east = ((longitude - fromLongitude) * RADIANS) / 2
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(fromLatitude * RADIANS) * Math.cos(latitude * RADIANS) * Math.sin(east) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/**
 * The place on the way of each sample, null where neither a counter nor a position tells or the position is wild.
 * The device's own counter is used where there is one, and trusted; otherwise positions, without bridging pauses,
 * gaps, or jumps that would take more than 12 m/s.
 */
export function placesOf(samples: readonly Sample[]): readonly (Place | null)[] {
  return samples.some((sample) => sample.distanceMetres !== null)
    ? placesByCounter(samples)
    : placesByPosition(samples)
}

/** Metres along the way at each sample, as `placesOf` finds them. */
export function metresAlong(samples: readonly Sample[]): readonly (number | null)[] {
  return placesOf(samples).map((place) => place?.metres ?? null)
}

/** The length of the whole way; null when nothing tells of it. */
export function lengthOf(samples: readonly Sample[]): number | null {
  const along = metresAlong(samples).filter((metres) => metres !== null)
  // one place alone is no way, and a counter that runs back below its beginning tells of none
  return along.length < 2 ? null : Math.max(0, along.at(-1) ?? 0)
}

/**
 * The time between two samples, in milliseconds, beyond which nothing is known of what lies between: a minute, or
 * three times what lies between most points of a recorder that keeps fewer.
 */
export function longestGapMs(samples: readonly Sample[]): number {
  if (samples.length <= LEAST_RHYTHM) return LONGEST_GAP_MS
  const gaps = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? at))
  const middle = gaps.sort((a, b) => a - b)[gaps.length >>> 1] ?? 0
  return Math.max(LONGEST_GAP_MS, MOST_MISSED * middle)
}

/** Seconds between the first sample and the last, gaps left out; null without two samples. */
export function movingSecondsOf(samples: readonly Sample[]): number | null {
  if (samples.length < 2) return null
  const longest = longestGapMs(samples)
  const total = samples.reduce(
    (sum, sample, index) => sum + secondsBefore(samples[index - 1], sample, longest),
    0,
  )
  return Math.max(0, total)
}

/**
 * Seconds from one sample to the next, 0 over a gap of more than `longest` milliseconds. A small step backwards is
 * negative, so that a clock that is set right by a second loses none; a large one is a gap like any other.
 */
export function secondsBefore(before: Sample | undefined, { at }: Sample, longest: number): number {
  const gap = at - (before?.at ?? at)
  return Math.abs(gap) > longest ? 0 : gap / 1000
}

function placesByCounter(samples: readonly Sample[]): readonly (Place | null)[] {
  const first = samples.find((sample) => sample.distanceMetres !== null)?.distanceMetres ?? 0
  const began = first > LATEST_BEGINNING_METRES ? first : 0
  let stretch = 0
  return samples.map(({ distanceMetres, afterPause }) => {
    if (afterPause) stretch++
    return distanceMetres === null ? null : { metres: distanceMetres - began, stretch }
  })
}

function placesByPosition(samples: readonly Sample[]): readonly (Place | null)[] {
  const longest = longestGapMs(samples)
  let place: Place = { metres: 0, stretch: 0 }
  let good: Fix | null = null
  let refused: readonly Fix[] = []
  let paused = false
  return samples.map((sample) => {
    // a pause may end with a sample that has no position
    paused ||= sample.afterPause === true
    const fix = fixOf(sample)
    if (fix === null) return null
    const leg = good === null || paused ? null : legBetween(good, fix, longest)
    const wild = leg !== null && isWild(leg)
    if (wild) refused = [...refused, fix]
    if (wild && !hasMovedOn(refused)) return null
    place =
      leg === null || wild
        ? { ...place, stretch: place.stretch + 1 }
        : { ...place, metres: place.metres + leg.metres }
    good = fix
    refused = []
    paused = false
    return place
  })
}

interface Fix {
  readonly at: number
  readonly latitude: number
  readonly longitude: number
}

function fixOf({ at, latitude, longitude }: Sample): Fix | null {
  return latitude === null || longitude === null ? null : { at, latitude, longitude }
}

interface Leg {
  readonly metres: number
  readonly seconds: number
}

/** Null over a gap: there everything is possible. */
function legBetween(from: Fix, to: Fix, longest: number): Leg | null {
  if (to.at - from.at > longest) return null
  return {
    metres: metresBetween(from.latitude, from.longitude, to.latitude, to.longitude),
    seconds: Math.max(SHORTEST_LEG_SECONDS, (to.at - from.at) / 1000),
  }
}

function isWild({ metres, seconds }: Leg): boolean {
  return metres > FASTEST_METRES_PER_SECOND * seconds
}

/** Whether the receiver stayed away for so long that it is no wild position. */
function hasMovedOn(refused: readonly Fix[]): boolean {
  const [first, last] = [refused[0], refused.at(-1)]
  const astray = first === undefined || last === undefined ? 0 : last.at - first.at
  return refused.length >= MOST_REFUSED || astray >= LONGEST_ASTRAY_MS
}

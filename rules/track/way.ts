/** How far along the way each sample is. */
import type { Sample } from '../model/track.ts'

/** Longer between two samples means a pause or lost signal: what lies between is not known. */
export const LONGEST_GAP_MS = 60_000

const EARTH_RADIUS_METRES = 6_371_008.8
const RADIANS = Math.PI / 180

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
 * Metres along the way at each sample, null where neither a counter nor a position tells. The device's own
 * counter is used where there is one; otherwise positions, without bridging gaps over 60 seconds.
 */
export function metresAlong(samples: readonly Sample[]): readonly (number | null)[] {
  if (samples.some((sample) => sample.distanceMetres !== null))
    return samples.map((sample) => sample.distanceMetres)
  let total = 0
  let before: Place | null = null
  return samples.map((sample) => {
    const place = placeOf(sample)
    if (place === null) return null
    if (before !== null && place.at - before.at <= LONGEST_GAP_MS) {
      total += metresBetween(before.latitude, before.longitude, place.latitude, place.longitude)
    }
    before = place
    return total
  })
}

/** The length of the whole way; null when nothing tells of it. */
export function lengthOf(samples: readonly Sample[]): number | null {
  const along = metresAlong(samples).filter((metres) => metres !== null)
  // one place alone is no way
  return along.length < 2 ? null : (along.at(-1) ?? null)
}

/** Seconds between the first sample and the last, gaps over 60 seconds left out; null without two samples. */
export function movingSecondsOf(samples: readonly Sample[]): number | null {
  if (samples.length < 2) return null
  let total = 0
  samples.forEach((sample, index) => {
    const gap = sample.at - (samples[index - 1]?.at ?? sample.at)
    if (gap <= LONGEST_GAP_MS) total += gap
  })
  return total / 1000
}

interface Place {
  readonly at: number
  readonly latitude: number
  readonly longitude: number
}

function placeOf({ at, latitude, longitude }: Sample): Place | null {
  return latitude === null || longitude === null ? null : { at, latitude, longitude }
}

/**
 * Whether a recording that names no sport moves like a run. Walkers stay under 2.0 m/s (8:20 /km) but for race
 * walkers; riders average more than 5.0 m/s (18 km/h) unless the ride is very easy, and then they roll faster
 * than 6.5 m/s (23 km/h, 2:34 /km) for some minute of it. Marathons are won at 5.8 m/s, so the fastest runs of
 * few people are not known by this, and neither are strides shorter than a minute judged by it.
 */
import type { Sample, Track } from '../model/track.ts'
import { lengthOf, metresAlong, movingSecondsOf } from './way.ts'

const SLOWEST_METRES_PER_SECOND = 2.0
const FASTEST_METRES_PER_SECOND = 5.0
const FASTEST_MINUTE_METRES_PER_SECOND = 6.5
/** One of the two is enough to tell: a warm-up lap, or a slow start with a watch that lost its way. */
const SHORTEST_SECONDS = 300
const SHORTEST_METRES = 1000

const MINUTE_MS = 60_000

/** Average speed while moving, in m/s; null when the track does not tell how far or how long. */
export function averageSpeedOf({ totals, samples }: Track): number | null {
  const metres = totals.distanceMetres ?? lengthOf(samples)
  const seconds = totals.timerSeconds ?? movingSecondsOf(samples) ?? totals.elapsedSeconds
  return metres === null || seconds === null || seconds <= 0 ? null : metres / seconds
}

/** False too where the track says too little to tell. */
export function movesLikeARun(track: Track): boolean {
  const speed = averageSpeedOf(track)
  const fastest = fastestMinuteOf(track.samples)
  if (speed === null || fastest === null) return false
  return (
    speed >= SLOWEST_METRES_PER_SECOND &&
    speed <= FASTEST_METRES_PER_SECOND &&
    fastest <= FASTEST_MINUTE_METRES_PER_SECOND &&
    isLongEnough(track)
  )
}

function isLongEnough({ totals, samples }: Track): boolean {
  const metres = totals.distanceMetres ?? lengthOf(samples) ?? 0
  const seconds = totals.timerSeconds ?? movingSecondsOf(samples) ?? 0
  return metres >= SHORTEST_METRES || seconds >= SHORTEST_SECONDS
}

interface Point {
  readonly at: number
  readonly metres: number
}

/** Highest average over any stretch of a minute, in m/s; null when no minute of it is known. */
function fastestMinuteOf(samples: readonly Sample[]): number | null {
  const points = pointsOf(samples)
  let fastest: number | null = null
  let first = 0
  for (const point of points) {
    // the latest beginning that makes a whole minute
    while (point.at - (points[first + 1]?.at ?? point.at) >= MINUTE_MS) first++
    const begin = points[first]
    if (begin === undefined || point.at - begin.at < MINUTE_MS) continue
    const speed = ((point.metres - begin.metres) / (point.at - begin.at)) * 1000
    fastest = Math.max(fastest ?? 0, speed)
  }
  return fastest
}

function pointsOf(samples: readonly Sample[]): readonly Point[] {
  const along = metresAlong(samples)
  return samples.flatMap(({ at }, index) => {
    const metres = along[index] ?? null
    return metres === null ? [] : [{ at, metres }]
  })
}

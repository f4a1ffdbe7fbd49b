/** Metres descended where it is steep: the part of downhill that costs legs. */
import type { Sample } from '../model/track.ts'
import { smoothHeights } from './elevation.ts'
import { longestGapMs, placesOf } from './way.ts'

/** Between −7 %, without effect on impact, and −15.8 %, with 54 % more (Gottschall and Kram 2005). */
const STEEP = -0.08

/** A grade over less is noise of the altimeter. */
const SHORTEST_METRES = 20

interface Spot {
  readonly at: number
  readonly along: number
  readonly stretch: number
  readonly height: number
}

/** Metres of altitude lost on grades of −8 % and steeper; null without altitudes or without a way. */
export function steepDescentOf(samples: readonly Sample[]): number | null {
  const spots = spotsOf(samples)
  const [first, ...others] = spots
  if (first === undefined || others.length === 0) return null
  const longest = longestGapMs(samples)
  let steep = 0
  let foot = first
  let before = first
  for (const spot of others) {
    // what happened in a pause is not known, nor how far off the other side of a jump is
    if (spot.stretch !== before.stretch || spot.at - before.at > longest) foot = spot
    before = spot
    const metres = spot.along - foot.along
    if (metres < SHORTEST_METRES) continue
    const change = spot.height - foot.height
    if (change / metres <= STEEP) steep -= change
    foot = spot
  }
  return steep
}

/** The samples of which both the place on the way and the height are known. */
function spotsOf(samples: readonly Sample[]): readonly Spot[] {
  const places = placesOf(samples)
  const heights = smoothHeights(samples)
  const spots: Spot[] = []
  let next = 0
  samples.forEach((sample, index) => {
    if (sample.altitudeMetres === null) return
    const height = heights[next++]?.metres
    const place = places[index]
    if (height === undefined || !place) return
    spots.push({ at: sample.at, along: place.metres, stretch: place.stretch, height })
  })
  return spots
}

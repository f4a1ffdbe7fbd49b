/** What goes up and down on the way, leg by leg: steep metres both ways, and what the slopes cost. */
import type { RunFigures } from '../model/run.ts'
import type { Sample } from '../model/track.ts'
import { smoothHeights } from './elevation.ts'
import { effortFactor, minettiFactor } from './grade-factors.ts'
import { longestGapMs, placesOf } from './way.ts'

/** Between −7 %, without effect on impact, and −15.8 %, with 54 % more (Gottschall and Kram 2005). */
const STEEP = 0.08

/** A grade over less is noise of the altimeter. */
const SHORTEST_METRES = 20

export interface Slopes {
  /** Metres of altitude on grades of 8 % and steeper. */
  readonly steepDescentMetres: number
  readonly steepAscentMetres: number
  /** The way, with each leg counted as long as its effort on the level, over the way as it is. */
  readonly effortShare: number
  /** The same by Minetti's cost. */
  readonly minettiShare: number
}

/** Null without altitudes or without a way. */
export function slopesOf(samples: readonly Sample[]): Slopes | null {
  const legs = legsOf(samples)
  if (legs === null) return null
  const metres = sumOf(legs.map((leg) => leg.metres))
  const share = (factor: (grade: number) => number) =>
    metres === 0 ? 1 : sumOf(legs.map((leg) => leg.metres * factor(leg.change / leg.metres))) / metres
  return {
    steepDescentMetres: sumOf(
      legs.filter((leg) => leg.change / leg.metres <= -STEEP).map(({ change }) => -change),
    ),
    steepAscentMetres: sumOf(
      legs.filter((leg) => leg.change / leg.metres >= STEEP).map(({ change }) => change),
    ),
    effortShare: share(effortFactor),
    minettiShare: share(minettiFactor),
  }
}

/** What a run's slopes cost, over another distance of it than the one they were worked out for. */
export function gradesOver(
  metres: number,
  { distanceMetres, gradeAdjustedMetres, minettiMetres }: RunFigures,
): Pick<RunFigures, 'gradeAdjustedMetres' | 'minettiMetres'> {
  const share = distanceMetres === 0 ? 1 : metres / distanceMetres
  return {
    gradeAdjustedMetres: gradeAdjustedMetres && gradeAdjustedMetres * share,
    minettiMetres: minettiMetres && minettiMetres * share,
  }
}

interface Leg {
  readonly metres: number
  /** Of altitude. */
  readonly change: number
}

interface Spot {
  readonly at: number
  readonly along: number
  readonly stretch: number
  readonly height: number
}

/** Pieces of the way of 20 m and more; null where fewer than two of its places have a height. */
function legsOf(samples: readonly Sample[]): readonly Leg[] | null {
  const [first, ...others] = spotsOf(samples)
  if (first === undefined || others.length === 0) return null
  const longest = longestGapMs(samples)
  const legs: Leg[] = []
  let foot = first
  let before = first
  for (const spot of others) {
    // what happened in a pause is not known, nor how far off the other side of a jump is
    if (spot.stretch !== before.stretch || spot.at - before.at > longest) foot = spot
    before = spot
    const metres = spot.along - foot.along
    if (metres < SHORTEST_METRES) continue
    legs.push({ metres, change: spot.height - foot.height })
    foot = spot
  }
  return legs
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

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

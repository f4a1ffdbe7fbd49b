/** Climb and descent from altitudes, for records whose device gives no total of its own. */
import type { Sample } from '../model/track.ts'

export interface ClimbAndDescent {
  readonly ascentMetres: number
  readonly descentMetres: number
}

/** Half the width of the median window, in milliseconds. */
const HALF_WINDOW = 15_000

/**
 * Most samples that the window reaches to each side: 15 seconds at ten a second. Where a broken clock gives
 * thousands of samples one moment, the work still grows with the track and not with its square.
 */
const FARTHEST_SAMPLE = 150

/** A moment and its altitude, freed from single wild readings. */
export interface Height {
  readonly at: number
  readonly metres: number
}

/**
 * Climb and descent of a recording; null when it holds no altitudes. A reversal counts once `reversalMetres` are
 * retraced: above the noise of what measured the altitudes, below any hill.
 */
export function climbOf(samples: readonly Sample[], reversalMetres: number): ClimbAndDescent | null {
  const heights = smoothHeights(samples)
  if (heights.length < 2) return null
  return climbAndDescent(
    heights.map((height) => height.metres),
    reversalMetres,
  )
}

/**
 * Turning-point filter: a reversal is accepted only after `threshold` metres are retraced, and height is
 * counted from turning point to turning point, so that a steady climb loses nothing.
 */
export function climbAndDescent(altitudes: readonly number[], threshold: number): ClimbAndDescent {
  const turns = turningPoints(altitudes, threshold)
  let ascentMetres = 0
  let descentMetres = 0
  turns.forEach((altitude, index) => {
    const change = altitude - (turns[index - 1] ?? altitude)
    if (change > 0) ascentMetres += change
    else descentMetres -= change
  })
  return { ascentMetres, descentMetres }
}

/** The altitudes where up became down or down up, with the ends; empty when nothing exceeds the threshold. */
function turningPoints(altitudes: readonly number[], threshold: number): readonly number[] {
  const turns: number[] = []
  let direction: 'up' | 'down' | null = null
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const altitude of altitudes) {
    lowest = Math.min(lowest, altitude)
    highest = Math.max(highest, altitude)
    if (direction !== 'up' && altitude - lowest >= threshold) {
      turns.push(lowest)
      direction = 'up'
      highest = altitude
    } else if (direction !== 'down' && highest - altitude >= threshold) {
      turns.push(highest)
      direction = 'down'
      lowest = altitude
    }
  }
  if (direction !== null) turns.push(direction === 'up' ? highest : lowest)
  return turns
}

/** The altitude at each sample that has one, as the median of the 30 seconds around it. */
export function smoothHeights(samples: readonly Sample[]): readonly Height[] {
  const heights: Height[] = []
  for (const { at, altitudeMetres } of samples) {
    if (altitudeMetres !== null) heights.push({ at, metres: altitudeMetres })
  }
  // the window slides: what enters and leaves is kept in order of height
  const window: number[] = []
  let entering = 0
  let leaving = 0
  return heights.map(({ at }, index) => {
    const last = Math.min(heights.length - 1, index + FARTHEST_SAMPLE)
    for (; entering <= last && (heights[entering]?.at ?? at) <= at + HALF_WINDOW; entering++) {
      const metres = heights[entering]?.metres ?? 0
      window.splice(placeIn(window, metres), 0, metres)
    }
    const first = index - FARTHEST_SAMPLE
    for (; leaving < first || (heights[leaving]?.at ?? at) < at - HALF_WINDOW; leaving++) {
      window.splice(placeIn(window, heights[leaving]?.metres ?? 0), 1)
    }
    return { at, metres: middleOf(window) }
  })
}

/** The first place in an ordered list whose value is not below `value`. */
function placeIn(ordered: readonly number[], value: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function middleOf(ordered: readonly number[]): number {
  const half = ordered.length >>> 1
  const upper = ordered[half] ?? 0
  return ordered.length % 2 === 1 ? upper : (upper + (ordered[half - 1] ?? upper)) / 2
}

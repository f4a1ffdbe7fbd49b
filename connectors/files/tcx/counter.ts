/** The points' own distance, made to rise over the whole activity. */
import type { TimedPoint } from '../xml/points.ts'

/** Watches correct themselves by some metres as satellites come and go. */
const LARGEST_CORRECTION_METRES = 20

/**
 * Cumulative metres at each point, null where it says none. Some apps begin anew with each lap: a counter that falls
 * near to nothing goes on from where it was. One that falls elsewhere counts something else, and none is given.
 */
export function countedMetres(points: readonly TimedPoint[]): readonly (number | null)[] {
  const metres: (number | null)[] = []
  let base = 0
  let before = 0
  for (const { distance } of points) {
    if (!(distance >= 0 && distance < Number.POSITIVE_INFINITY)) {
      metres.push(null)
      continue
    }
    if (base + distance < before - LARGEST_CORRECTION_METRES) {
      if (distance > LARGEST_CORRECTION_METRES) return []
      base = before
    }
    before = Math.max(before, base + distance)
    metres.push(before)
  }
  return metres
}

import { angleOf, clamp, length, minus, nearest, type Point, plus, times, towards } from '../vector.ts'

export interface TwoBones {
  readonly upper: number
  readonly lower: number
}

export interface Reached {
  readonly upper: number
  readonly lower: number
  /** Units between the end and its target: 0 where the limb is long enough. */
  readonly missedBy: number
}

/** So that a straight limb still has a side to bend to. */
const HAIR = 1e-4

/** The two directions that bring the end of two bones to a target; the middle joint goes left for a bend of 1. */
export function reach(from: Point, target: Point, bones: TwoBones, bend: 1 | -1): Reached {
  const way = minus(target, from)
  const wanted = length(way)
  const far = clamp(wanted, Math.abs(bones.upper - bones.lower) + HAIR, bones.upper + bones.lower - HAIR)
  const straight = angleOf(way)
  const opening = openingOf(bones, far)
  const upper = straight + bend * opening
  const middle = plus(from, times(towards(upper), bones.upper))
  const end = plus(from, times(towards(straight), far))
  return { upper, lower: nearest(angleOf(minus(end, middle)), upper), missedBy: Math.abs(wanted - far) }
}

/** The angle between the upper bone and the straight line, by the law of cosines. */
function openingOf({ upper, lower }: TwoBones, far: number): number {
  const cosine = (upper * upper + far * far - lower * lower) / (2 * upper * far)
  return (Math.acos(clamp(cosine, -1, 1)) * 180) / Math.PI
}

import type { Skeleton } from '../body/skeleton.ts'
import {
  clamp,
  cosine,
  length,
  minus,
  mix,
  mixPoints,
  type Point,
  plus,
  sine,
  times,
  towards,
} from '../vector.ts'
import { closedCurve, joined, type Path } from './path.ts'
import { capsule, type Profile, widthsAt } from './shapes.ts'

/** Half-widths in front of and behind the spine, at units above the hip. */
const FROM_SIDE: Profile = [
  [-4.6, 1.6, 3.4],
  [-2.5, 3.6, 5.6],
  [0, 4.7, 6.5],
  [4, 5.2, 6.3],
  [10, 5.1, 4.7],
  [16, 5.2, 4.5],
  [22, 6.2, 5.3],
  [26, 5.9, 5.6],
  [29, 4.3, 4.9],
  [31, 3, 3.6],
  [33, 2.6, 2.7],
]

const FROM_FRONT: Profile = [
  [-4.6, 3, 3],
  [-2.5, 7, 7],
  [0, 8.8, 8.8],
  [4, 8.6, 8.6],
  [10, 7.2, 7.2],
  [16, 7.5, 7.5],
  [22, 9, 9],
  [26, 10.2, 10.2],
  [29, 9.2, 9.2],
  [31, 5.2, 5.2],
  [33, 2.9, 2.9],
]

const HEIGHTS = FROM_SIDE.map(([height]) => height)

/** A point of the spine and the direction of what is before it. */
interface Level {
  readonly point: Point
  readonly ahead: Point
}

/** Units above the hip of the points that the spine is drawn through. */
const KNOTS = [-4.6, 0, 9, 18.8, 28.8, 33] as const

function knots({ joints, bearing }: Skeleton): readonly Point[] {
  const tail = plus(joints.pelvis, times(towards(bearing.spine[0]), KNOTS[0]))
  const throat = mixPoints(joints.chest, joints.neck, 0.65)
  return [tail, joints.pelvis, joints.lumbar, joints.ribs, joints.chest, throat]
}

/** Catmull and Rom's curve through the knots. */
function spineAt(points: readonly Point[], height: number): Point {
  const index = Math.max(
    0,
    KNOTS.findLastIndex((knot, place) => knot <= height && place < KNOTS.length - 1),
  )
  const at = (place: number) => points[clamp(place, 0, points.length - 1)] ?? [0, 0]
  const [p0, p1, p2, p3] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
  const low = KNOTS[index] ?? 0
  const t = (height - low) / ((KNOTS[index + 1] ?? 0) - low)
  const axis = (k: 0 | 1) =>
    0.5 *
    (2 * p1[k] +
      (p2[k] - p0[k]) * t +
      (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t ** 2 +
      (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t ** 3)
  return [axis(0), axis(1)]
}

function levelAt(points: readonly Point[], height: number): Level {
  const way = minus(spineAt(points, height + 0.5), spineAt(points, height - 0.5))
  const far = length(way)
  return { point: spineAt(points, height), ahead: far === 0 ? [1, 0] : [way[1] / far, -way[0] / far] }
}

/** The hips may be turned otherwise than the shoulders; between them the widths blend. */
function widths({ bearing }: Skeleton, height: number): readonly [number, number] {
  const turn = mix(bearing.hipTurn, bearing.turn, clamp((height + 1) / 25, 0, 1))
  const [front, back] = widthsAt(FROM_SIDE, height)
  const side = cosine(turn) < -0.01 ? [back, front] : [front, back]
  const across = widthsAt(FROM_FRONT, height)
  const blended = (index: 0 | 1) => Math.hypot((side[index] ?? 0) * cosine(turn), across[index] * sine(turn))
  return [blended(0), blended(1)]
}

export function trunkOutline(skeleton: Skeleton): Path {
  const points = knots(skeleton)
  const edges = HEIGHTS.map((height) => {
    const { point, ahead } = levelAt(points, height)
    const [front, back] = widths(skeleton, height)
    return [plus(point, times(ahead, front)), minus(point, times(ahead, back))] as const
  })
  const { chest, neck } = skeleton.joints
  return joined([
    closedCurve([...edges.map(([front]) => front), ...edges.map(([, back]) => back).reverse()]),
    capsule(mixPoints(chest, neck, 0.2), 3, neck, 2.6),
  ])
}

const PATCH_STEPS = 5

/** A spot on the trunk between two heights, across from -1 (back) to 1 (front), with its corners taken off. */
export function trunkPatch(
  skeleton: Skeleton,
  [low, high]: readonly [number, number],
  [back, front]: readonly [number, number],
): Path {
  const points = knots(skeleton)
  const middle = (back + front) / 2
  const edges = Array.from({ length: PATCH_STEPS + 1 }, (_, step) => {
    const height = mix(low, high, step / PATCH_STEPS)
    const { point, ahead } = levelAt(points, height)
    const [before, behind] = widths(skeleton, height)
    const open = openingAt(step / PATCH_STEPS)
    const edge = (across: number) => {
      const at = mix(middle, across, open)
      return plus(point, times(ahead, at * (at >= 0 ? before : behind)))
    }
    return [edge(front), edge(back)] as const
  })
  return closedCurve([...edges.map(([a]) => a), ...edges.map(([, b]) => b).reverse()])
}

/** How wide a spot is at a share of its length: narrow ends, a full middle. */
export function openingAt(share: number): number {
  return Math.sqrt(Math.sin(Math.PI * (0.07 + 0.86 * share)))
}

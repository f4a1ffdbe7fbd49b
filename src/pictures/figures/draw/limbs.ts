import type { Skeleton } from '../body/skeleton.ts'
import type { Side } from '../joint.ts'
import { type Point, plus, sine, times, towards } from '../vector.ts'
import { closedCurve, joined, type Path } from './path.ts'
import { capsule, fleshed, type Profile } from './shapes.ts'

export const THIGH: Profile = [
  [0, 4.6, 4.6],
  [0.3, 4.8, 4.7],
  [0.7, 3.9, 3.7],
  [1, 3.1, 3.1],
]

/** The calf behind, the shin in front. */
export const SHANK: Profile = [
  [0, 3.1, 3.1],
  [0.32, 2.5, 3.9],
  [0.58, 2.05, 2.9],
  [1, 1.95, 1.95],
]

const UPPER_ARM: Profile = [
  [0, 2.85, 2.85],
  [0.55, 2.5, 2.5],
  [1, 2.05, 2.05],
]

const FOREARM: Profile = [
  [0, 2.05, 2.05],
  [0.3, 2.2, 2.1],
  [1, 1.45, 1.45],
]

const HAND: Profile = [
  [0, 1.45, 1.45],
  [0.42, 1.95, 1.95],
  [1, 1.15, 1.15],
]

/** Hips turned further than this show the calf from the front, where both its sides are alike. */
const FROM_FRONT = 0.8

export function shankProfile(skeleton: Skeleton): Profile {
  const front = skeleton.front || Math.abs(sine(skeleton.bearing.hipTurn)) > FROM_FRONT
  if (!front) return SHANK
  return SHANK.map(([at, ahead, behind]) => [at, (ahead + behind) / 2, (ahead + behind) / 2])
}

/** Round ends of the same width on both bones keep a bent joint round. */
export function legOutline(skeleton: Skeleton, side: Side): Path {
  const { joints, limbs } = skeleton
  const bones = limbs[`leg${side}`]
  const [hip, knee, ankle] = [joints[`hip${side}`], joints[`knee${side}`], joints[`ankle${side}`]]
  return joined([
    fleshed(hip, knee, bones.upper[0], THIGH),
    fleshed(knee, ankle, bones.lower[0], shankProfile(skeleton)),
    ...(skeleton.front ? footFromFront(skeleton, side) : [foot(skeleton, side)]),
  ])
}

/** Forward of the ankle and up from the sole, from the instep back round the heel to the ball. */
const HINDFOOT: readonly Point[] = [
  [7.4, 3.3],
  [1.4, 5.6],
  [-1.9, 4.6],
  [-3.7, 2.4],
  [-3.3, 0.6],
  [-1.9, 0],
  [6.6, 0],
]

/** The same from the ball, in line with the toes. */
const TOES: readonly Point[] = [
  [3.4, 0],
  [4.3, 1.2],
  [3.2, 2.45],
]

function foot({ joints, limbs }: Skeleton, side: Side): Path {
  const { end, toes } = limbs[`leg${side}`]
  const from = (origin: Point, angle: number) => {
    const [ahead, up] = [times(towards(angle), end[1]), towards(angle + 90)]
    return ([x, y]: Point) => plus(origin, plus(times(ahead, x), times(up, y)))
  }
  const hind = HINDFOOT.map(from(joints[`sole${side}`], end[0]))
  return closedCurve([...hind, ...TOES.map(from(joints[`ball${side}`], toes))])
}

/** A pear: the heel straight on from the shank, the ball where the toes point. */
function footFromFront(skeleton: Skeleton, side: Side): readonly Path[] {
  const { lower, end } = skeleton.limbs[`leg${side}`]
  const ankle = skeleton.joints[`ankle${side}`]
  const heel = plus(ankle, times(towards(lower[0]), 1.9))
  const ball = plus(plus(ankle, times(towards(lower[0]), 1.3)), times(towards(end[0]), 8.6 * end[1]))
  return [capsule(ankle, 2, heel, 2.1), capsule(heel, 2.1, ball, 2.5), capsule(ankle, 2, ball, 2.4)]
}

export function armOutline(skeleton: Skeleton, side: Side): Path {
  const { joints, limbs } = skeleton
  const bones = limbs[`arm${side}`]
  const [shoulder, elbow] = [joints[`shoulder${side}`], joints[`elbow${side}`]]
  const [wrist, tip] = [joints[`wrist${side}`], joints[`tip${side}`]]
  return joined([
    fleshed(shoulder, elbow, bones.upper[0], UPPER_ARM),
    fleshed(elbow, wrist, bones.lower[0], FOREARM),
    fleshed(wrist, tip, bones.end[0], HAND),
  ])
}

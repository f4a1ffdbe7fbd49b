import type { Limb, Skeleton, Stance } from './body/skeleton.ts'
import type { Joint } from './joint.ts'
import { reaches } from './limb.ts'
import { limbBetween } from './limb-between.ts'
import type { Figure, Pose } from './pose.ts'
import { solve } from './poses.ts'
import { mix, mixPoints } from './vector.ts'

/** The body on its way between two poses, at a share of it from 0 to 1. */
export function between(from: Pose, to: Pose, share: number, figure: Figure): Skeleton {
  if (share <= 0) return solve(from, figure)
  if (share >= 1) return solve(to, figure)
  const start = solve(from, figure)
  const end = solve(to, figure)
  const limbs = limbsBetween(from, to, start, end, share)
  const moved = { ...to, ...limbs, ...bearingBetween(start, end, share) }
  return solve({ ...moved, ...anchorBetween(from, to, limbs, start, end, share) }, figure)
}

type Limbs = Pick<Pose, Limb>

function limbsBetween(from: Pose, to: Pose, start: Skeleton, end: Skeleton, share: number): Limbs {
  const bones = (limb: Limb) => [start.limbs[limb], end.limbs[limb]] as const
  return {
    legNear: limbBetween(from.legNear, to.legNear, bones('legNear'), share),
    legFar: limbBetween(from.legFar, to.legFar, bones('legFar'), share),
    armNear: limbBetween(from.armNear, to.armNear, bones('armNear'), share),
    armFar: limbBetween(from.armFar, to.armFar, bones('armFar'), share),
  }
}

const TURNS = ['neck', 'head', 'turn', 'hipTurn', 'headTurn', 'shoulders'] as const

function bearingBetween(start: Skeleton, end: Skeleton, share: number): Partial<Pose> {
  const [a, b] = [start.bearing, end.bearing]
  const turns = TURNS.map((name) => [name, mix(a[name], b[name], share)])
  const spine = [0, 1, 2].map((index) => mix(a.spine[index] ?? 0, b.spine[index] ?? 0, share))
  return { ...Object.fromEntries(turns), spine: spine as [number, number, number] }
}

/** A joint that anchors both poses moves evenly; where it changes, or reaches itself, the pelvis does. */
function anchorBetween(
  from: Pose,
  to: Pose,
  limbs: Limbs,
  start: Skeleton,
  end: Skeleton,
  share: number,
): Partial<Stance> {
  const [joint, x, y] = from.at
  if (joint === to.at[0] && isFree(joint, limbs))
    return { at: [joint, mix(x, to.at[1], share), mix(y, to.at[2], share)] }
  return { pelvis: mixPoints(start.joints.pelvis, end.joints.pelvis, share) }
}

const OF_A_LEG = /^(knee|ankle|heel|ball|toe|sole)/
const OF_AN_ARM = /^(elbow|wrist|palm|tip)/

function isFree(joint: Joint, limbs: Limbs): boolean {
  const side = joint.endsWith('Far') ? 'Far' : 'Near'
  if (OF_A_LEG.test(joint)) return !reaches(limbs[`leg${side}`])
  if (OF_AN_ARM.test(joint)) return !reaches(limbs[`arm${side}`])
  return true
}

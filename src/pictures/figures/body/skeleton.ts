import { type Joint, type Joints, SIDES, type Side } from '../joint.ts'
import { type Arm, type Leg, reaches } from '../limb.ts'
import type { Pose, View } from '../pose.ts'
import { cosine, minus, ORIGIN, type Point, times } from '../vector.ts'
import { type ArmPoints, armBones, armFrom, type Bones, type LegPoints, legBones, legFrom } from './chain.ts'
import { FAR_BY, skinOf } from './lengths.ts'
import { type Reaching, reachingArm, reachingLeg } from './reaching.ts'
import { type Bearing, bearingOf, type FarBy, type Trunk, trunkFrom } from './trunk.ts'

export type Limb = `${'leg' | 'arm'}${Side}`

/** A pose whose every joint is found. */
export interface Skeleton {
  readonly joints: Joints
  readonly bearing: Bearing
  readonly limbs: Readonly<Record<Limb, Bones>>
  readonly front: boolean
  /** Limbs that do not get to where they reach, and by how many units. */
  readonly missed: Readonly<Partial<Record<Limb, number>>>
}

/** A pose to find the joints of; `pelvis` stands in for its anchor. */
export type Stance = Pose & { readonly pelvis?: Point }

type Found = Partial<Record<Joint, Point>>

/** Forward from the pelvis to what is given as angles, then backward from what is reached for. */
export function skeletonOf(stance: Stance, view: View, flat: boolean): Skeleton {
  const front = view === 'front'
  const bearing = bearingOf(stance, front)
  const hips = flat ? ORIGIN : times(FAR_BY, Math.abs(cosine(bearing.hipTurn)))
  const shoulders = flat ? ORIGIN : times(FAR_BY, Math.abs(cosine(bearing.turn)))
  const farBy = { hips, shoulders }
  const pelvis = stance.pelvis ?? pelvisOver(stance, bearing, farBy, front)
  const trunk = trunkFrom(pelvis, bearing, farBy)
  return { ...limbsOf(stance, trunk, farBy, front), bearing, front }
}

/** Where the pelvis lies when the anchor is where it should be. */
function pelvisOver(stance: Stance, bearing: Bearing, farBy: FarBy, front: boolean): Point {
  const [joint, x, y] = stance.at
  const trunk = trunkFrom(ORIGIN, bearing, farBy)
  const found: Found = { ...trunk }
  for (const side of SIDES) {
    const leg = stance[`leg${side}`]
    const arm = stance[`arm${side}`]
    if (!reaches(leg)) put(found, legFrom(trunk[`hip${side}`], legBones(leg, front), front), side)
    if (!reaches(arm)) put(found, armFrom(trunk[`shoulder${side}`], armBones(arm)), side)
  }
  const anchor = found[joint]
  if (anchor === undefined) throw new Error(`a pose hangs on ${joint}, which reaches for something itself`)
  return minus([x, y + skinOf(joint)], anchor)
}

function limbsOf(stance: Stance, trunk: Trunk, farBy: FarBy, front: boolean) {
  const joints: Found = { ...trunk }
  const limbs: Partial<Record<Limb, Bones>> = {}
  const missed: Partial<Record<Limb, number>> = {}
  const keep = (limb: Limb, reaching: Reaching) => {
    limbs[limb] = reaching.bones
    if (reaching.missedBy > 0.01) missed[limb] = reaching.missedBy
    return reaching.bones
  }
  // legs first: hands are laid on knees, never feet in hands that are not found yet
  for (const side of SIDES) {
    const hip = trunk[`hip${side}`]
    const around = { joints, front, apart: side === 'Far' ? farBy.hips : ORIGIN }
    put(joints, legFrom(hip, keep(`leg${side}`, legReaching(hip, stance[`leg${side}`], around)), front), side)
  }
  for (const side of SIDES) {
    const shoulder = trunk[`shoulder${side}`]
    const around = { joints, front, apart: side === 'Far' ? farBy.shoulders : ORIGIN }
    put(
      joints,
      armFrom(shoulder, keep(`arm${side}`, armReaching(shoulder, stance[`arm${side}`], around))),
      side,
    )
  }
  return { joints: joints as Joints, limbs: limbs as Record<Limb, Bones>, missed }
}

type Around = Parameters<typeof reachingLeg>[2]

function legReaching(hip: Point, leg: Leg, around: Around): Reaching {
  return reaches(leg) ? reachingLeg(hip, leg, around) : { bones: legBones(leg, around.front), missedBy: 0 }
}

function armReaching(shoulder: Point, arm: Arm, around: Around): Reaching {
  return reaches(arm) ? reachingArm(shoulder, arm, around) : { bones: armBones(arm), missedBy: 0 }
}

function put(joints: Found, points: LegPoints | ArmPoints, side: Side): void {
  for (const [name, point] of Object.entries(points)) joints[`${name}${side}` as Joint] = point
}

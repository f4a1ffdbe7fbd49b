import { type Joint, placeOf } from '../joint.ts'
import { type Bone, boneOf, type ReachingArm, type ReachingLeg } from '../limb.ts'
import { minus, ORIGIN, type Point, plus, times, towards } from '../vector.ts'
import type { Bones } from './chain.ts'
import { LENGTHS, WRIST_OVER_FLAT_HAND } from './lengths.ts'
import { type Reached, reach } from './reach.ts'

/** What a reaching limb has to know of the rest of the body. */
export interface Surroundings {
  readonly joints: Readonly<Partial<Record<Joint, Point>>>
  readonly front: boolean
  /** What a target in the open moves by for this limb: the far ones stand off a little. */
  readonly apart: Point
}

export interface Reaching {
  readonly bones: Bones
  readonly missedBy: number
}

const WHOLE = [1, 1] as const
const FOOT_FROM_FRONT: Bone = [-90, 0.25]
const FIST = 0.5

export function reachingLeg(hip: Point, leg: ReachingLeg, around: Surroundings): Reaching {
  const end = leg.foot === undefined && around.front ? FOOT_FROM_FRONT : boneOf(leg.foot, 0)
  const ankle = minus(targetOf(leg, around), ankleToContact(leg.on ?? 'sole', end, around.front))
  const seen = leg.seen ?? WHOLE
  const bones = { upper: LENGTHS.thigh * seen[0], lower: LENGTHS.shank * seen[1] }
  const found = reach(hip, ankle, bones, leg.bend ?? 1)
  return reaching(found, seen, end, leg.toes ?? end[0])
}

export function reachingArm(shoulder: Point, arm: ReachingArm, around: Surroundings): Reaching {
  const lift: Point = arm.on === 'floor' ? [0, WRIST_OVER_FLAT_HAND] : ORIGIN
  const seen = arm.seen ?? WHOLE
  const bones = { upper: LENGTHS.upperArm * seen[0], lower: LENGTHS.forearm * seen[1] }
  const found = reach(shoulder, plus(targetOf(arm, around), lift), bones, arm.bend ?? -1)
  const [angle, share] = boneOf(arm.hand, found.lower)
  const end: Bone = [angle, arm.fist === true ? FIST : share]
  return reaching(found, seen, end, end[0])
}

function reaching(found: Reached, seen: readonly [number, number], end: Bone, toes: number): Reaching {
  const bones = { upper: [found.upper, seen[0]], lower: [found.lower, seen[1]], end, toes } as const
  return { bones, missedBy: found.missedBy }
}

/** A target on the body moves with it; one in the open stands off for a far limb. */
function targetOf(limb: ReachingLeg | ReachingArm, around: Surroundings): Point {
  const place = placeOf(limb.to, around.joints)
  if (place === null) throw new Error(`a limb reaches for a joint not found before it: ${String(limb.to)}`)
  const open = typeof limb.to !== 'string' && typeof limb.to[0] === 'number'
  return plus(plus(place, limb.offset ?? ORIGIN), open ? around.apart : ORIGIN)
}

function ankleToContact(on: 'sole' | 'heel' | 'ball', [angle, seen]: Bone, front: boolean): Point {
  const down = times(towards(front ? -90 : angle - 90), LENGTHS.ankleHeight)
  const forward = { sole: 0, heel: -LENGTHS.heelBehindAnkle, ball: LENGTHS.ballBeforeAnkle }[on]
  return plus(down, times(towards(angle), forward * seen))
}

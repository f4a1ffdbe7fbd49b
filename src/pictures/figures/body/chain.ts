import { type Bone, boneOf, type FreeArm, type FreeLeg } from '../limb.ts'
import { type Point, plus, times, towards } from '../vector.ts'
import { LENGTHS } from './lengths.ts'

/** A limb whose every bone is known, from the trunk outwards. */
export interface Bones {
  readonly upper: Bone
  readonly lower: Bone
  /** Foot or hand. */
  readonly end: Bone
  /** Direction of the toes; a hand's own. */
  readonly toes: number
}

/** Seen from the front a foot points at the viewer, down the shank. */
const FOOT_FROM_FRONT = 0.25

export function legBones(leg: FreeLeg, front: boolean): Bones {
  const upper = boneOf(leg[0], 0)
  const lower = boneOf(leg[1], upper[0])
  const end: Bone =
    leg[2] === undefined && front ? [lower[0], FOOT_FROM_FRONT] : boneOf(leg[2], lower[0] + 90)
  return { upper, lower, end, toes: leg[3] ?? end[0] }
}

export function armBones(arm: FreeArm): Bones {
  const upper = boneOf(arm[0], 0)
  const lower = boneOf(arm[1], upper[0])
  const end = boneOf(arm[2], lower[0])
  return { upper, lower, end, toes: end[0] }
}

function along(from: Point, [angle, seen]: Bone, length: number): Point {
  return plus(from, times(towards(angle), length * seen))
}

export interface LegPoints {
  readonly knee: Point
  readonly ankle: Point
  readonly heel: Point
  readonly ball: Point
  readonly toe: Point
  readonly sole: Point
}

export function legFrom(hip: Point, bones: Bones, front: boolean): LegPoints {
  const knee = along(hip, bones.upper, LENGTHS.thigh)
  const ankle = along(knee, bones.lower, LENGTHS.shank)
  return { knee, ankle, ...footFrom(ankle, bones, front) }
}

/** The sole lies square to the foot; from the front, straight on from the shank. */
function footFrom(ankle: Point, bones: Bones, front: boolean) {
  const [angle, seen] = bones.end
  const down = times(towards(front ? bones.lower[0] : angle - 90), LENGTHS.ankleHeight)
  const sole = plus(ankle, down)
  const forward = times(towards(angle), seen)
  const ball = plus(sole, times(forward, LENGTHS.ballBeforeAnkle))
  const toe = plus(ball, times(towards(bones.toes), LENGTHS.toeBeforeBall * seen))
  return { sole, ball, toe, heel: plus(sole, times(forward, -LENGTHS.heelBehindAnkle)) }
}

export interface ArmPoints {
  readonly elbow: Point
  readonly wrist: Point
  readonly palm: Point
  readonly tip: Point
}

const PALM_SHARE = 0.45

export function armFrom(shoulder: Point, bones: Bones): ArmPoints {
  const elbow = along(shoulder, bones.upper, LENGTHS.upperArm)
  const wrist = along(elbow, bones.lower, LENGTHS.forearm)
  const tip = along(wrist, bones.end, LENGTHS.hand)
  return { elbow, wrist, palm: along(wrist, bones.end, LENGTHS.hand * PALM_SHARE), tip }
}

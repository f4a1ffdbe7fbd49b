import { mixPoints, type Point } from './vector.ts'

/** Near is the limb in front, drawn dark; far the one behind, drawn light. From the front, near is on the left. */
export type Side = 'Near' | 'Far'

export const SIDES: readonly Side[] = ['Near', 'Far']

export type MiddleJoint = 'pelvis' | 'lumbar' | 'ribs' | 'chest' | 'shoulders' | 'neck' | 'head'
export type LegJoint = 'hip' | 'knee' | 'ankle' | 'heel' | 'ball' | 'toe' | 'sole'
export type ArmJoint = 'shoulder' | 'elbow' | 'wrist' | 'palm' | 'tip'
export type Joint = MiddleJoint | `${LegJoint | ArmJoint}${Side}`

export type Joints = Readonly<Record<Joint, Point>>

export type Between = readonly [from: Joint, to: Joint, share: number]

/** A point, a joint, or a point between two joints; what hangs on a joint moves with it. */
export type Place = Point | Joint | Between

export function isFixed(place: Place): place is Point {
  return typeof place !== 'string' && typeof place[0] === 'number'
}

/** Where a place is while joints are still being found: `null` on a joint not found yet. */
export function placeOf(place: Place, joints: Readonly<Partial<Record<Joint, Point>>>): Point | null {
  if (isFixed(place)) return place
  if (typeof place === 'string') return joints[place] ?? null
  const from = joints[place[0]]
  const to = joints[place[1]]
  return from === undefined || to === undefined ? null : mixPoints(from, to, place[2])
}

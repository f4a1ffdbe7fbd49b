import type { Bone } from '../limb.ts'
import type { Pose } from '../pose.ts'
import type { Mat } from '../prop.ts'

/** Where many exercises begin. */
export const ON_ALL_FOURS = {
  at: ['kneeNear', 0, 0],
  legNear: [-90, 180, 182],
  legFar: [-88, 180, 182],
  spine: [8, 12, 16],
  neck: 8,
  head: 40,
  armNear: { to: [30, 0], on: 'floor', hand: 0 },
  armFar: { to: [32, 0], on: 'floor', hand: 0 },
} as const satisfies Pose

/** On the back, the head to the left. */
export const ON_THE_BACK = {
  at: ['pelvis', 0, 6.4],
  spine: 180,
  neck: 178,
  head: 180,
} as const satisfies Partial<Pose>

export const STANDING = {
  at: ['heelNear', 0, 0],
  spine: 90,
  legNear: [-90, -90, 0],
  legFar: [-90, -90, 0],
  armNear: [-90, -90],
  armFar: [-90, -90],
} as const satisfies Pose

/** A foot that points at the viewer. */
export const FRONT_FOOT: Bone = [-90, 0.25]

export function mat(x: number, width: number): Mat {
  return { kind: 'mat', x, width }
}

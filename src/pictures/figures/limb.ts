import type { Place } from './joint.ts'
import type { Point } from './vector.ts'

/**
 * A bone's direction from the trunk outwards, in degrees and absolute: 0 right, 90 up, -90 down. Written unwrapped,
 * for poses in between are mixed as the numbers stand: -174, not 186, for a limb that goes by way of down. With it
 * the share of its length that is seen: 1 in the plane of the page, 0 pointing at the viewer, negative beyond that.
 */
export type Segment = number | readonly [angle: number, seen: number]

/** A bone with both its numbers. */
export type Bone = readonly [angle: number, seen: number]

/** Thigh, shank, foot, toes. A foot not given stands square to its shank; toes not given lie in line with it. */
export type FreeLeg = readonly [thigh: Segment, shank?: Segment, foot?: Segment, toes?: number]

/** Upper arm, forearm, hand, each in line with the one before where not given. */
export type FreeArm = readonly [upper: Segment, fore?: Segment, hand?: Segment]

interface Reach {
  readonly to: Place
  readonly offset?: Point
  /** Where the middle joint goes: 1 is left of the line from the trunk to the target. */
  readonly bend?: 1 | -1
  /** The shares of both bones that are seen. */
  readonly seen?: readonly [upper: number, lower: number]
}

export interface ReachingLeg extends Reach {
  readonly on?: 'sole' | 'heel' | 'ball'
  readonly foot?: Segment
  readonly toes?: number
}

export interface ReachingArm extends Reach {
  /** `floor`: the hand lies flat, so the wrist stands above it. */
  readonly on?: 'wrist' | 'floor'
  readonly hand?: Segment
  /** Closed round something, so drawn half as long. */
  readonly fist?: true
}

export type Leg = FreeLeg | ReachingLeg
export type Arm = FreeArm | ReachingArm

export function reaches<L extends Leg | Arm>(limb: L): limb is Extract<L, ReachingLeg | ReachingArm> {
  return !Array.isArray(limb)
}

export function boneOf(segment: Segment | undefined, otherwise: number): Bone {
  if (segment === undefined) return [otherwise, 1]
  return typeof segment === 'number' ? [segment, 1] : segment
}

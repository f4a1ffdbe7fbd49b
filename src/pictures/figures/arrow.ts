import type { Joint, Place } from './joint.ts'
import type { Point } from './vector.ts'

interface Heads {
  /** A head at each end. */
  readonly both?: true
}

/** From one place to another, bowed to the left by a share of the way. */
export interface StraightArrow extends Heads {
  readonly from: Place
  readonly to: Place
  readonly bow?: number
}

/** The way a joint goes from the pose before to this one; in the first pose, to the next. */
export interface PathArrow extends Heads {
  readonly of: Joint
  readonly offset?: Point
  /** The part of the way that is drawn. */
  readonly share?: readonly [from: number, to: number]
}

/** Round a middle, in degrees. */
export interface RoundArrow extends Heads {
  readonly round: Point
  readonly radius: Point
  readonly degrees: readonly [from: number, to: number]
}

export type Arrow = StraightArrow | PathArrow | RoundArrow

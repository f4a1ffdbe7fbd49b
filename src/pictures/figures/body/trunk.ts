import type { Joint } from '../joint.ts'
import type { Pose, Spine } from '../pose.ts'
import { minus, type Point, plus, sine, times, towards } from '../vector.ts'
import { LENGTHS } from './lengths.ts'

/** How the trunk of a pose is bent and turned, every direction said. */
export interface Bearing {
  readonly spine: readonly [number, number, number]
  readonly neck: number
  readonly head: number
  readonly turn: number
  readonly hipTurn: number
  readonly headTurn: number
  readonly shoulders: number
}

export function bearingOf(pose: Pose, front: boolean): Bearing {
  const spine = threeOf(pose.spine)
  const facing = front ? 90 : 0
  const neck = pose.neck ?? spine[2]
  const turn = pose.turn ?? facing
  return {
    spine,
    neck,
    head: pose.head ?? neck,
    turn,
    hipTurn: pose.hipTurn ?? facing,
    headTurn: pose.headTurn ?? turn,
    shoulders: pose.shoulders ?? 1,
  }
}

function threeOf(spine: Spine): readonly [number, number, number] {
  if (typeof spine === 'number') return [spine, spine, spine]
  const [low, next, high] = spine
  return high === undefined ? [low, (low + next) / 2, next] : [low, next, high]
}

export type TrunkJoint = Extract<
  Joint,
  'pelvis' | 'lumbar' | 'ribs' | 'chest' | 'shoulders' | 'neck' | 'head'
>
type Girdle = 'hipNear' | 'hipFar' | 'shoulderNear' | 'shoulderFar'

export type Trunk = Readonly<Record<TrunkJoint | Girdle, Point>>

/** How far the far hip and the far shoulder stand off. */
export interface FarBy {
  readonly hips: Point
  readonly shoulders: Point
}

/** From the pelvis upwards, and out to hips and shoulders. */
export function trunkFrom(pelvis: Point, bearing: Bearing, farBy: FarBy): Trunk {
  const [low, middle, high] = bearing.spine
  const lumbar = plus(pelvis, times(towards(low), LENGTHS.pelvis))
  const ribs = plus(lumbar, times(towards(middle), LENGTHS.loins))
  const chest = plus(ribs, times(towards(high), LENGTHS.ribs))
  const neck = plus(chest, times(towards(bearing.neck), LENGTHS.neck))
  const head = plus(neck, times(towards(bearing.head), LENGTHS.neckToHead))
  const shoulders = minus(chest, times(towards(high), LENGTHS.shouldersBelowNeck))
  const hip = times(towards(low - 90), LENGTHS.halfHips * sine(bearing.hipTurn))
  const shoulder = times(towards(high - 90), LENGTHS.halfShoulders * bearing.shoulders * sine(bearing.turn))
  return {
    ...{ pelvis, lumbar, ribs, chest, shoulders, neck, head },
    hipNear: minus(pelvis, hip),
    hipFar: plus(plus(pelvis, hip), farBy.hips),
    shoulderNear: minus(shoulders, shoulder),
    shoulderFar: plus(plus(shoulders, shoulder), farBy.shoulders),
  }
}

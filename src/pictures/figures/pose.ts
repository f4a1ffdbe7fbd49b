import type { Arrow } from './arrow.ts'
import type { Box } from './draw/path.ts'
import type { Joint } from './joint.ts'
import type { Arm, Leg } from './limb.ts'
import type { Part } from './part.ts'
import type { Prop } from './prop.ts'
import type { Feel } from './region.ts'

export type View = 'side' | 'front' | 'top'

/** One direction, or two that bend evenly, or three: pelvis, loins, ribs. Each upwards along the spine. */
export type Spine = number | readonly [number, number] | readonly [number, number, number]

/** A joint and where the surface under it lies. The chain from it to the pelvis must be given as angles. */
export type Anchor = readonly [joint: Joint, x: number, y: number]

export interface Pose {
  readonly at: Anchor
  readonly spine: Spine
  /** In line with the ribs where not given; the head in line with the neck. */
  readonly neck?: number
  readonly head?: number
  /** About the long axis: 0 from the side, facing right; 90 chest to the viewer; -90 back to the viewer. */
  readonly turn?: number
  readonly hipTurn?: number
  readonly headTurn?: number
  /** Shoulders seen narrower than they are. */
  readonly shoulders?: number
  readonly legNear: Leg
  readonly legFar: Leg
  readonly armNear: Arm
  readonly armFar: Arm
  /** Another view is another camera: nothing moves from the pose before to this one. */
  readonly view?: View
  readonly eyes?: 'open' | 'closed'
  readonly feel?: readonly Feel[]
  readonly props?: readonly Prop[]
  readonly order?: readonly Part[]
  /** Of this pose only, never inherited. */
  readonly arrows?: readonly Arrow[]
  /** Of this pose only: it is held. */
  readonly hold?: true
  /** Of this pose only: the movement goes through it without a stop. */
  readonly passing?: true
}

/** How an exercise is drawn; what it is called stands in the library. */
export interface Figure {
  /** The movement in words, for who does not see it. */
  readonly says: string
  readonly view?: View
  readonly feel: readonly Feel[]
  readonly props?: readonly Prop[]
  readonly order?: readonly Part[]
  /** Limbs that are drawn light, or dark, against the rule of near and far. */
  readonly tones?: Readonly<Partial<Record<Part, 'near' | 'far'>>>
  /** No depth between near and far: seen from above. */
  readonly flat?: true
  /** Poses of the still, by place; without it all of them. */
  readonly still?: readonly number[]
  /** The body is not drawn: only the props, in this window. */
  readonly closeUp?: Box
  /** From the last pose to the first again, instead of back the way it came. */
  readonly cycle?: true
  /** Each pose inherits from the one before what it does not say. */
  readonly poses: readonly [Pose, Partial<Pose>, ...Partial<Pose>[]]
}

export interface NamedFigure extends Figure {
  readonly name: string
}

import type { Place } from './joint.ts'
import type { Part } from './part.ts'

/** Behind everything, before everything, or just under or over one part. */
export type Depth = 'back' | 'front' | `under ${Part}` | `over ${Part}`

interface Placed {
  readonly depth?: Depth
}

interface Box extends Placed {
  readonly x: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

/** Seen from the side. `x` is the left edge. */
export interface Mat extends Placed {
  readonly kind: 'mat'
  readonly x: number
  readonly width: number
}

/** Seen from the front a mat recedes; from above it is flat. */
export interface MatOther extends Box {
  readonly kind: 'mat-front' | 'mat-top'
}

export interface Block extends Box {
  readonly kind: 'step' | 'pillow' | 'bench'
}

/** `x` is the face one leans on. */
export interface Wall extends Placed {
  readonly kind: 'wall'
  readonly x: number
  readonly side: 'left' | 'right'
  readonly height: number
}

/** `x` is the front edge of the seat, `facing` where the back stands from there: 1 is right. */
export interface Seat extends Placed {
  readonly kind: 'chair' | 'sofa'
  readonly x: number
  readonly facing: 1 | -1
  readonly depthOfSeat: number
  readonly height: number
}

export interface Pole extends Placed {
  readonly kind: 'pole'
  readonly x: number
  readonly height: number
}

export interface Roller extends Placed {
  readonly kind: 'roller'
  readonly x: number
  readonly y?: number
}

/** A strap or a rubber band through these places. */
export interface Band extends Placed {
  readonly kind: 'band'
  readonly through: readonly Place[]
  readonly width?: number
}

/** A loop round two limbs, seen edge on; `reach` is how far it goes beyond their middles. */
export interface Loop extends Placed {
  readonly kind: 'loop'
  readonly from: Place
  readonly to: Place
  readonly reach: number
}

export interface Weight extends Placed {
  readonly kind: 'weight'
  readonly at: Place
}

/** A foot close by, from its inner side, toes to the right; `arch` 0 at rest to 1 drawn up. */
export interface CloseFoot extends Placed {
  readonly kind: 'close-foot'
  readonly arch: number
}

export type Prop = Mat | MatOther | Block | Wall | Seat | Pole | Roller | Band | Loop | Weight | CloseFoot

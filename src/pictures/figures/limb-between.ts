import type { Bones } from './body/chain.ts'
import { isFixed, type Place } from './joint.ts'
import { type Arm, type Bone, boneOf, type Leg, type ReachingArm, type ReachingLeg, reaches } from './limb.ts'
import { mix, mixPoints, nearest, ORIGIN } from './vector.ts'

/**
 * A limb on its way. Where both poses reach for something the target moves and the limb follows, so that
 * planted hands and feet do not slide; otherwise the bones turn.
 */
export function limbBetween<L extends Leg | Arm>(
  from: L,
  to: L,
  bones: readonly [Bones, Bones],
  share: number,
): L {
  if (reaches<Leg | Arm>(from) && reaches<Leg | Arm>(to)) {
    const moved = targetBetween(from, to, share)
    if (moved !== null) return moved as L
  }
  const written = !reaches<Leg | Arm>(from) && !reaches<Leg | Arm>(to)
  return bonesBetween(bones[0], bones[1], written, share) as unknown as L
}

type Reaching = ReachingLeg | ReachingArm

function targetBetween(from: Reaching, to: Reaching, share: number): Reaching | null {
  const target = placeBetween(from.to, to.to, share)
  if (target === null || from.on !== to.on || from.bend !== to.bend) return null
  const offset = mixPoints(from.offset ?? ORIGIN, to.offset ?? ORIGIN, share)
  return { ...to, to: target, offset, ...seenBetween(from, to, share), ...endBetween(from, to, share) }
}

/** On the way between two points in the open, or at the same place of the body. */
function placeBetween(from: Place, to: Place, share: number): Place | null {
  if (isFixed(from) && isFixed(to)) return mixPoints(from, to, share)
  return JSON.stringify(from) === JSON.stringify(to) ? to : null
}

function seenBetween(from: Reaching, to: Reaching, share: number): Partial<Reaching> {
  if (from.seen === undefined && to.seen === undefined) return {}
  const [a, b] = [from.seen ?? [1, 1], to.seen ?? [1, 1]]
  return { seen: [mix(a[0], b[0], share), mix(a[1], b[1], share)] }
}

/** Foot or hand, where both poses say how it lies. */
function endBetween(from: Reaching, to: Reaching, share: number): Partial<Reaching> {
  if ('foot' in from && 'foot' in to) return footBetween(from, to, share)
  if (!('hand' in from && 'hand' in to)) return {}
  return { hand: boneBetween(boneOf(from.hand, 0), boneOf(to.hand, 0), true, share) }
}

function footBetween(from: ReachingLeg, to: ReachingLeg, share: number): Partial<ReachingLeg> {
  const [a, b] = [boneOf(from.foot, 0), boneOf(to.foot, 0)]
  return { foot: boneBetween(a, b, true, share), toes: mix(from.toes ?? a[0], to.toes ?? b[0], share) }
}

function bonesBetween(from: Bones, to: Bones, written: boolean, share: number) {
  const toes = written ? to.toes : nearest(to.toes, from.toes)
  return [
    boneBetween(from.upper, to.upper, written, share),
    boneBetween(from.lower, to.lower, written, share),
    boneBetween(from.end, to.end, written, share),
    mix(from.toes, toes, share),
  ] as const
}

/** Angles as written are mixed as they stand; found ones take the short way. */
function boneBetween(from: Bone, to: Bone, written: boolean, share: number): Bone {
  const angle = written ? to[0] : nearest(to[0], from[0])
  return [mix(from[0], angle, share), mix(from[1], to[1], share)]
}

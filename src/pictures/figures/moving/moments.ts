import type { Skeleton } from '../body/skeleton.ts'
import type { Figure, Pose } from '../pose.ts'
import { keyPoses, solve } from '../poses.ts'
import type { Prop } from '../prop.ts'
import { between } from '../tween.ts'
import { mix } from '../vector.ts'

/** The body at one moment of the film. */
export interface Moment {
  readonly second: number
  /** What is drawn with the body: its things, spots and order. */
  readonly look: Pose
  readonly skeleton: Skeleton
}

const HELD_SECONDS = 1.4
const PAUSE_SECONDS = 0.5
const MOVE_SECONDS = 1.3
const STEPS = 6

/** Once through the exercise and back to where it began; the last moment is the first again. */
export function momentsOf(figure: Figure): readonly Moment[] {
  const poses = keyPoses(figure)
  const moments: Moment[] = []
  let second = 0
  for (const [from, to] of wayThrough(poses, figure.cycle === true)) {
    const here = { look: from, skeleton: solve(from, figure) }
    const leaves = second + restAt(from)
    moments.push({ second, ...here })
    if (leaves > second) moments.push({ second: leaves, ...here })
    second = leaves
    if (isCut(from, to)) continue
    moments.push(...move(from, to, leaves, figure))
    second += MOVE_SECONDS
  }
  const [first] = moments
  return first === undefined ? [] : [...moments, { ...first, second }]
}

function restAt(pose: Pose): number {
  if (pose.passing === true) return 0
  return pose.hold === true ? HELD_SECONDS : PAUSE_SECONDS
}

/** Neighbours in the order they are seen: there and back, or round. */
function wayThrough(poses: readonly Pose[], round: boolean): readonly (readonly [Pose, Pose])[] {
  const back = round ? [] : poses.slice(1, -1).reverse()
  const seen = [...poses, ...back]
  return seen.flatMap((pose, index) => {
    const next = seen[(index + 1) % seen.length]
    return next === undefined ? [] : [[pose, next] as const]
  })
}

/** Another camera: nothing moves from one to the other. */
function isCut(from: Pose, to: Pose): boolean {
  return from.view !== to.view
}

function move(from: Pose, to: Pose, start: number, figure: Figure): readonly Moment[] {
  return Array.from({ length: STEPS - 1 }, (_, step) => {
    const time = (step + 1) / STEPS
    const share = eased(time, from.passing === true, to.passing === true)
    return {
      second: start + time * MOVE_SECONDS,
      look: lookBetween(from, to, share),
      skeleton: between(from, to, share, figure),
    }
  })
}

/** Movement starts and ends softly where it stops, and keeps its pace where it goes on. */
function eased(time: number, comesMoving: boolean, goesOn: boolean): number {
  if (comesMoving && goesOn) return time
  if (goesOn) return time * time
  if (comesMoving) return 1 - (1 - time) ** 2
  return time * time * (3 - 2 * time)
}

function lookBetween(from: Pose, to: Pose, share: number): Pose {
  const look = share < 0.5 ? from : to
  return { ...look, props: propsBetween(from.props ?? [], to.props ?? [], share) }
}

/** Things that are the same in both poses move; others change places half-way. */
function propsBetween(from: readonly Prop[], to: readonly Prop[], share: number): readonly Prop[] {
  const same = from.length === to.length && from.every((prop, index) => prop.kind === to[index]?.kind)
  if (!same) return share < 0.5 ? from : to
  return from.map((prop, index) => numbersBetween(prop, to[index] ?? prop, share))
}

function numbersBetween(from: Prop, to: Prop, share: number): Prop {
  const ends = new Map<string, unknown>(Object.entries(to))
  const mixed = Object.entries(from).map(([name, value]) => {
    const end = ends.get(name)
    return [name, typeof value === 'number' && typeof end === 'number' ? mix(value, end, share) : value]
  })
  return Object.fromEntries(mixed) as Prop
}

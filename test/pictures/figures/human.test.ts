import { describe, expect, it } from 'vitest'
import { LENGTHS } from '../../../src/pictures/figures/body/lengths.ts'
import type { Skeleton } from '../../../src/pictures/figures/body/skeleton.ts'
import { around } from '../../../src/pictures/figures/draw/path.ts'
import { sceneOf } from '../../../src/pictures/figures/draw/scene.ts'
import { SIDES } from '../../../src/pictures/figures/joint.ts'
import { boneOf, reaches } from '../../../src/pictures/figures/limb.ts'
import { type Moment, momentsOf } from '../../../src/pictures/figures/moving/moments.ts'
import type { Figure, Pose } from '../../../src/pictures/figures/pose.ts'
import { FIGURES } from '../../../src/pictures/figures/poses/index.ts'
import { keyPoses } from '../../../src/pictures/figures/poses.ts'
import { length, minus, nearest, type Point } from '../../../src/pictures/figures/vector.ts'

const DRAWN: readonly (readonly [string, Figure])[] = Object.entries<Figure>(FIGURES).filter(
  ([, figure]) => figure.closeUp === undefined,
)

/** Key poses and what lies between them. */
function faultsOf(figure: Figure, look: (moment: Moment) => readonly string[]): readonly string[] {
  return momentsOf(figure).flatMap((moment) =>
    look(moment).map((fault) => `${moment.second.toFixed(2)} s: ${fault}`),
  )
}

function viewOf(figure: Figure, pose: Pose): string {
  return pose.view ?? figure.view ?? 'side'
}

describe.each(DRAWN)('%s', (id, figure) => {
  it('gets to everything it reaches for', () => {
    expect(
      faultsOf(figure, ({ skeleton }) =>
        Object.entries(skeleton.missed)
          .filter(([, units]) => units > 0.8)
          .map(([limb, units]) => `${limb} is ${units.toFixed(1)} short`),
      ),
    ).toEqual([])
  })

  it('keeps the length of every bone', () => {
    expect(faultsOf(figure, ({ skeleton }) => wrongLengths(skeleton))).toEqual([])
  })

  it('bends its joints only the human way', () => {
    expect(
      faultsOf(figure, ({ look, skeleton }) => (viewOf(figure, look) === 'side' ? wrongBends(skeleton) : [])),
    ).toEqual([])
  })

  it('turns no bone further than 170 degrees from one key pose to the next', () => {
    const poses = keyPoses(figure)
    expect(poses.slice(1).flatMap((pose, index) => longTurns(poses[index] ?? pose, pose))).toEqual([])
  })

  it('stays over the ground, and on it or on what stands there', () => {
    expect(
      faultsOf(figure, ({ look, skeleton }) => {
        if (viewOf(figure, look) !== 'side') return []
        const body = sceneOf({ ...figure, props: [] }, { ...look, props: [] }, skeleton)
        const lowest = around(body.map(({ path }) => path.box)).bottom
        const highestStand = STANDS_ON[id] ?? ON_THE_GROUND
        return lowest < -1.3 || lowest > highestStand ? [`lowest at ${lowest.toFixed(1)}`] : []
      }),
    ).toEqual([])
  })
})

/** Far limbs stand off by 1. */
const ON_THE_GROUND = 1.1
/** Heights above it that a body kneels or stands on, or jumps to: a pillow, steps, a bounce. */
const STANDS_ON: Readonly<Record<string, number>> = { M02: 2.3, S09: 14.5, S13: 9.5, S14: 9.5, W07: 10 }

function wrongLengths({ joints, limbs }: Skeleton): readonly string[] {
  return SIDES.flatMap((side) => {
    const [leg, arm] = [limbs[`leg${side}`], limbs[`arm${side}`]]
    const bones: readonly (readonly [string, Point, Point, number])[] = [
      ['thigh', joints[`hip${side}`], joints[`knee${side}`], LENGTHS.thigh * leg.upper[1]],
      ['shank', joints[`knee${side}`], joints[`ankle${side}`], LENGTHS.shank * leg.lower[1]],
      ['upper arm', joints[`shoulder${side}`], joints[`elbow${side}`], LENGTHS.upperArm * arm.upper[1]],
      ['forearm', joints[`elbow${side}`], joints[`wrist${side}`], LENGTHS.forearm * arm.lower[1]],
    ]
    return bones
      .filter(([, from, to, due]) => Math.abs(length(minus(to, from)) - Math.abs(due)) > 0.01)
      .map(([name]) => `${name} ${side}`)
  })
}

/**
 * Degrees a joint can go, as the turn from the bone above; 0 is straight, facing right. Ankle and foot together lie
 * flat on their back when one kneels.
 */
const RANGE = {
  hip: [-140, 40],
  knee: [-170, 8],
  ankle: [0, 130],
  elbow: [-8, 160],
} as const

function wrongBends({ limbs, bearing }: Skeleton): readonly string[] {
  return SIDES.flatMap((side) => {
    const [leg, arm] = [limbs[`leg${side}`], limbs[`arm${side}`]]
    // a bone that points at the viewer, or a body turned to them, shows no angle to judge
    const flatLeg = [leg.upper, leg.lower].every(([, seen]) => seen > 0.85) && Math.abs(bearing.hipTurn) < 30
    const flatArm = [arm.upper, arm.lower].every(([, seen]) => seen > 0.85) && Math.abs(bearing.turn) < 30
    const down = bearing.spine[0] + 180
    return [
      ...(flatLeg ? outside('hip', side, -nearest(leg.upper[0] - down, 0)) : []),
      ...(flatLeg ? outside('knee', side, nearest(leg.lower[0] - leg.upper[0], 0)) : []),
      ...(flatLeg && leg.end[1] > 0.85 ? outside('ankle', side, nearest(leg.end[0] - leg.lower[0], 75)) : []),
      ...(flatArm ? outside('elbow', side, nearest(arm.lower[0] - arm.upper[0], 0)) : []),
    ]
  })
}

function outside(joint: keyof typeof RANGE, side: string, degrees: number): readonly string[] {
  const [low, high] = RANGE[joint]
  return degrees < low || degrees > high ? [`${joint} ${side} at ${degrees.toFixed(0)}`] : []
}

function longTurns(from: Pose, to: Pose): readonly string[] {
  return (['legNear', 'legFar', 'armNear', 'armFar'] as const).flatMap((limb) => {
    const [a, b] = [from[limb], to[limb]]
    if (viewChanges(from, to) || reaches(a) || reaches(b)) return []
    return [0, 1].flatMap((bone) => {
      const [before, after] = [a[bone as 0 | 1], b[bone as 0 | 1]]
      if (before === undefined || after === undefined) return []
      const turn = Math.abs(boneOf(after, 0)[0] - boneOf(before, 0)[0])
      return turn > 170 ? [`${limb} ${bone} turns ${turn}`] : []
    })
  })
}

function viewChanges(from: Pose, to: Pose): boolean {
  return from.view !== to.view
}

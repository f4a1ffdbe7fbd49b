import type { Skeleton } from '../body/skeleton.ts'
import type { Side } from '../joint.ts'
import type { Part } from '../part.ts'
import { type Feel, type Region, regionOf } from '../region.ts'
import { mix, mixPoints, type Point, plus, times, towards } from '../vector.ts'
import { shankProfile, THIGH } from './limbs.ts'
import { closedCurve, type Path } from './path.ts'
import { capsule, circle, type Profile, widthsAt } from './shapes.ts'
import { openingAt, trunkPatch } from './trunk.ts'

export interface Spot {
  /** The part it is painted right after. */
  readonly part: Part
  readonly path: Path
}

/** Where it is felt, as an outline on the body. */
export function spotOf(skeleton: Skeleton, feel: Feel): Spot {
  const { region, side } = regionOf(feel)
  const path = outlineOf(skeleton, region, side)
  // hip and buttock lie on trunk and leg alike
  if (region.on === 'hip' || feel.startsWith('buttock')) return { part: 'over', path }
  return { part: region.on === 'trunk' ? 'trunk' : `leg${side}`, path }
}

function outlineOf(skeleton: Skeleton, region: Region, side: Side): Path {
  const { joints, limbs } = skeleton
  const bones = limbs[`leg${side}`]
  const [hip, knee, ankle] = [joints[`hip${side}`], joints[`knee${side}`], joints[`ankle${side}`]]
  if (region.on === 'trunk') return trunkPatch(skeleton, region.along, region.across)
  if (region.on === 'thigh') return patch([hip, knee, bones.upper[0]], THIGH, region)
  if (region.on === 'shank') return patch([knee, ankle, bones.lower[0]], shankProfile(skeleton), region)
  if (region.on === 'hip') return circle(plus(hip, times(towards(skeleton.bearing.spine[0]), 2.4)), 3.4)
  const over = (sole: Point) => plus(sole, times(towards(bones.end[0] + 90), 1.2))
  if (region.on === 'foot') return capsule(over(joints[`heel${side}`]), 1.2, over(joints[`ball${side}`]), 1.2)
  return circle(plus(ankle, times(towards(bones.end[0] + 45), 0.8)), 1.9)
}

const STEPS = 5

function patch(
  [from, to, heading]: readonly [Point, Point, number],
  profile: Profile,
  { along, across }: Extract<Region, { readonly along: unknown }>,
): Path {
  const front = towards(heading + 90)
  const middle = (across[0] + across[1]) / 2
  const edges = Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = mix(along[0], along[1], step / STEPS)
    const [ahead, behind] = widthsAt(profile, at)
    const edge = (limit: number) => {
      const side = mix(middle, limit, openingAt(step / STEPS))
      return plus(mixPoints(from, to, at), times(front, side * (side >= 0 ? ahead : behind)))
    }
    return [edge(across[1]), edge(across[0])] as const
  })
  return closedCurve([...edges.map(([a]) => a), ...edges.map(([, b]) => b).reverse()])
}

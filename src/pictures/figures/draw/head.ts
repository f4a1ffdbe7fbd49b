import type { Skeleton } from '../body/skeleton.ts'
import { cosine, type Point, plus, sine, times, towards } from '../vector.ts'
import { closedCurve, openCurve, type Path } from './path.ts'
import { circle, ellipse } from './shapes.ts'

/** From the side, looking right: points from the crown, forward and round. */
const PROFILE: readonly Point[] = [
  [-0.2, 6.5],
  [3.2, 5.7],
  [4.9, 3.2],
  [5.1, 0.9],
  [6.1, -1.1],
  [5.1, -1.9],
  [5, -3.4],
  [4.3, -5.6],
  [2.4, -6.2],
  [-0.6, -4.6],
  [-3.4, -4.2],
  [-5.2, -1],
  [-5.3, 2.4],
  [-3.6, 5.4],
]

const HAIR: readonly Point[] = [
  [-0.2, 6.8],
  [3.3, 6],
  [4.9, 4],
  [3.4, 3.4],
  [1, 2.9],
  [-0.6, -0.6],
  [-1.8, -2.6],
  [-3.6, -3.9],
  [-5.4, -1],
  [-5.6, 2.4],
  [-3.8, 5.7],
]

const HAIR_FROM_FRONT: readonly Point[] = [
  [-5.1, 1.2],
  [-4.9, 4.2],
  [-3, 6.1],
  [0, 6.8],
  [3, 6.1],
  [4.9, 4.2],
  [5.1, 1.2],
  [4.2, 2.6],
  [2.2, 3.5],
  [-2.2, 3.5],
  [-4.2, 2.6],
]

const HAIR_FROM_BEHIND: readonly Point[] = [
  [-5, -1.5],
  [-5, 3.4],
  [-3, 6.1],
  [0, 6.8],
  [3, 6.1],
  [5, 3.4],
  [5, -1.5],
  [3, -4.4],
  [0, -5.2],
  [-3, -4.4],
]

export interface Head {
  readonly face: Path
  readonly hair: Path
}

export function headOutline({ joints, bearing }: Skeleton): Head {
  const place = placer(joints.head, bearing.head)
  const aside = cosine(bearing.headTurn)
  if (Math.abs(aside) > 0.25) {
    // a head half turned is still drawn in profile, only a little narrower
    const narrow = Math.sign(aside) * Math.max(0.82, Math.abs(aside))
    const profile = (points: readonly Point[]) => closedCurve(points.map(([x, y]) => place([x * narrow, y])))
    return { face: profile(PROFILE), hair: profile(HAIR) }
  }
  const hair = sine(bearing.headTurn) >= 0 ? HAIR_FROM_FRONT : HAIR_FROM_BEHIND
  return { face: ellipse(joints.head, [4.8, 6.4], bearing.head), hair: closedCurve(hair.map(place)) }
}

/** Eyes tell open from closed; only where it matters are there any. */
export function eyes({ joints, bearing }: Skeleton, state: 'open' | 'closed'): readonly Path[] {
  const place = placer(joints.head, bearing.head)
  return [-2, 2].map((x) =>
    state === 'open'
      ? circle(place([x, 0.4]), 0.95)
      : openCurve([place([x - 1.2, 0.6]), place([x, -0.1]), place([x + 1.2, 0.6])]),
  )
}

function placer(middle: Point, heading: number): (point: Point) => Point {
  const [ahead, up] = [towards(heading - 90), towards(heading)]
  return ([x, y]) => plus(middle, plus(times(ahead, x), times(up, y)))
}

import type { Arrow, PathArrow, RoundArrow, StraightArrow } from '../arrow.ts'
import type { Skeleton } from '../body/skeleton.ts'
import { placeOf } from '../joint.ts'
import { length, minus, mix, mixPoints, ORIGIN, type Point, plus, times, towards } from '../vector.ts'
import { lined, type Mark, rimmed } from './mark.ts'
import { openCurve, polygon } from './path.ts'

/** The body at a share of the way that the arrow shows. */
export type Moving = (share: number) => Skeleton

const STEPS = 8
const WIDTH = 1.4
const HEAD = 4.2
const RIM = 1.3

export function drawArrow(arrow: Arrow, moving: Moving): readonly Mark[] {
  const points = pointsOf(arrow, moving)
  const end = shortened(points)
  const body = arrow.both === true ? shortened([...end].reverse()) : end
  const heads = [headAt(points), ...(arrow.both === true ? [headAt([...points].reverse())] : [])]
  const line = openCurve(body)
  return [
    lined(line, 'ground', WIDTH + RIM),
    ...heads.map((head) => rimmed(polygon(head), 'arrow')),
    lined(line, 'arrow', WIDTH),
  ]
}

function pointsOf(arrow: Arrow, moving: Moving): readonly Point[] {
  if ('of' in arrow) return pathPoints(arrow, moving)
  return 'round' in arrow ? roundPoints(arrow) : straightPoints(arrow, moving(1))
}

function steps(point: (share: number) => Point): readonly Point[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => point(step / STEPS))
}

const SHOWN = [0.12, 0.9] as const

function pathPoints({ of, offset = ORIGIN, share = SHOWN }: PathArrow, moving: Moving): readonly Point[] {
  return steps((at) => plus(moving(mix(share[0], share[1], at)).joints[of], offset))
}

function roundPoints({ round, radius, degrees }: RoundArrow): readonly Point[] {
  return steps((at) => {
    const [across, up] = towards(mix(degrees[0], degrees[1], at))
    return plus(round, [across * radius[0], up * radius[1]])
  })
}

/** A bow is drawn through the point beside the middle of the way. */
function straightPoints({ from, to, bow = 0 }: StraightArrow, skeleton: Skeleton): readonly Point[] {
  const start = placeOf(from, skeleton.joints) ?? ORIGIN
  const end = placeOf(to, skeleton.joints) ?? ORIGIN
  const way = minus(end, start)
  const aside = plus(mixPoints(start, end, 0.5), times([-way[1], way[0]], bow))
  return steps((at) => mixPoints(mixPoints(start, aside, at), mixPoints(aside, end, at), at))
}

/** Without the last stretch, which the head covers. */
function shortened(points: readonly Point[]): readonly Point[] {
  const tip = points.at(-1) ?? ORIGIN
  const kept = points.filter((point) => length(minus(point, tip)) > HEAD * 0.8)
  return kept.length >= 2 ? kept : points.slice(0, 2)
}

function headAt(points: readonly Point[]): readonly Point[] {
  const tip = points.at(-1) ?? ORIGIN
  const before = points.findLast((point) => length(minus(point, tip)) >= HEAD * 0.8) ?? points[0] ?? ORIGIN
  const way = minus(tip, before)
  const ahead = times(way, 1 / Math.max(length(way), 0.01))
  const aside = times([-ahead[1], ahead[0]], HEAD * 0.52)
  const root = minus(tip, times(ahead, HEAD))
  return [plus(tip, times(ahead, 0.6)), plus(root, aside), minus(root, aside)]
}

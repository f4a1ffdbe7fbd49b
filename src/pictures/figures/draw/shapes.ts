import { angleOf, clamp, length, minus, mix, mixPoints, type Point, plus, times, towards } from '../vector.ts'
import { closedCurve, type Path } from './path.ts'

const CAP_STEPS = 3

function arc(middle: Point, radius: number, from: number, to: number, steps: number): readonly Point[] {
  return Array.from({ length: steps + 1 }, (_, step) =>
    plus(middle, times(towards(mix(from, to, step / steps)), radius)),
  )
}

export function circle(middle: Point, radius: number): Path {
  return closedCurve(arc(middle, radius, 0, -315, 7))
}

export function ellipse(middle: Point, radii: Point, tilt: number): Path {
  const [across, along] = [towards(tilt - 90), towards(tilt)]
  const points = arc([0, 0], 1, 0, -324, 9).map(([x, y]) =>
    plus(middle, plus(times(across, x * radii[0]), times(along, y * radii[1]))),
  )
  return closedCurve(points)
}

/** Two circles and what lies between them: one end may be thicker. */
export function capsule(from: Point, fromRadius: number, to: Point, toRadius: number): Path {
  const way = minus(to, from)
  const far = length(way)
  const slope = far === 0 ? 1 : clamp((fromRadius - toRadius) / far, -1, 1)
  const opening = (Math.acos(slope) * 180) / Math.PI
  const heading = far === 0 ? 0 : angleOf(way)
  return closedCurve([
    ...arc(to, toRadius, heading + opening, heading - opening, CAP_STEPS),
    ...arc(from, fromRadius, heading - opening, heading + opening - 360, CAP_STEPS),
  ])
}

/** Half-widths in front of and behind a line, at a share of its length. */
export type Profile = readonly (readonly [at: number, front: number, back: number])[]

export function widthsAt(profile: Profile, at: number): readonly [front: number, back: number] {
  const next = profile.findIndex(([place]) => place >= at)
  const after = profile[next === -1 ? profile.length - 1 : next]
  const before = profile[Math.max(0, (next === -1 ? profile.length : next) - 1)]
  if (before === undefined || after === undefined) throw new Error('a profile without widths')
  const share = after[0] === before[0] ? 0 : clamp((at - before[0]) / (after[0] - before[0]), 0, 1)
  return [mix(before[1], after[1], share), mix(before[2], after[2], share)]
}

/** A bone with its flesh. `heading` tells front from back even where the bone points at the viewer. */
export function fleshed(from: Point, to: Point, heading: number, profile: Profile): Path {
  const front = towards(heading + 90)
  const edge = (side: 1 | 2, sign: 1 | -1) =>
    profile.map((row) => plus(mixPoints(from, to, row[0]), times(front, sign * row[side])))
  const onward = isBackward(from, to, heading) ? -1 : 1
  const [first, last] = [profile[0]?.[1] ?? 0, profile.at(-1)?.[1] ?? 0]
  const cap = (middle: Point, radius: number, turn: number) =>
    [45, 90, 135].map((step) => plus(middle, times(towards(heading + 90 - onward * step + turn), radius)))
  return closedCurve([...edge(1, 1), ...cap(to, last, 0), ...edge(2, -1).reverse(), ...cap(from, first, 180)])
}

function isBackward(from: Point, to: Point, heading: number): boolean {
  const [x, y] = minus(to, from)
  const [ahead, up] = towards(heading)
  return x * ahead + y * up < 0
}

/** Units: 1 is one hundredth of the body's height. x to the right, y up, the ground at 0. Angles in degrees. */
export type Point = readonly [x: number, y: number]

export const ORIGIN: Point = [0, 0]

export function plus(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1]]
}

export function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]]
}

export function times(a: Point, factor: number): Point {
  return [a[0] * factor, a[1] * factor]
}

export function length(a: Point): number {
  return Math.hypot(a[0], a[1])
}

/** One unit long: 0 is right, 90 up. */
export function towards(degrees: number): Point {
  const radians = (degrees * Math.PI) / 180
  return [Math.cos(radians), Math.sin(radians)]
}

export function angleOf(a: Point): number {
  return (Math.atan2(a[1], a[0]) * 180) / Math.PI
}

export function sine(degrees: number): number {
  return towards(degrees)[1]
}

export function cosine(degrees: number): number {
  return towards(degrees)[0]
}

/** From `a` at 0 to `b` at 1. */
export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}

export function mixPoints(a: Point, b: Point, share: number): Point {
  return [mix(a[0], b[0], share), mix(a[1], b[1], share)]
}

/** The same angle, written within half a turn of another: a limb takes the short way. */
export function nearest(degrees: number, to: number): number {
  return degrees - 360 * Math.round((degrees - to) / 360)
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

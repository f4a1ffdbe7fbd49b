import { minus, type Point, plus, times } from '../vector.ts'

/** Grains in a unit. Whole numbers keep a drawing small, and a tenth of a unit is finer than a pixel. */
export const GRAIN = 10

export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** An outline as SVG, in grains with y down, and the units it fills with y up. */
export interface Path {
  readonly d: string
  /** Two paths with the same make can be turned into each other by moving their points. */
  readonly make: string
  readonly box: Box
}

/** Closed outlines all run the same way round, so that a limb is the union of its pieces. */
export function closedCurve(points: readonly Point[]): Path {
  const turned = area(points) > 0
  const ordered = turned ? [...points].reverse() : points
  const at = (index: number) => pointAt(ordered, (index + ordered.length) % ordered.length)
  const d = `${curves(at, ordered.length)}z`
  return { d, make: `${turned ? 'r' : ''}${points.length}z`, box: boxOf(points) }
}

export function openCurve(points: readonly Point[]): Path {
  const at = (index: number) => pointAt(points, Math.max(0, Math.min(points.length - 1, index)))
  return { d: curves(at, points.length - 1), make: `${points.length}`, box: boxOf(points) }
}

export function polygon(points: readonly Point[]): Path {
  const d = `M${points.map((point) => grains(point).join(' ')).join('L')}z`
  return { d, make: `${points.length}p`, box: boxOf(points) }
}

export function polyline(points: readonly Point[]): Path {
  const d = `M${points.map((point) => grains(point).join(' ')).join('L')}`
  return { d, make: `${points.length}l`, box: boxOf(points) }
}

export function joined(paths: readonly Path[]): Path {
  return {
    d: paths.map((path) => path.d).join(''),
    make: paths.map((path) => path.make).join(' '),
    box: around(paths.map((path) => path.box)),
  }
}

export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    bottom: Math.min(...boxes.map((box) => box.bottom)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.max(...boxes.map((box) => box.top)),
  }
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

function pointAt(points: readonly Point[], index: number): Point {
  const point = points[index]
  if (point === undefined) throw new Error(`an outline has no point ${index}`)
  return point
}

function grains([x, y]: Point): Point {
  return [Math.round(x * GRAIN), Math.round(-y * GRAIN)]
}

/**
 * Catmull and Rom's curve through points, as Bézier pieces relative to the pen. It leaves a point the way it came,
 * so every piece but the first is the short form, which mirrors the handle of the piece before.
 */
function curves(at: (index: number) => Point, pieces: number): string {
  const start = grains(at(0))
  const first = grains(plus(at(0), times(minus(at(1), at(-1)), 1 / 6)))
  let pen = start
  const steps = Array.from({ length: pieces }, (_, index) => {
    const end = grains(at(index + 1))
    const handle = grains(minus(at(index + 1), times(minus(at(index + 2), at(index)), 1 / 6)))
    const step = [...minus(handle, pen), ...minus(end, pen)]
    pen = end
    return step
  })
  const [opening = [], ...others] = steps
  const mirrored = others.length === 0 ? '' : `s${packed(others.flat())}`
  return `M${packed(start)}c${packed([...minus(first, start), ...opening])}${mirrored}`
}

/** A minus sign parts two numbers as well as a space does. */
function packed(numbers: readonly number[]): string {
  return numbers.map((value, index) => (index === 0 || value < 0 ? `${value}` : ` ${value}`)).join('')
}

/** Twice the area; positive where the points run anticlockwise. */
function area(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = pointAt(points, (index + 1) % points.length)
    return sum + x * nextY - nextX * y
  }, 0)
}

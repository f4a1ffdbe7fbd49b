import type { Ink } from '../colours.ts'
import type { Point } from '../vector.ts'
import { type Box, type Path, polygon, polyline } from './path.ts'

/** One stroke of the drawing, its colour still only a name. */
export interface Mark {
  readonly path: Path
  readonly fill?: Ink
  readonly line?: Ink
  /** Of the line, in units. */
  readonly width?: number
  /** With the rim that parts it from what lies behind. */
  readonly rimmed?: true
}

/** The rim on each side of a part, in units. */
export const RIM = 0.85

/** What it fills, its line or rim included. */
export function boxOf({ path, line, width = 0, rimmed }: Mark): Box {
  const beyond = rimmed === true ? RIM : line === undefined ? 0 : width / 2
  const { left, bottom, right, top } = path.box
  return { left: left - beyond, bottom: bottom - beyond, right: right + beyond, top: top + beyond }
}

export function filled(path: Path, fill: Ink): Mark {
  return { path, fill }
}

export function rimmed(path: Path, fill: Ink): Mark {
  return { path, fill, rimmed: true }
}

export function lined(path: Path, line: Ink, width: number): Mark {
  return { path, line, width }
}

/** A straight-edged thing with corners rounded by its own line. */
export function solid(corners: readonly Point[], ink: Ink, rounding: number): Mark {
  return { path: polygon(corners), fill: ink, line: ink, width: rounding }
}

/** A box that its rounding does not make larger. */
export function block(x: number, y: number, width: number, height: number, ink: Ink, rounding = 1.6): Mark {
  const inset = Math.min(rounding, width, height) / 2
  const [left, right, bottom, top] = [x + inset, x + width - inset, y + inset, y + height - inset]
  const corners: readonly Point[] = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]
  return solid(corners, ink, inset * 2)
}

export function stick(points: readonly Point[], ink: Ink, width: number): Mark {
  return lined(polyline(points), ink, width)
}

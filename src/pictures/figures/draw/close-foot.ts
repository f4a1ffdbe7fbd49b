import type { Point } from '../vector.ts'
import { type Mark, rimmed } from './mark.ts'
import { closedCurve } from './path.ts'

/** How far the ball of the foot comes back to the heel when the arch is drawn up fully. */
const SHORTER_BY = 2.6

/** A foot and ankle from the inner side, and the arch under it where the effort is. */
export function closeFoot(arch: number): readonly Mark[] {
  return [rimmed(closedCurve(outline(arch)), 'near'), { path: closedCurve(underArch(arch)), ...SPOT }]
}

const SPOT = { fill: 'spot', line: 'spotRim', width: 0.8 } as const

function outline(arch: number): readonly Point[] {
  const back = SHORTER_BY * arch
  return [
    ...HEEL,
    [7, 1.2 + arch],
    [14, 2.2 + 4 * arch],
    [20, 2 + 3.8 * arch],
    [25, 0.9 + 0.6 * arch],
    ...FOREFOOT.map(([x, y]): Point => [x - back, y]),
    [31 - back * 0.7, 7.6 + 1.4 * arch],
    [25, 10.6 + 2.2 * arch],
    [19, 14.5 + 1.8 * arch],
    ...SHIN,
  ]
}

const HEEL: readonly Point[] = [
  [0, 62],
  [-1, 40],
  [-2, 24],
  [-5, 15],
  [-6.5, 7],
  [-4, 1],
  [2, 0.2],
]

const FOREFOOT: readonly Point[] = [
  [29, 0.2],
  [33.5, 0.4],
  [37, 1.2],
  [40.5, 0.3],
  [44, 1.2],
  [44.4, 3.4],
  [41, 5],
  [36, 5.6],
]

const SHIN: readonly Point[] = [
  [15, 20],
  [13.5, 28],
  [15, 42],
  [17, 62],
]

function underArch(arch: number): readonly Point[] {
  return [
    [4, 2.4],
    [9, 2.8 + 1.4 * arch],
    [15, 4 + 3.8 * arch],
    [21, 3.8 + 3.4 * arch],
    [26, 2.6 + 0.8 * arch],
    [27, 4.2 + 0.4 * arch],
    [21, 7 + 3 * arch],
    [14, 7.4 + 3.2 * arch],
    [8, 5.4 + arch],
    [4, 4.2],
  ]
}

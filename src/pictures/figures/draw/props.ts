import type { Skeleton } from '../body/skeleton.ts'
import { type Place, placeOf } from '../joint.ts'
import type { Band, Block, Loop, MatOther, Prop, Weight } from '../prop.ts'
import { length, minus, type Point, plus, times } from '../vector.ts'
import { closeFoot } from './close-foot.ts'
import { chair, sofa } from './furniture.ts'
import { block, filled, lined, type Mark, solid, stick } from './mark.ts'
import { openCurve } from './path.ts'
import { circle } from './shapes.ts'

/** What stands, lies or hangs with the body. */
export function drawProp(prop: Prop, skeleton: Skeleton): readonly Mark[] {
  switch (prop.kind) {
    case 'mat':
      return [block(prop.x, -1.7, prop.width, 1.7, 'prop')]
    case 'mat-front':
    case 'mat-top':
      return [openMat(prop)]
    case 'wall':
      return wall(prop.x, prop.side === 'left' ? -3.2 : 3.2, prop.height)
    case 'chair':
      return chair(prop)
    case 'sofa':
      return sofa(prop)
    case 'pole':
      return [
        stick(
          [
            [prop.x, 1],
            [prop.x, prop.height],
          ],
          'propLine',
          2.4,
        ),
      ]
    case 'roller':
      return roller([prop.x, (prop.y ?? 0) + ROLLER])
    case 'band':
      return [band(prop, skeleton)]
    case 'loop':
      return [loop(prop, skeleton)]
    case 'weight':
      return weight(prop, skeleton)
    case 'close-foot':
      return closeFoot(prop.arch)
    default:
      return furnishing(prop)
  }
}

export const ROLLER = 4.3

function furnishing(prop: Block): readonly Mark[] {
  const { x, y = 0, width, height } = prop
  if (prop.kind === 'pillow') return [block(x, y, width, height, 'propLine', 4)]
  if (prop.kind === 'step') {
    const edge = stick(
      [
        [x + 0.6, height - 0.4],
        [x + width - 0.6, height - 0.4],
      ],
      'propLine',
      0.8,
    )
    return [block(x, y, width, height, 'prop'), edge]
  }
  const legs = [x + 3, x + width - 3].map((foot) =>
    stick(
      [
        [foot, 1],
        [foot, height - 2],
      ],
      'propLine',
      1.8,
    ),
  )
  return [...legs, block(x, height - 4, width, 4, 'propLine', 3)]
}

/** From the front it recedes: the far edge is a little narrower. */
function openMat({ kind, x, y = 0, width, height }: MatOther): Mark {
  const narrow = kind === 'mat-front' ? 5 : 0
  const corners: readonly Point[] = [
    [x, y],
    [x + narrow, y + height],
    [x + width - narrow, y + height],
    [x + width, y],
  ]
  return solid(corners, 'prop', 2.4)
}

function wall(x: number, thick: number, height: number): readonly Mark[] {
  const left = Math.min(x, x + thick)
  return [
    block(left, 0, Math.abs(thick), height, 'prop'),
    stick(
      [
        [x, 0],
        [x, height],
      ],
      'propLine',
      0.8,
    ),
  ]
}

function roller(middle: Point): readonly Mark[] {
  return [filled(circle(middle, ROLLER), 'propLine'), filled(circle(middle, ROLLER / 2), 'prop')]
}

function band({ through, width = 1.3 }: Band, skeleton: Skeleton): Mark {
  return stick(
    through.map((place) => onBody(place, skeleton)),
    'tool',
    width,
  )
}

function loop({ from, to, reach }: Loop, skeleton: Skeleton): Mark {
  const [start, end] = [onBody(from, skeleton), onBody(to, skeleton)]
  const way = minus(end, start)
  const beyond = times(way, reach / Math.max(length(way), 0.1))
  return stick([minus(start, beyond), plus(end, beyond)], 'tool', 2)
}

/** A bag with a handle: anyone has one. */
function weight({ at }: Weight, skeleton: Skeleton): readonly Mark[] {
  const [x, y] = onBody(at, skeleton)
  const handle: readonly Point[] = [
    [x - 3.2, y - 3.6],
    [x - 2.2, y + 0.4],
    [x + 2.2, y + 0.4],
    [x + 3.2, y - 3.6],
  ]
  return [block(x - 5.5, y - 13.5, 11, 10.4, 'tool', 4), lined(openCurve(handle), 'tool', 1.5)]
}

function onBody(place: Place, skeleton: Skeleton): Point {
  const point = placeOf(place, skeleton.joints)
  if (point === null) throw new Error(`no such place on the body: ${String(place)}`)
  return point
}

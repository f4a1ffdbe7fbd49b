import type { Seat } from '../prop.ts'
import { block, type Mark, stick } from './mark.ts'

export function chair({ x, facing, depthOfSeat, height }: Seat): readonly Mark[] {
  const back = x + facing * depthOfSeat
  return [
    stick(
      [
        [x + facing * 2, height - 2],
        [x + facing, 1],
      ],
      'propLine',
      1.8,
    ),
    stick(
      [
        [back - facing * 1.5, height - 2],
        [back, 1],
      ],
      'propLine',
      1.8,
    ),
    stick(
      [
        [back - facing, height - 1],
        [back + facing * 2.5, height + 20],
      ],
      'propLine',
      2.2,
    ),
    block(Math.min(x, back), height - 3, depthOfSeat, 3, 'propLine', 2.8),
  ]
}

export function sofa({ x, facing, depthOfSeat, height }: Seat): readonly Mark[] {
  const left = facing < 0 ? x - depthOfSeat : x
  const rest = facing < 0 ? left - 6 : left + depthOfSeat - 3
  const feet = [left + 2, left + depthOfSeat - 3].map((foot) =>
    stick(
      [
        [foot, 3],
        [foot, 0.8],
      ],
      'propLine',
      1.6,
    ),
  )
  return [
    ...feet,
    block(left, 2.5, depthOfSeat, height - 2.5, 'prop', 7),
    block(rest, 2.5, 9, height + 17, 'prop', 8),
    stick(
      [
        [left + 4, height * 0.55],
        [left + depthOfSeat - 2, height * 0.55],
      ],
      'propLine',
      0.8,
    ),
  ]
}

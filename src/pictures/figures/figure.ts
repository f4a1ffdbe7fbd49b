import { EXERCISES, type ExerciseId } from '../../../rules/exercises/library.ts'
import { pngFromSvg } from '../png.ts'
import { animatedOf } from './moving/animated.ts'
import { FIGURES } from './poses/index.ts'
import { type Size, stillOf } from './still.ts'

/** The drawing of one exercise. Every SVG has its own title and description. */
export interface ExerciseFigure {
  /** As the library calls it. */
  readonly name: string
  /** The movement in words, for who does not see it. */
  readonly says: string
  /** The key poses side by side: for pages, letters and paper. */
  still(size: Size): string
  /** The exercise as it goes, over and over; the still for who wants no motion. */
  animated(size: Size): string
  /** The still for a letter, twice as fine as it is wide: mail programs show no SVG. */
  png(size: Size): Promise<Uint8Array>
}

const FINENESS = 2

export function figure(id: ExerciseId): ExerciseFigure {
  const { name } = EXERCISES[id]
  const drawn = { ...FIGURES[id], name }
  return {
    ...{ name, says: drawn.says },
    still: (size) => stillOf(drawn, size),
    animated: (size) => animatedOf(drawn, size),
    png: (size) => pngFromSvg(stillOf(drawn, size), FINENESS),
  }
}

import { pngFromSvg } from '../png.ts'
import { animatedOf } from './moving/animated.ts'
import type { Figure } from './pose.ts'
import { FIGURES } from './poses/index.ts'
import { type Size, stillOf } from './still.ts'

/** The drawing of one exercise. Every SVG has its own title and description. */
export interface ExerciseFigure {
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

const BY_ID: ReadonlyMap<string, Figure> = new Map(Object.entries(FIGURES))

/** By the id of the exercise, such as `M01`; `null` where nothing is drawn for it. */
export function figure(exerciseId: string): ExerciseFigure | null {
  const drawn = BY_ID.get(exerciseId)
  if (drawn === undefined) return null
  return {
    name: drawn.name,
    says: drawn.says,
    still: (size) => stillOf(drawn, size),
    animated: (size) => animatedOf(drawn, size),
    png: (size) => pngFromSvg(stillOf(drawn, size), FINENESS),
  }
}

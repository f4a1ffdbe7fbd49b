import type { LocalDay } from './day.ts'

/** How a pair is built, as the runner tells it: no source does. */
export const SHOE_BUILDS = ['minimalist', 'low-drop', 'conventional', 'maximal'] as const
export type ShoeBuild = (typeof SHOE_BUILDS)[number]

/** A pair as a source tells it. */
export type ToldShoe = Omit<Shoe, 'id' | 'build'>

export interface Shoe {
  readonly id: string
  readonly name: string
  /** Metres the pair had before its first known run. */
  readonly startMetres: number
  /** The runner's own wear limit; null means the general one. */
  readonly limitMetres: number | null
  readonly beganOn: LocalDay | null
  /** From this day on the pair is frozen. */
  readonly retiredOn: LocalDay | null
  readonly build: ShoeBuild | null
}

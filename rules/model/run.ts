import type { Instant, LocalDay } from './day.ts'
import type { Source } from './source.ts'
import type { SurfaceMetres } from './surface.ts'

/** What one record says about one run. Null is "the source does not say", never zero. */
export interface RunFigures {
  /** The runner's own day, fixed where the record entered. */
  readonly day: LocalDay
  readonly startedAt: Instant
  readonly distanceMetres: number
  /** Timer time of a FIT, the source's own moving time otherwise. */
  readonly movingSeconds: number
  readonly elapsedSeconds: number
  readonly ascentMetres: number | null
  readonly descentMetres: number | null
  /** Metres descended on slopes of 8 % and steeper. */
  readonly steepDescentMetres: number | null
  readonly surface: SurfaceMetres
  readonly indoor: boolean
  readonly averagePulse: number | null
  readonly maximumPulse: number | null
  readonly title: string | null
}

/** One run of one runner, however many records tell of it. */
export interface Run extends RunFigures {
  readonly id: string
  /** The source of the record that counts. */
  readonly source: Source
  readonly shoeId: string | null
}

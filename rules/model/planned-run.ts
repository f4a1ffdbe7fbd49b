import type { LocalDay } from './day.ts'

/** A race or a long run that the runner means to do. */
export interface PlannedRun {
  readonly id: string
  readonly day: LocalDay
  readonly distanceMetres: number
  /** "Berlin half marathon". */
  readonly title: string | null
}

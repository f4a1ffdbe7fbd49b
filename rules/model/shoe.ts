import type { LocalDay } from './day.ts'

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
}

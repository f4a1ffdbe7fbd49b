import type { Instant, LocalDay } from './day.ts'

/** Anything that is not a run: strength, yoga, a ride. Kept for its day and its minutes. */
export interface OtherActivity {
  readonly day: LocalDay
  readonly startedAt: Instant
  /** The source's own word, lower case: "cycling", "strength_training". */
  readonly type: string
  readonly minutes: number
}

import type { BodyArea } from './check-in.ts'
import type { LocalDay } from './day.ts'

/** The worst that was told of a day, whenever on it. */
export interface PainReport {
  readonly day: LocalDay
  /** 0–10. */
  readonly pain: number
  readonly area: BodyArea | null
  /** The next morning's pain less that during the run; null when either was not told. */
  readonly morningRise: number | null
}

/** A health problem as the OSTRC-H2 counts it. */
export interface HealthProblem {
  readonly day: LocalDay
  /** 0–100; null where a question that had to be asked has no answer. */
  readonly severity: number | null
  /** Training or performance moderately reduced or worse, or no participation at all. */
  readonly isSubstantial: boolean
}

/** Days with a run in the last 14. */
export interface WarmUps {
  readonly runDays: number
  /** Of these, days on which the runner said whether there was a warm-up. */
  readonly told: number
  readonly done: number
}

export interface TiredDay {
  readonly day: LocalDay
  /** 0–10; null where only the run tells. */
  readonly fatigue: number | null
  /** How much harder a run felt than others at its pace; null where only the runner's word tells. */
  readonly exertionRise: number | null
}

/** What the runner tells of body and head. */
export interface WellbeingMetrics {
  /** One a day on which pain was told, in the last 90, oldest first. */
  readonly pain: readonly PainReport[]
  /** The last answers of the last seven days. */
  readonly health: HealthProblem | null
  /** Null when not all of the 14 days are known. */
  readonly warmUps: WarmUps | null
  /** Of the last seven days, oldest first. */
  readonly tiredDays: readonly TiredDay[]
  /** Days of the last seven of which either sign of fatigue could be told. */
  readonly toldDays: number
}

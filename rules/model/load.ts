import type { LocalDay } from './day.ts'

/**
 * What a run's load is counted in, the most telling first: two impulses of the pulse (Banister, Edwards), how hard
 * it felt × minutes, kilometres. Their numbers cannot be compared, so one of them counts a whole history.
 */
export type LoadMethod = 'banister' | 'edwards' | 'session-rpe' | 'distance'

/** Acute ÷ chronic load. For a chart and nothing else: not an injury predictor. */
export interface LoadRatios {
  /** Mean of 7 days ÷ mean of the 28 days that hold them. */
  readonly coupled: number | null
  /** Mean of 7 days ÷ mean of the 21 days before them. */
  readonly uncoupled: number | null
  /** Exponentially weighted mean of 7 days ÷ that of 28. */
  readonly weighted: number | null
}

export interface Monotony {
  /** Mean ÷ standard deviation of seven days, at most 10; null when no day differs from another. */
  readonly monotony: number | null
  /** Sum of the seven days × monotony. */
  readonly strain: number | null
}

/** Fitness, fatigue and form at the end of a day, in the unit of the daily load. For planning; no threshold. */
export interface FitnessDay {
  readonly fitness: number
  readonly fatigue: number
  /** Yesterday's fitness − yesterday's fatigue. */
  readonly form: number
}

/** One day of the curve. The last three are null until 42 days before it are known. */
export interface LoadDay {
  readonly day: LocalDay
  readonly load: number
  readonly fitness: number | null
  readonly fatigue: number | null
  readonly form: number | null
}

export interface LoadMetrics extends Monotony {
  /** Null when the assessed day is unknown. */
  readonly countedBy: LoadMethod | null
  /** What would have told more: "your resting pulse", "a pulse on 3 of 12 runs". */
  readonly missing: readonly string[]
  readonly ratios: LoadRatios
  /** The assessed day's; null until 42 days before it are known. */
  readonly fitness: FitnessDay | null
  /** The last 84 days, oldest first; fewer when fewer are known in a row. */
  readonly curve: readonly LoadDay[]
}

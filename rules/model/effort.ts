import type { Instant, LocalDay } from './day.ts'

/** What would be needed for a better answer: the runner's maximum pulse, or runs that tell their pulse or splits. */
export type MissingForIntensity = 'known-days' | 'maximum-pulse' | 'pulse' | 'splits' | 'usual-speed'

/** A run of which half or more was hard. */
export interface HardRun {
  readonly runId: string
  readonly day: LocalDay
  readonly startedAt: Instant
  /** Of its time or its distance, as the whole is counted. */
  readonly share: number
}

/** How much of the last 21 days' running was hard. */
export interface IntensityMetrics {
  /** Share of time at 70 % of the maximum pulse and above, or else of distance over 1.10 × the usual speed. */
  readonly by: 'pulse' | 'pace' | null
  /** 0–1; null with `by`. */
  readonly hardShare: number | null
  readonly missing: readonly MissingForIntensity[]
  /** Oldest first. */
  readonly hardRuns: readonly HardRun[]
  /** The last two hard runs of the last seven days that began within 48 hours, on two days. */
  readonly hardPair: readonly [HardRun, HardRun] | null
}

/** Steps a minute of easy runs. Null: fewer than four such runs tell, or the 14 days are not all known. */
export interface CadenceMetrics {
  /** Median of the last 14 days, and of the 90 days before them. */
  readonly recent: number | null
  readonly before: number | null
  /** recent ÷ before. */
  readonly ratio: number | null
}

export interface Training {
  /** Days with at least one session. */
  readonly sessions: number
  /** Of recorded activities; a routine that was only answered for has no minutes. */
  readonly minutes: number
}

/** Null: not every day of the window is known. */
export interface RecentTraining {
  readonly days14: Training | null
  readonly days28: Training | null
}

/** What was done beside running. */
export interface StrengthMetrics {
  /** Weights and the like, and routines answered as done or too hard. */
  readonly strength: RecentTraining
  readonly mobility: RecentTraining
  readonly crossTraining: RecentTraining
  /** Strength sessions of the last 7 days; null when one of them is unknown. */
  readonly sessionsOfWeek: number | null
  /** Strength sessions, mean of the last three weeks; null when one of the 21 days is unknown. */
  readonly sessionsAWeek: number | null
  /** In the last 90 days a strength session was recorded, or a routine answered for: without, zero says nothing. */
  readonly isTold: boolean
}

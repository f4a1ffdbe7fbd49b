import type { OtherActivity } from './activity.ts'
import type { CheckIn } from './check-in.ts'
import type { LocalDay } from './day.ts'
import type { PlannedRun } from './planned-run.ts'
import type { Run } from './run.ts'
import type { Shoe } from './shoe.ts'

/** Days, both ends included, in which every run of the runner is known. */
export interface Span {
  readonly from: LocalDay
  readonly to: LocalDay
}

/** Whose rows a history is made of: the runner's own files, or Strava's API. The two keep different rules. */
export type Lane = 'files' | 'strava_api'

/** All that is known of one runner. A day is zero only inside a span; outside it is unknown. */
export interface History {
  /** Sorted by start. */
  readonly runs: readonly Run[]
  readonly activities: readonly OtherActivity[]
  readonly shoes: readonly Shoe[]
  /** Sorted by day, oldest first. */
  readonly checkIns: readonly CheckIn[]
  /** Sorted by day; those before the assessed day are past and left out. */
  readonly plannedRuns: readonly PlannedRun[]
  /** Sorted, neither overlapping nor touching. */
  readonly spans: readonly Span[]
}

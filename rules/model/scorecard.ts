import type { LocalDay } from './day.ts'

/** How often letters came before what the runner told, and how often they did not. */
export interface Scorecard {
  /** The day of the first letter. */
  readonly since: LocalDay
  /** Alerts that can be counted. */
  readonly alerts: number
  /** Of these, followed by pain of 3 or more within two weeks. */
  readonly followed: number
  /** Times it began to hurt by 3 or more. */
  readonly pains: number
  /** Of these, without an alert in the two weeks before. */
  readonly unannounced: number
}

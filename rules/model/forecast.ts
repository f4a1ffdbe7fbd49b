import type { Level } from './assessment.ts'
import type { LocalDay } from './day.ts'
import type { SignalId, SignalLevel } from './signal.ts'

/** Seven days of the last 28 whose distance is the median of the four: the lower of the two in the middle. */
export interface UsualWeek {
  readonly from: LocalDay
  readonly to: LocalDay
  readonly runs: number
  readonly distanceMetres: number
}

/** What is new on a coming day against the day before it. */
export interface Change {
  readonly day: LocalDay
  /** Also a signal that goes on at a more urgent level. */
  readonly begins: readonly { readonly id: SignalId; readonly level: SignalLevel; readonly reason: string }[]
  readonly ends: readonly SignalId[]
  /** Signals that go on at a milder level. */
  readonly eases: readonly SignalId[]
  /** The runner's light where it changes, null where it stays. */
  readonly level: Level | null
}

/** A run that would go beyond the ceiling of its own morning. */
export interface OverCeiling {
  readonly day: LocalDay
  readonly metres: number
  readonly ceilingMetres: number
}

/** What changes on the coming days if the runner runs the usual week, and what is planned. */
export type Forecast =
  | {
      readonly usualWeek: UsualWeek
      /** How many of the runs ahead are planned ones. */
      readonly plannedRuns: number
      readonly days: number
      /** Only days on which something changes, the first of them the soonest. */
      readonly changes: readonly Change[]
      /** The first such run of those days, null when there is none. */
      readonly breaks: OverCeiling | null
      readonly because: null
    }
  | {
      /** There is no forecast; `because` says why, in one sentence. */
      readonly usualWeek: null
      readonly because: string
    }

import type { Assessment } from '../../rules/model/assessment.ts'
import type { LocalDay } from '../../rules/model/day.ts'
import type { OverCeiling } from '../../rules/model/forecast.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { Scorecard } from '../../rules/model/scorecard.ts'
import type { RoutinesDone } from '../../rules/routines-done.ts'

export interface DigestLinks {
  readonly dashboard: string
  readonly redFlagQuestions: string
  /** All rules on one page; the id of a signal after a `#` leads to its own. */
  readonly rules: string
  /** Also the address for one-click unsubscribing. */
  readonly stopDigest: string
  readonly checkIn?: string | undefined
  readonly settings?: string | undefined
  /** Asks which pair a run was made in. */
  readonly shoe?: (runId: string) => string
}

/** The first run of the coming week that would go beyond the ceiling of its morning, planned or as usual. */
export interface FirstOver extends OverCeiling {
  /** Null: it is one of the usual week. */
  readonly planId: string | null
}

/** What is known of the data, and what needs a look. */
export interface DataHealth {
  /** When a source was last read to its end; null: never, or there is none. */
  readonly lastRead: { readonly strava: LocalDay | null; readonly files: LocalDay | null }
  /** Strava stopped letting us in. */
  readonly reconnect: boolean
  /** Of the week; none where the runner has no pairs, or one that stands in. */
  readonly runsWithoutShoe: readonly {
    readonly id: string
    readonly day: LocalDay
    readonly metres: number
  }[]
  /** Runs of the week that overlap in time, and of which the runner has not said that they are two. */
  readonly doubtfulPairs: number
}

export interface DigestInput {
  readonly runner: Runner
  readonly assessment: Assessment
  /** The first day of the week reported. */
  readonly week: LocalDay
  /** As it stood on the last day of the week before; null when that day is not known. */
  readonly before?: Assessment | null
  /** Null when there is none, or nothing can be foreseen. */
  readonly firstOver?: FirstOver | null
  /** The light rose on no day of the week, and no letter came for it; false where that is not known. */
  readonly wasSteady?: boolean
  /** Null where it is not known. */
  readonly health?: DataHealth | null
  /** Our own record; null in most weeks. */
  readonly scorecard?: Scorecard | null
  /** Null where none were prescribed, or nobody answered. */
  readonly routines?: RoutinesDone | null
  /** The first day of the week before, where its digest could not go out in time. */
  readonly missedWeek?: LocalDay | null
  /** It is written a day or more after it was due. */
  readonly isLate?: boolean
  /** The runner had told of an illness for some of the week. */
  readonly wasIll?: boolean
  readonly links: DigestLinks
  /** The last day on which the links work. */
  readonly linksUntil: LocalDay
}

import type { Assessment } from '../../rules/model/assessment.ts'
import type { LocalDay } from '../../rules/model/day.ts'
import type { OverCeiling } from '../../rules/model/forecast.ts'
import type { Runner } from '../../rules/model/runner.ts'

export interface DigestLinks {
  readonly dashboard: string
  readonly redFlagQuestions: string
  /** All rules on one page; the id of a signal after a `#` leads to its own. */
  readonly rules: string
  /** Also the address for one-click unsubscribing. */
  readonly stopDigest: string
  readonly checkIn?: string | undefined
  readonly settings?: string | undefined
}

/** The first run of the coming week that would go beyond the ceiling of its morning, planned or as usual. */
export interface FirstOver extends OverCeiling {
  readonly isPlanned: boolean
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
  readonly links: DigestLinks
  /** The last day on which the links work. */
  readonly linksUntil: LocalDay
}

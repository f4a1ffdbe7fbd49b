import type { Assessment, Level } from '../../rules/model/assessment.ts'
import type { LocalDay } from '../../rules/model/day.ts'
import type { Runner } from '../../rules/model/runner.ts'

/** Where the letter leads. Links of acts are signed and only show a page; the act is a button there. */
export interface AlertLinks {
  readonly dashboard: string
  readonly routine: string
  readonly done: string
  readonly tooHard: string
  readonly hurt: string
  readonly redFlagQuestions: string
  /** All rules on one page; the id of a signal after a `#` leads to its own. */
  readonly rules: string
  /** Also the address for one-click unsubscribing. */
  readonly stop: string
  readonly snooze?: string | undefined
  readonly settings?: string | undefined
  /** The run the letter speaks of, where it came from Strava; its words are Strava's own. */
  readonly viewOnStrava?: string
}

/** Why a letter comes: the light rose, something new in a light that was lit, or the runner answered questions. */
export type AlertCause =
  | { readonly is: 'rise'; readonly from: Level | null }
  | { readonly is: 'new' }
  | { readonly is: 'answered' }

export interface AlertInput {
  readonly runner: Runner
  /** With at least one signal: the first one leads the letter. */
  readonly assessment: Assessment
  /** Null: nobody says, as in a letter that was asked for. */
  readonly because?: AlertCause | null
  readonly links: AlertLinks
  /** The last day on which the links work. */
  readonly linksUntil: LocalDay
}

export type SignalId =
  | 'red-flag'
  | 'pain'
  | 'health-problem'
  | 'session-spike'
  | 'planned-spike'
  | 'weekly-jump'
  | 'return-after-gap'
  | 'first-weeks'
  | 'downhill-novelty'
  | 'hills-without-strength'
  | 'intensity'
  | 'surface-change'
  | 'shoe-wear'
  | 'shoe-transition'
  | 'strength-adherence'
  | 'warm-up'
  | 'cadence'
  | 'fatigue'
  | 'sitting'
  | 'history'
  | 'ten-percent'

export type SignalLevel = 'info' | 'amber' | 'red' | 'red-flag'

/** A trial or large cohort in runners · B smaller or indirect · C cross-sectional or conflicting · X expert opinion · N studied and not supported. */
export type Grade = 'A' | 'A-' | 'B' | 'B-' | 'C' | 'X' | 'N'

/** What would bring a signal down. */
export interface WayDown {
  /** One sentence for the runner, in the runner's units. */
  readonly words: string
  /** The metres that would, of what the signal counts: a run, seven days, steep slopes. Null where none would. */
  readonly metres: number | null
}

/** What a rule found: a reason, in numbers. `value` and `threshold` share a unit that the rule's file names. */
export interface Finding {
  readonly id: SignalId
  readonly level: SignalLevel
  readonly value: number
  readonly threshold: number
  /** One or two sentences for the runner, in the runner's units. */
  readonly reason: string
  /** What stands behind it and what does not, for the runner. */
  readonly evidence: string
  readonly grade: Grade
  /** What the signal is about (a run, a pair, a day): the same subject is the same occasion. */
  readonly subject: string
  readonly wayDown: WayDown
}

/** A finding, and what the rule would have liked to know as well. */
export interface Signal extends Finding {
  /** "5 of the 30 days before: your own word stands in". Empty when nothing was missing. */
  readonly missing: readonly string[]
}

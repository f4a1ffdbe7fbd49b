export type SignalId =
  | 'red-flag'
  | 'session-spike'
  | 'weekly-jump'
  | 'return-after-gap'
  | 'first-weeks'
  | 'downhill-novelty'
  | 'hills-without-strength'
  | 'intensity'
  | 'surface-change'
  | 'shoe-wear'
  | 'strength-adherence'
  | 'cadence'
  | 'history'
  | 'ten-percent'

export type SignalLevel = 'info' | 'amber' | 'red' | 'red-flag'

/** A trial or large cohort in runners · B smaller or indirect · C cross-sectional or conflicting · X expert opinion · N studied and not supported. */
export type Grade = 'A' | 'A-' | 'B' | 'B-' | 'C' | 'X' | 'N'

/** A reason, in numbers. `value` and `threshold` share a unit that the rule's file names. */
export interface Signal {
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
}

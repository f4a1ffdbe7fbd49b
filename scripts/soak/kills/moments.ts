/** Where a process can be killed in the middle of an import. */
export const KINDS = [
  /** Inside a transaction, between two statements. */
  'statement',
  /** Behind a commit, before anything else. */
  'commit',
  /** Before, in the middle of and behind the writing of a file. */
  'write',
  'sync',
  'rename',
  /** Between two pieces of what is inflated. */
  'inflate',
] as const

export type Kind = (typeof KINDS)[number]
export type Counts = Readonly<Record<Kind, number>>

/** The `at`-th moment of a kind, counted from 1. */
export interface Moment {
  readonly kind: Kind
  readonly at: number
}

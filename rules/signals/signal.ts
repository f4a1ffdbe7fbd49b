import type { Finding, Grade, Signal, SignalId } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'

/** What a rule looks at on a day. */
export interface Seen {
  /** Its numbers by name, as they are counted (metres, days, ratios); null is unknown. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
  /** What it would have liked to know as well, a phrase each: "the ground of 3 of 9 runs". */
  readonly missing: readonly string[]
}

/** One rule: when it speaks, and what stands behind it. */
export interface SignalRule {
  readonly id: SignalId
  readonly title: string
  /** The paper, or who says so; stands in docs/rules.md too. */
  readonly reference: string
  readonly grade: Grade
  /** Without this many known days up to and with the assessed one (or the runner's own word) it is silent. */
  readonly historyDays: number
  /** What the rule does not know, in one sentence; stands in docs/rules.md, on pages and in letters. */
  readonly leavesOpen: string
  /** For `limber assess --explain`, also where the rule is silent. */
  sees(situation: Situation): Seen
  evaluate(situation: Situation): Finding | null
}

/** Told although they lift no light: what is still being learnt, shoes, and what lies ahead. */
const TOLD_AS_INFO: readonly SignalId[] = ['first-weeks', 'shoe-wear', 'planned-spike']

/** Worth a line of its own in a letter; the rest is context. */
export function isForLetters({ id, level }: Signal): boolean {
  return level !== 'info' || TOLD_AS_INFO.includes(id)
}

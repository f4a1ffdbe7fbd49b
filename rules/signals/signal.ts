import type { Grade, Signal, SignalId } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'

/** One rule: when it speaks, and what stands behind it. */
export interface SignalRule {
  readonly id: SignalId
  readonly title: string
  /** The paper, or who says so; stands in docs/rules.md too. */
  readonly reference: string
  readonly grade: Grade
  /** Without this many known days up to and with the assessed one (or the runner's own word) it is silent. */
  readonly historyDays: number
  evaluate(situation: Situation): Signal | null
}

/** Worth a line of its own: what lifts a light, what is still being learnt, and shoes. The rest is context. */
export function isForLetters({ id, level }: Signal): boolean {
  return level !== 'info' || id === 'first-weeks' || id === 'shoe-wear'
}

import type { Finding, Signal } from './model/signal.ts'
import type { Situation } from './model/situation.ts'
import type { Seen, SignalRule } from './signals/signal.ts'

/** One rule, what it looked at, and what it made of it. */
export interface Heard {
  readonly rule: SignalRule
  readonly saw: Seen
  /** Null when it is silent. */
  readonly signal: Signal | null
}

/** What a rule makes of a situation; null when it is silent. */
export function judge(rule: SignalRule, situation: Situation): Signal | null {
  const finding = rule.evaluate(situation)
  return finding && signalOf(finding, rule.sees(situation))
}

/** The same, with what it looked at also where it is silent. */
export function hear(rule: SignalRule, situation: Situation): Heard {
  const finding = rule.evaluate(situation)
  const saw = rule.sees(situation)
  return { rule, saw, signal: finding && signalOf(finding, saw) }
}

function signalOf(finding: Finding, { missing }: Seen): Signal {
  return { ...finding, missing }
}

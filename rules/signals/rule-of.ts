import type { SignalId } from '../model/signal.ts'
import { SIGNALS } from './index.ts'
import type { SignalRule } from './signal.ts'

/** The rule behind a signal; null for one that was stored under a rule that has gone since. */
export function ruleOf(id: SignalId): SignalRule | null {
  return SIGNALS.find((rule) => rule.id === id) ?? null
}

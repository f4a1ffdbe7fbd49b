import type { Signal, SignalId } from '../../rules/model/signal.ts'
import { ruleOf } from '../../rules/signals/rule-of.ts'
import { isToldByRunner } from '../../rules/signals/spoken.ts'
import type { Link } from './parts.ts'

/** What stands behind a letter, and what that leaves open. */

/** Before the links to the rules, in the small print. */
export const RULES_LEAD = 'What stands behind it:'

/** More limits than these would make the letter long; the page of the rules has them all. */
const LIMITS_TOLD = 2

/** A signal's own place on the page of the rules. */
export function ruleUrl(rules: string, id: SignalId): string {
  return `${rules}#${id}`
}

/** A paragraph a signal: its evidence, and for the first two what the rule does not know. */
export function sureOf(signals: readonly Signal[]): readonly string[] {
  const limited = idsOf(signals).slice(0, LIMITS_TOLD)
  const paragraphs = signals.map((signal) =>
    [signal.evidence, ...(limited.includes(signal.id) ? limitsOf(signal) : [])].join(' '),
  )
  return [
    ...new Set(paragraphs),
    ...(isCalming(signals) ? ['Most people who get this letter will be fine.'] : []),
  ]
}

/** Worn shoes need no comfort, and what the body itself reports gets none: only the load cohort says so. */
function isCalming(signals: readonly Signal[]): boolean {
  const shoesOnly = signals.every((signal) => signal.id === 'shoe-wear')
  return !shoesOnly && !signals.some(isToldByRunner)
}

function limitsOf({ id }: Signal): readonly string[] {
  const rule = ruleOf(id)
  return rule === null ? [] : [rule.leavesOpen]
}

/** A link for each rule that spoke. */
export function ruleLinks(signals: readonly Signal[], rules: string): readonly Link[] {
  return idsOf(signals).map((id) => ({ label: ruleOf(id)?.title ?? id, href: ruleUrl(rules, id) }))
}

/** Each rule once, however often it spoke (of two pairs of shoes, say). */
function idsOf(signals: readonly Signal[]): readonly SignalId[] {
  return [...new Set(signals.map((signal) => signal.id))]
}

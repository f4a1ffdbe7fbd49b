import type { Assessment, Level } from '../../rules/model/assessment.ts'
import { daysBetween, type LocalDay } from '../../rules/model/day.ts'
import type { Signal, SignalId } from '../../rules/model/signal.ts'
import { byUrgency } from '../../rules/signals/spoken.ts'

/** What was last said unasked. */
export interface LastAlert {
  readonly day: LocalDay
  readonly dedupeKey: string
}

export type DueLetter = { readonly kind: 'alert' | 'referral' | 'welcome'; readonly dedupeKey: string }

const COOL_DOWN_DAYS = 7
/** Marks the key of a letter that asked about warning signs in place of a routine. */
const QUESTIONS = ':questions'
const URGENCY: readonly Level[] = ['warming-up', 'green', 'return', 'amber', 'red', 'red-flag']

/** What is told at once, also in a light that was lit before: the body's own report, and the run just run. */
const INSTANT: readonly SignalId[] = ['pain', 'health-problem', 'session-spike']

/**
 * Whether a runner should hear of an assessment unasked, and under which once-only key. Only when the light rose or,
 * a week after the last letter, when something new is to be told at once: a steady state says nothing. A routine that
 * was withheld follows as soon as the questions are answered.
 */
export function alertDue(
  runnerId: string,
  now: Assessment,
  before: Assessment | null,
  last: LastAlert | null,
): DueLetter | null {
  const lead = byUrgency(now.signals).find((signal) => signal.level !== 'info')
  if (!lead) return null
  const occasion = `${runnerId}:${lead.id}:${lead.subject}`
  if (now.level === 'red-flag') return { kind: 'referral', dedupeKey: `referral:${occasion}` }
  if (!isRaised(now, before)) return null

  const asks = now.prescription?.withheld === 'red-flag-questions'
  const dedupeKey = asks ? `alert:${occasion}${QUESTIONS}` : `alert:${occasion}`
  if (!asks && last?.dedupeKey.endsWith(QUESTIONS)) return { kind: 'alert', dedupeKey }
  // whoever was never told anything, for want of an address say, is told now
  if (last === null || isRise(now, before)) return { kind: 'alert', dedupeKey }
  const isCoolingDown = daysBetween(last.day, now.day) < COOL_DOWN_DAYS
  return !isCoolingDown && hasNewInstant(now, before) ? { kind: 'alert', dedupeKey } : null
}

function hasNewInstant(now: Assessment, before: Assessment | null): boolean {
  const wasThere = ({ id, subject }: Signal) =>
    before?.signals.some((signal) => signal.id === id && signal.subject === subject) ?? false
  return now.signals.some((signal) => INSTANT.includes(signal.id) && !wasThere(signal))
}

/** The first assessment of all may find a break that has lasted for years; that is no news to its runner. */
function isRaised(now: Assessment, before: Assessment | null): boolean {
  if (now.level === 'return') return before !== null && before.level !== 'return'
  return now.level === 'amber' || now.level === 'red'
}

export function isRise(now: Assessment, before: Assessment | null): boolean {
  return before === null || URGENCY.indexOf(now.level) > URGENCY.indexOf(before.level)
}

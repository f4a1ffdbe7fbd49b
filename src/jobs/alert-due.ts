import type { Assessment, Level } from '../../rules/model/assessment.ts'
import { daysBetween, type LocalDay } from '../../rules/model/day.ts'
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

/**
 * Whether a runner should hear of an assessment unasked, and under which once-only key. Only when the light
 * rose: a steady state says nothing. A routine that was withheld follows as soon as the questions are answered.
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
  const isCoolingDown = last !== null && daysBetween(last.day, now.day) < COOL_DOWN_DAYS
  return isCoolingDown && !isRise(now, before) ? null : { kind: 'alert', dedupeKey }
}

/** The first assessment of all may find a break that has lasted for years; that is no news to its runner. */
function isRaised(now: Assessment, before: Assessment | null): boolean {
  if (now.level === 'return') return before !== null && before.level !== 'return'
  return now.level === 'amber' || now.level === 'red'
}

function isRise(now: Assessment, before: Assessment | null): boolean {
  return before === null || URGENCY.indexOf(now.level) > URGENCY.indexOf(before.level)
}

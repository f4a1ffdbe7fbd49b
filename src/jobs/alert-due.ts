import type { Assessment, Level } from '../../rules/model/assessment.ts'
import { daysBetween } from '../../rules/model/day.ts'
import type { Signal, SignalId } from '../../rules/model/signal.ts'
import { byUrgency, hasLight } from '../../rules/signals/spoken.ts'
import type { AlertCause } from '../mail/alert-input.ts'
import { isBudgetSpent, isQuestions, questionsKey, type SentAlert } from './alert-budget.ts'

/** What a runner was told before. */
export interface Said {
  /** The last assessment of an earlier day that could be told of, and those after it that could not; oldest first. */
  readonly since: readonly Assessment[]
  /** What could be told earlier today. */
  readonly today: Assessment | null
  /** Alerts that were written, oldest first: the last one of all, and every one of the last thirty days. */
  readonly alerts: readonly SentAlert[]
  /** Whether the runner wants no alert today: a pause or a snooze. */
  readonly isHeld: boolean
}

export type DueLetter =
  | { readonly kind: 'alert'; readonly dedupeKey: string; readonly because: AlertCause }
  | { readonly kind: 'referral' | 'welcome'; readonly dedupeKey: string }

const COOL_DOWN_DAYS = 7
const URGENCY: readonly Level[] = ['warming-up', 'green', 'return', 'amber', 'red', 'red-flag']

/** What is told at once, also in a light that was lit before: the body's own report, and the run just run. */
const INSTANT: readonly SignalId[] = ['pain', 'health-problem', 'session-spike']

/**
 * Whether a runner should hear of an assessment unasked, and under which once-only key. Only when the light rose or,
 * a week after the last letter, when something new is to be told at once: a steady state says nothing. A light that
 * rose while letters were held, and has not fallen since, counts as risen when they are held no more; one that was
 * not known for some days counts as steady if it is the same again, for as long as the cool-down lasts. A routine that
 * was withheld follows as soon as the questions are answered. A warning sign is answered whatever was said.
 */
export function alertDue(runnerId: string, now: Assessment, said: Said): DueLetter | null {
  const lead = byUrgency(now.signals).find((signal) => signal.level !== 'info')
  if (!lead) return null
  const occasion = `${runnerId}:${lead.id}:${lead.subject}`
  if (now.level === 'red-flag') return { kind: 'referral', dedupeKey: `referral:${occasion}` }
  const lit = said.since.filter(hasLight)
  const before = higher(calmest(lit), said.today)
  if (said.isHeld || !isRaised(now, before)) return null

  const asks = now.prescription?.withheld === 'red-flag-questions'
  const dedupeKey = asks ? questionsKey(`alert:${occasion}`) : `alert:${occasion}`
  const alert = (because: AlertCause) => ({ kind: 'alert', dedupeKey, because }) as const
  const last = said.alerts.at(-1)
  // whoever was never told anything, for want of an address say, is told now
  const rise = alert({ is: 'rise', from: before?.level ?? null })
  if (last === undefined) return rise
  if (!asks && isQuestions(last)) return alert({ is: 'answered' })
  const isRisen = isRise(now, before) || isLongAgo(said.today ?? lit.at(-1), now)
  if (isBudgetSpent(said.alerts, now.day)) return isRisen && now.level === 'red' ? rise : null
  if (isRisen) return rise
  const isCoolingDown = daysBetween(last.day, now.day) < COOL_DOWN_DAYS
  return !isCoolingDown && hasNewInstant(now, before) ? alert({ is: 'new' }) : null
}

/** The lowest light since the last word, the earliest of equals: what the present one is set beside. */
function calmest(since: readonly Assessment[]): Assessment | null {
  const lower = (one: Assessment, other: Assessment) =>
    URGENCY.indexOf(other.level) < URGENCY.indexOf(one.level) ? other : one
  return since.length === 0 ? null : since.reduce(lower)
}

/**
 * Each night seven days lose their first and have not got their last yet: a light that is out in the morning alone
 * has not fallen.
 */
function higher(yesterday: Assessment | null, today: Assessment | null): Assessment | null {
  return today !== null && (yesterday === null || !isRise(yesterday, today)) ? today : yesterday
}

/** Of a light this old nobody can say that it has stayed. */
function isLongAgo(seen: Assessment | undefined, now: Assessment): boolean {
  return seen !== undefined && daysBetween(seen.day, now.day) > COOL_DOWN_DAYS
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

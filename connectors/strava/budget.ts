/**
 * Who may ask Strava, and when. One account of reads holds for the whole application, whoever the runner is;
 * a request is counted when it is allowed, before it is sent, so that several processes never overspend.
 */
import { type Instant, instant } from '../../rules/model/day.ts'
import type { BudgetState, Priority } from './ports.ts'
import { type Headers, openAgainAt, ratesIn } from './rate-headers.ts'
import { dayStart, jitterMs, nextDay, nextQuarter, quarterStart } from './windows.ts'

/** What a new application may read, until headers tell otherwise. */
const NEW_APPLICATION = { quarterLimit: 100, dayLimit: 1000 } as const

/**
 * The share of quarter and day that stays for those further left. 30 % is what others keep for interactive
 * calls and webhooks; the steps above it see to it that a deletion never waits for a new run.
 */
const RESERVED: Readonly<Record<Priority, number>> = {
  disconnect: 0,
  delete: 0.05,
  connect: 0.1,
  'new-run': 0.15,
  reconcile: 0.3,
  backfill: 0.35,
}

export type BudgetDecision = 'go' | { readonly waitUntil: Instant }

export interface BudgetAnswer {
  readonly state: BudgetState
  readonly decision: BudgetDecision
}

/** `go` has counted one request already; otherwise nothing is counted, and there is no use before `waitUntil`. */
export function askBudget(before: BudgetState | null, priority: Priority, now: Instant): BudgetAnswer {
  const state = rolled(before, now)
  if (state.stoppedUntil !== null) return { state, decision: { waitUntil: state.stoppedUntil } }
  const isOpen = (usage: number, limit: number) => usage < limit - Math.floor(limit * RESERVED[priority])
  if (!isOpen(state.dayUsage, state.dayLimit)) return { state, decision: { waitUntil: nextDay(now) } }
  if (!isOpen(state.quarterUsage, state.quarterLimit)) {
    return { state, decision: { waitUntil: nextQuarter(now) } }
  }
  const counted = { ...state, quarterUsage: state.quarterUsage + 1, dayUsage: state.dayUsage + 1 }
  return { state: counted, decision: 'go' }
}

/**
 * What an answer's headers teach; `askedAt` is when its request was allowed. A usage only grows within its
 * window: others may have counted more since. An answer to a request of an earlier window teaches its limits.
 */
export function learnFromHeaders(
  before: BudgetState | null,
  headers: Headers,
  askedAt: Instant,
): BudgetState {
  const state = rolled(before, askedAt)
  const { limit, usage } = ratesIn(headers)
  const isSameQuarter = state.quarterStart === quarterStart(askedAt)
  const isSameDay = state.dayStart === dayStart(askedAt)
  return {
    ...state,
    quarterLimit: limit?.quarter ?? state.quarterLimit,
    dayLimit: limit?.day ?? state.dayLimit,
    quarterUsage: Math.max(state.quarterUsage, isSameQuarter ? (usage?.quarter ?? 0) : 0),
    dayUsage: Math.max(state.dayUsage, isSameDay ? (usage?.day ?? 0) : 0),
  }
}

/**
 * After a 429 nothing is asked before the boundary, because refused requests still count for the day: the
 * next quarter, or 00:00 UTC when the day is used up, and 1 to 30 seconds more. An earlier stop never ends one.
 */
export function stopAfter429(
  before: BudgetState | null,
  headers: Headers,
  now: Instant,
  chance: number,
): BudgetState {
  const state = learnFromHeaders(before, headers, now)
  const told = openAgainAt(headers, now, chance)
  const isDaySpent = state.dayUsage >= state.dayLimit
  const until = isDaySpent ? Math.max(told, nextDay(now) + jitterMs(chance)) : told
  return { ...state, stoppedUntil: instant(Math.max(until, state.stoppedUntil ?? until)) }
}

/** The state with the windows of `now`: what an earlier window counted is past. Never rolls backwards. */
function rolled(state: BudgetState | null, now: Instant): BudgetState {
  const quarter = quarterStart(now)
  const day = dayStart(now)
  if (state === null) {
    const empty = { quarterUsage: 0, quarterStart: quarter, dayUsage: 0, dayStart: day, stoppedUntil: null }
    return { ...NEW_APPLICATION, ...empty }
  }
  return {
    ...state,
    ...(state.quarterStart < quarter && { quarterStart: quarter, quarterUsage: 0 }),
    ...(state.dayStart < day && { dayStart: day, dayUsage: 0 }),
    stoppedUntil: state.stoppedUntil !== null && state.stoppedUntil > now ? state.stoppedUntil : null,
  }
}

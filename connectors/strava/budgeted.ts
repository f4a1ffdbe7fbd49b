/** One read of Strava's API: counted before it is sent, its headers learnt from, a 429 stopping everybody. */
import { type Instant, instant, toIso } from '../../rules/model/day.ts'
import { answerTo, jsonOf } from './ask.ts'
import { askBudget, learnFromHeaders, stopAfter429 } from './budget.ts'
import type { BudgetStore, Clock, HttpRequest, Priority, Send } from './ports.ts'
import { type Circumstances, StravaError } from './strava-error.ts'
import { jitterMs } from './windows.ts'

export interface Reading {
  readonly what: string
  readonly priority: Priority
  /** How often the same work was tried before, from 0. */
  readonly attempt: number
}

/** The JSON Strava answers with. Throws a StravaError: "budget-spent" before anything was sent, or the fault. */
export async function readWithinBudget(
  { send, budget, clock }: { readonly send: Send; readonly budget: BudgetStore; readonly clock: Clock },
  request: HttpRequest,
  { what, priority, attempt }: Reading,
): Promise<unknown> {
  const askedAt = clock.now()
  const decision = await budget.change((state) => askBudget(state, priority, askedAt))
  if (decision !== 'go') throw budgetSpent(what, decision.waitUntil, clock.chance())
  const response = await answerTo(send, request, { what, attempt, now: askedAt, chance: clock.chance() })
  const about: Circumstances = { what, attempt, now: clock.now(), chance: clock.chance() }
  const { headers, status } = response
  await budget.change((state) => ({
    state:
      status === 429
        ? stopAfter429(state, headers, about.now, about.chance)
        : learnFromHeaders(state, headers, askedAt),
    decision: null,
  }))
  return jsonOf(response, about)
}

function budgetSpent(what: string, waitUntil: Instant, chance: number): StravaError {
  const at = instant(waitUntil + jitterMs(chance))
  const message = `Strava's read budget is spent, ${what} has to wait until ${toIso(at)}`
  return new StravaError('budget-spent', { kind: 'retry-at', at }, message)
}

import { daysBetween, type LocalDay } from '../../rules/model/day.ts'

/** An alert that was written, and the runner's day it was written on. */
export interface SentAlert {
  readonly day: LocalDay
  readonly dedupeKey: string
}

/** One in ten days on average, and a bad fortnight is still told of. */
const MOST_ALERTS = 3
const BUDGET_DAYS = 30
/** Marks the key of a letter that asked about warning signs in place of a routine. */
const QUESTIONS = ':questions'

export function questionsKey(dedupeKey: string): string {
  return dedupeKey + QUESTIONS
}

export function isQuestions({ dedupeKey }: SentAlert): boolean {
  return dedupeKey.endsWith(QUESTIONS)
}

/** Whether three alerts came unasked within thirty days, `day` the last of them; `alerts` are oldest first. */
export function isBudgetSpent(alerts: readonly SentAlert[], day: LocalDay): boolean {
  const unasked = alerts.filter((alert, index) => !isAnswer(alert, alerts[index - 1]))
  const recent = unasked.filter((alert) => daysBetween(alert.day, day) < BUDGET_DAYS)
  return recent.length >= MOST_ALERTS
}

/** The routine that follows the runner's answers was asked for. */
function isAnswer(alert: SentAlert, before: SentAlert | undefined): boolean {
  return before !== undefined && isQuestions(before) && !isQuestions(alert)
}

import { assess } from '../../rules/assess.ts'
import { firstOverAhead } from '../../rules/forecast.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { addDays, daysBetween, type LocalDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { FirstOver } from '../mail/digest.ts'

const DAYS_AHEAD = 7

/**
 * The first run of the week to come that would break its ceiling. `now` is the assessment of the week's last day;
 * written later, it goes on from yesterday and what was run by then, since days that have passed need no warning.
 */
export function firstOverOf(
  history: History,
  runner: Runner,
  now: Assessment,
  today: LocalDay,
): FirstOver | null {
  const gone = Math.max(0, daysBetween(now.day, today) - 1)
  if (gone >= DAYS_AHEAD) return null
  const from = gone === 0 ? now : assess(history, runner, addDays(now.day, gone))
  const over = firstOverAhead(history, runner, from, DAYS_AHEAD - gone)
  if (over === null) return null
  // a planned run stands in place of the usual one of its day
  const plan = history.plannedRuns.find(({ day }) => day === over.day)
  return { ...over, planId: plan?.id ?? null }
}

/** A day or more after the one on which it was due; of a week long gone nobody waited for a letter. */
export function isLate(lastDay: LocalDay, today: LocalDay): boolean {
  const since = daysBetween(lastDay, today)
  return since > 1 && since <= DAYS_AHEAD
}

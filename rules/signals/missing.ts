/** Phrases for what a rule would have liked to know as well; none where all of it is known. */
import { daysBetween, type LocalDay } from '../model/day.ts'
import type { History } from '../model/history.ts'
import type { Run } from '../model/run.ts'

/** "5 of the 30 days before": the days from `from` to `to`, both included, that no source covers. `days` names them. */
export function daysMissing(
  { spans }: History,
  from: LocalDay,
  to: LocalDay,
  days: string,
): readonly string[] {
  const known = spans
    .map((span) => daysBetween(span.from > from ? span.from : from, span.to < to ? span.to : to) + 1)
    .filter((count) => count > 0)
    .reduce((total, count) => total + count, 0)
  const unknown = daysBetween(from, to) + 1 - known
  return unknown === 0 ? [] : [`${unknown} of ${days}`]
}

/** "the ground of 3 of 9 runs". */
export function runsMissing(
  what: string,
  runs: readonly Run[],
  tells: (run: Run) => boolean,
): readonly string[] {
  const untold = runs.filter((run) => !tells(run)).length
  const all = runs.length === 1 ? '1 run' : `${runs.length} runs`
  return untold === 0 ? [] : [`the ${what} of ${untold} of ${all}`]
}

/** A source that names no sport had its runs told by their name or their pace. */
export function sportMissing(runs: readonly Run[]): readonly string[] {
  return runsMissing('sport', runs, ({ assumedBy }) => assumedBy === null || assumedBy === 'runner')
}

import type { CheckIn } from '../model/check-in.ts'
import { addDays, type LocalDay } from '../model/day.ts'
import type { Run } from '../model/run.ts'
import { WARM_UP_DAYS } from '../model/thresholds.ts'
import type { WarmUps } from '../model/wellbeing.ts'
import type { KnownDays } from './known-days.ts'

/** Of the days with a run in the last 14, how many were told of and begun with a warm-up; null unless all are known. */
export function warmUpsOf(
  checkIns: readonly CheckIn[],
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
): WarmUps | null {
  const from = addDays(day, 1 - WARM_UP_DAYS)
  if (!known.all(from, day)) return null
  const within = runs.filter((run) => from <= run.day && run.day <= day)
  const runDays = new Set(within.map((run) => run.day))
  const answers = answersByDay(checkIns)
  const told = [...runDays].flatMap((runDay) => answers.get(runDay) ?? [])
  return { runDays: runDays.size, told: told.length, done: told.filter((isDone) => isDone).length }
}

/** The day's last word counts; a later check-in that does not speak of warm-ups takes nothing back. */
function answersByDay(checkIns: readonly CheckIn[]): ReadonlyMap<LocalDay, boolean> {
  return new Map(checkIns.flatMap(({ day, warmedUp }) => (warmedUp === null ? [] : [[day, warmedUp]])))
}

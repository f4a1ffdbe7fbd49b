import { addDays, type LocalDay } from './model/day.ts'
import type { UsualWeek } from './model/forecast.ts'
import type { History } from './model/history.ts'
import type { Run } from './model/run.ts'

/** Four times seven days up to `day`: the latest whose total is the lower of the two in the middle. */
export function usualWeekOf({ runs }: History, day: LocalDay): UsualWeek {
  const weeks = [0, 7, 14, 21].map((daysAgo) => weekTo(addDays(day, -daysAgo), runs))
  const [, lowerMiddle] = weeks.map((week) => week.distanceMetres).sort((a, b) => a - b)
  return weeks.find((week) => week.distanceMetres === lowerMiddle) ?? weekTo(day, runs)
}

function weekTo(to: LocalDay, runs: readonly Run[]): UsualWeek {
  const from = addDays(to, -6)
  const within = runs.filter((run) => from <= run.day && run.day <= to)
  const distanceMetres = within.reduce((total, run) => total + run.distanceMetres, 0)
  return { from, to, runs: within.length, distanceMetres }
}

import { daysBetween, type LocalDay } from '../model/day.ts'
import type { Run } from '../model/run.ts'

/** What was run in seven days. */
export interface WeekSum {
  readonly metres: number
  readonly runs: number
}

export const NOTHING_RUN: WeekSum = { metres: 0, runs: 0 }

/** Sums of the seven days that end on each of `count` days, `day` first and backwards; a run is in seven of them. */
export function weeksEnding(runs: readonly Run[], day: LocalDay, count: number): readonly WeekSum[] {
  const weeks = Array.from({ length: count }, () => ({ metres: 0, runs: 0 }))
  for (const run of runs) {
    const daysAgo = daysBetween(run.day, day)
    for (const week of weeks.slice(Math.max(0, daysAgo - 6), Math.max(0, daysAgo + 1))) {
      week.metres += run.distanceMetres
      week.runs += 1
    }
  }
  return weeks
}

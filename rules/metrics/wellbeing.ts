import type { CheckIn } from '../model/check-in.ts'
import type { LocalDay } from '../model/day.ts'
import type { Run } from '../model/run.ts'
import type { WellbeingMetrics } from '../model/wellbeing.ts'
import { healthProblemOn } from './health-problem.ts'
import type { KnownDays } from './known-days.ts'
import { painReports } from './pain-reports.ts'
import { tirednessOf } from './tiredness.ts'
import { warmUpsOf } from './warm-ups.ts'

/** What the runner told of body and head until `day`. */
export function wellbeingOf(
  checkIns: readonly CheckIn[],
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
): WellbeingMetrics {
  return {
    pain: painReports(checkIns, day),
    health: healthProblemOn(checkIns, day),
    warmUps: warmUpsOf(checkIns, runs, known, day),
    ...tirednessOf(checkIns, runs, day),
  }
}

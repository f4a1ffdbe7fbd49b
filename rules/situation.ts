import { metricsOf } from './metrics/metrics.ts'
import type { LocalDay } from './model/day.ts'
import type { History } from './model/history.ts'
import type { Runner } from './model/runner.ts'
import type { Situation } from './model/situation.ts'

/** What every rule judges on a day: nothing later than it, but for what is planned. */
export function situationOf(history: History, runner: Runner, day: LocalDay): Situation {
  const known = upTo(history, day)
  return Object.freeze({ runner, day, history: known, metrics: metricsOf(runner, day, known) })
}

/** What was known of a day on that day; of what is planned, what lies ahead of it. */
export function upTo(history: History, day: LocalDay): History {
  return {
    runs: history.runs.filter((run) => run.day <= day),
    activities: history.activities.filter((activity) => activity.day <= day),
    shoes: history.shoes,
    checkIns: history.checkIns.filter((checkIn) => checkIn.day <= day),
    plannedRuns: history.plannedRuns.filter((plan) => plan.day >= day),
    spans: history.spans
      .filter((span) => span.from <= day)
      .map((span) => (span.to <= day ? span : { from: span.from, to: day })),
  }
}

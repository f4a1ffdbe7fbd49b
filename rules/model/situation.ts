import type { LocalDay } from './day.ts'
import type { History } from './history.ts'
import type { Metrics } from './metrics.ts'
import type { Runner } from './runner.ts'

/** One frozen moment, judged by every rule in a fixed order; no rule sees another's effect. */
export interface Situation {
  readonly runner: Runner
  readonly day: LocalDay
  /** Nothing of it is later than `day` but what is planned. */
  readonly history: History
  readonly metrics: Metrics
}

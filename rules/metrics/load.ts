import { addDays, type LocalDay } from '../model/day.ts'
import type { LoadMetrics } from '../model/load.ts'
import type { Run } from '../model/run.ts'
import type { Runner } from '../model/runner.ts'
import { dailyLoads } from './daily-loads.ts'
import { settledCurve } from './fitness.ts'
import type { KnownDays } from './known-days.ts'
import { loadRatios } from './load-ratios.ts'
import { monotonyOf } from './monotony.ts'

const SHOWN_DAYS = 84

/** Training load up to `day`, from the known days in a row that end on it. For charts; no letter rests on it. */
export function loadOf(runs: readonly Run[], known: KnownDays, day: LocalDay, runner: Runner): LoadMetrics {
  const { countedBy, missing, loads } = dailyLoads(runs, known, day, runner)
  const settled = settledCurve(loads)
  const shown = loads.slice(-SHOWN_DAYS)
  const curve = shown.map((load, index) => {
    const daysAgo = shown.length - 1 - index
    const { fitness, fatigue, form } = settled.at(-1 - daysAgo) ?? NOT_YET
    return { day: addDays(day, -daysAgo), load, fitness, fatigue, form }
  })
  return {
    countedBy,
    missing,
    ratios: loadRatios(loads),
    ...monotonyOf(loads),
    fitness: settled.at(-1) ?? null,
    curve,
  }
}

const NOT_YET = { fitness: null, fatigue: null, form: null }

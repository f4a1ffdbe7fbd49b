import { addDays, type LocalDay } from '../model/day.ts'
import type { CadenceMetrics } from '../model/effort.ts'
import type { Run } from '../model/run.ts'
import { CADENCE_DAYS } from '../model/thresholds.ts'
import type { KnownDays } from './known-days.ts'
import { medianOf, speedOf, usualSpeed } from './usual-speed.ts'

const BEFORE_DAYS = 90
/** Fewer runs than this on a side are chance (our own reading). */
const LEAST_RUNS = 4

/**
 * Median steps a minute of easy runs, those at the median speed of 90 days and slower. The last 14 days have to be
 * known; of the 90 before, the runs that are known stand for all, because no source need cover 104 days.
 */
export function cadenceOf(runs: readonly Run[], known: KnownDays, day: LocalDay): CadenceMetrics {
  const usual = usualSpeed(runs, day)
  const from = addDays(day, 1 - CADENCE_DAYS)
  const beforeFrom = addDays(from, -BEFORE_DAYS)
  const easy = runs.filter((run) => isEasy(run, usual))
  const recent = known.all(from, day) ? usualCadence(easy, from, day) : null
  const before = usualCadence(easy, beforeFrom, addDays(from, -1))
  return { recent, before, ratio: recent === null || before === null ? null : recent / before }
}

function isEasy(run: Run, usual: number | null): boolean {
  const speed = speedOf(run)
  return speed !== null && usual !== null && speed <= usual
}

function usualCadence(runs: readonly Run[], from: LocalDay, to: LocalDay): number | null {
  const within = runs.filter((run) => from <= run.day && run.day <= to)
  const told = within.flatMap(({ averageCadence }) => averageCadence ?? []).filter((cadence) => cadence > 0)
  return told.length < LEAST_RUNS ? null : medianOf(told)
}

import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import type { LoadMethod } from '../model/load.ts'
import { type Run, runsWithin } from '../model/run.ts'
import type { Runner } from '../model/runner.ts'
import type { KnownDays } from './known-days.ts'
import { BY_DISTANCE, BY_EXERTION, type LoadCount, minutesOf, pulseCounts } from './load-methods.ts'
import { missingBeside } from './missing-load.ts'
import { medianOf } from './usual-speed.ts'

/** The days whose runs decide how all are counted, and the share of their time that must allow it. */
const DECIDING_DAYS = 42
const LEAST_SHARE = 0.8

/** Two years: of what was done before them less than a part in ten million is left in today's fitness. */
const COUNTED_DAYS = 730

/** The days whose runs are searched for what is missing: those that the curve shows. */
const SEARCHED_DAYS = 84

export interface DailyLoads {
  /** Null when `day` is unknown. */
  readonly countedBy: LoadMethod | null
  /** What would have told more about the last 84 days. */
  readonly missing: readonly string[]
  /** Oldest first, `day` last; 0 is a day off. As many as are known in a row, two years at most. */
  readonly loads: readonly number[]
}

/**
 * One load for each of the known days in a row up to `day`, two years at most, all counted in one way, so that no trend mixes units. A
 * run that lacks what the way needs counts its moving time at the median intensity of the others.
 */
export function dailyLoads(
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  runner: Runner,
): DailyLoads {
  const days = Math.min(known.runUpTo(day), COUNTED_DAYS)
  if (days === 0) return { countedBy: null, missing: [], loads: [] }
  const first = addDays(day, 1 - days)
  const within = runsWithin(runs, first, day)
  const ofLast = (count: number) => runsWithin(within, addDays(day, 1 - count), day)
  const deciding = ofLast(DECIDING_DAYS)
  const count = countFor(deciding.length > 0 ? deciding : within, runner)
  const told = within.map((run) => count.of(run))
  const perMinute = told.includes(null) ? medianIntensity(within, told) : 0
  const loads = new Array<number>(days).fill(0)
  within.forEach((run, index) => {
    const at = daysBetween(first, run.day)
    loads[at] = (loads[at] ?? 0) + (told[index] ?? perMinute * minutesOf(run))
  })
  return { countedBy: count.countedBy, missing: missingBeside(count, ofLast(SEARCHED_DAYS), runner), loads }
}

/** The most telling way that speaks for 80 % of the runs' time; kilometres when none does. */
function countFor(runs: readonly Run[], runner: Runner): LoadCount {
  const whole = secondsOf(runs)
  const speaks = (count: LoadCount) =>
    whole > 0 && secondsOf(runs.filter((run) => count.of(run) !== null)) >= LEAST_SHARE * whole
  return [...pulseCounts(runner), BY_EXERTION].find(speaks) ?? BY_DISTANCE
}

/** Load a minute of the runs that say it; 0 when none does. */
function medianIntensity(runs: readonly Run[], loads: readonly (number | null)[]): number {
  const perMinute = runs.flatMap((run, index) => {
    const load = loads[index] ?? null
    return load === null || run.movingSeconds <= 0 ? [] : [load / minutesOf(run)]
  })
  return medianOf(perMinute) ?? 0
}

function secondsOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.movingSeconds, 0)
}

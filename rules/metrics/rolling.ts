import { addDays, type LocalDay } from '../model/day.ts'
import type { RollingWeeks } from '../model/metrics.ts'
import type { Run } from '../model/run.ts'
import { WEEK_JUMP } from '../model/thresholds.ts'
import type { KnownDays } from './known-days.ts'

/** Growth against less than this says nothing: 5 km, a quarter of the usual week, or a week of one run. */
const LEAST_BASE_METRES = 5_000
const LEAST_BASE_SHARE = 0.25
const LEAST_BASE_RUNS = 2

const JUMP_CARRY_DAYS = 21

interface Sum {
  readonly metres: number
  readonly runs: number
}

/** Sums of seven days ending on `day`, and how they grew. Null where a day is not known. */
export function rollingWeeks(
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  toldWeekMetres: number | null,
): RollingWeeks {
  const sums = [0, 1, 2, 3, 4].map((weeksAgo) => sumOf(runs, known, addDays(day, -7 * weeksAgo)))
  const [w0 = null, w1 = null, w2 = null, w3 = null, w4 = null] = sums
  const before = [w1, w2, w3, w4].flatMap((sum) => sum ?? toldSum(toldWeekMetres) ?? [])
  const mean = before.reduce((total, sum) => total + sum.metres, 0) / Math.max(1, before.length)
  const growthOver = (base: Sum | null) =>
    w0 && base && isBase(base, mean) ? w0.metres / base.metres - 1 : null
  const highest =
    before.length === 4 ? before.reduce((most, sum) => (sum.metres > most.metres ? sum : most)) : null

  return {
    metres: [w0, w1, w2, w3, w4].map((sum) => sum?.metres ?? null) as unknown as RollingWeeks['metres'],
    runs: [w0, w1, w2, w3, w4].map((sum) => sum?.runs ?? null) as unknown as RollingWeeks['runs'],
    weekOnWeek: growthOver(w1),
    twoWeek: growthOver(w2),
    overHighest: growthOver(highest),
    highestMetres: highest?.metres ?? null,
  }
}

/** The last of 21 days that ended a jump: its effect was seen three weeks on (Damsted 2019). */
export function lastJump(
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  toldWeekMetres: number | null,
): LocalDay | null {
  for (let daysAgo = 0; daysAgo < JUMP_CARRY_DAYS; daysAgo++) {
    const then = addDays(day, -daysAgo)
    const { overHighest } = rollingWeeks(runs, known, then, toldWeekMetres)
    if (overHighest !== null && overHighest > WEEK_JUMP) return then
  }
  return null
}

function sumOf(runs: readonly Run[], known: KnownDays, lastDay: LocalDay): Sum | null {
  const firstDay = addDays(lastDay, -6)
  if (!known.all(firstDay, lastDay)) return null
  const within = runs.filter((run) => firstDay <= run.day && run.day <= lastDay)
  return { metres: within.reduce((total, run) => total + run.distanceMetres, 0), runs: within.length }
}

function toldSum(metres: number | null): Sum | null {
  return metres === null ? null : { metres, runs: LEAST_BASE_RUNS }
}

function isBase(base: Sum, mean: number): boolean {
  return base.runs >= LEAST_BASE_RUNS && base.metres >= Math.max(LEAST_BASE_METRES, LEAST_BASE_SHARE * mean)
}

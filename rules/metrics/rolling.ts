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
  const weekEnding = (weeksAgo: number) => seenIn(runs, addDays(day, -7 * weeksAgo))
  const isKnown = (weeksAgo: number) =>
    known.all(addDays(day, -7 * weeksAgo - 6), addDays(day, -7 * weeksAgo))
  const sum = (weeksAgo: number) => (isKnown(weeksAgo) ? weekEnding(weeksAgo) : null)
  const [w0, w1, w2, w3, w4] = [sum(0), sum(1), sum(2), sum(3), sum(4)]
  const before = [1, 2, 3, 4].flatMap(
    (weeksAgo) => sum(weeksAgo) ?? told(toldWeekMetres, weekEnding(weeksAgo)),
  )
  const mean = before.reduce((total, week) => total + week.metres, 0) / Math.max(1, before.length)
  const growthOver = (base: Sum | null) =>
    w0 && base && isBase(base, mean) ? w0.metres / base.metres - 1 : null
  const highest =
    before.length === 4 ? before.reduce((most, week) => (week.metres > most.metres ? week : most)) : null
  const five = (pick: (week: Sum) => number): RollingWeeks['metres'] => {
    const of = (week: Sum | null) => (week ? pick(week) : null)
    return [of(w0), of(w1), of(w2), of(w3), of(w4)]
  }
  return {
    metres: five((week) => week.metres),
    runs: five((week) => week.runs),
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

function seenIn(runs: readonly Run[], lastDay: LocalDay): Sum {
  const firstDay = addDays(lastDay, -6)
  const within = runs.filter((run) => firstDay <= run.day && run.day <= lastDay)
  return { metres: within.reduce((total, run) => total + run.distanceMetres, 0), runs: within.length }
}

/** A week that is not known whole: the usual one we were told of, or what was seen of it if that is more. */
function told(metres: number | null, seen: Sum): readonly Sum[] {
  if (metres === null) return []
  return [{ metres: Math.max(metres, seen.metres), runs: Math.max(LEAST_BASE_RUNS, seen.runs) }]
}

function isBase(base: Sum, mean: number): boolean {
  return base.runs >= LEAST_BASE_RUNS && base.metres >= Math.max(LEAST_BASE_METRES, LEAST_BASE_SHARE * mean)
}

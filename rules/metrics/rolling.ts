import { addDays, type LocalDay } from '../model/day.ts'
import type { RollingWeeks } from '../model/metrics.ts'
import type { Run } from '../model/run.ts'
import { HAIR, JUMP_CARRY_DAYS, WEEK_JUMP } from '../model/thresholds.ts'
import type { KnownDays } from './known-days.ts'
import { NOTHING_RUN, type WeekSum, weeksEnding } from './week-sums.ts'

/** Growth against less than this says nothing: 5 km, a quarter of the usual week, or a week of one run. */
const LEAST_BASE_METRES = 5_000
const LEAST_BASE_SHARE = 0.25
const LEAST_BASE_RUNS = 2

/** The days on which the five weeks end: this one's first, four weeks back the last. */
const WEEKS_DAYS = 4 * 7 + 1

/** Sums of seven days ending on `day`, and how they grew. Null where a day is not known. */
export function rollingWeeks(
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  toldWeekMetres: number | null,
): RollingWeeks {
  return growthUpTo(day, weeksEnding(runs, day, WEEKS_DAYS), known, toldWeekMetres)
}

/** The last of 21 days that ended a jump: its effect was seen three weeks on (Damsted 2019). */
export function lastJump(
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  toldWeekMetres: number | null,
): LocalDay | null {
  const weeks = weeksEnding(runs, day, JUMP_CARRY_DAYS - 1 + WEEKS_DAYS)
  for (let daysAgo = 0; daysAgo < JUMP_CARRY_DAYS; daysAgo++) {
    const then = addDays(day, -daysAgo)
    const { overHighest } = growthUpTo(then, weeks.slice(daysAgo), known, toldWeekMetres)
    if (overHighest !== null && overHighest > WEEK_JUMP + HAIR) return then
  }
  return null
}

/** `weeks` are the seven days that end on `day`, those that end on the day before it, and so on. */
function growthUpTo(
  day: LocalDay,
  weeks: readonly WeekSum[],
  known: KnownDays,
  toldWeekMetres: number | null,
): RollingWeeks {
  const seen = (weeksAgo: number) => weeks[7 * weeksAgo] ?? NOTHING_RUN
  const isKnown = (weeksAgo: number) =>
    known.all(addDays(day, -7 * weeksAgo - 6), addDays(day, -7 * weeksAgo))
  const sum = (weeksAgo: number) => (isKnown(weeksAgo) ? seen(weeksAgo) : null)
  const [w0, w1, w2, w3, w4] = [sum(0), sum(1), sum(2), sum(3), sum(4)]
  const before = [w1, w2, w3, w4].flatMap((week, index) => week ?? told(toldWeekMetres, seen(index + 1)))
  // A week that is not known whole was at least what was seen of it: knowing less must not make a base of a small week.
  const mean = Math.max(meanOf(before), meanOf([seen(1), seen(2), seen(3), seen(4)]))
  const growthOver = (base: WeekSum | null) =>
    w0 && base && isBase(base, mean) ? w0.metres / base.metres - 1 : null
  const highest =
    before.length === 4 ? before.reduce((most, week) => (isHigher(week, most) ? week : most)) : null
  const five = (pick: (week: WeekSum) => number): RollingWeeks['metres'] => {
    const of = (week: WeekSum | null) => (week ? pick(week) : null)
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

function meanOf(weeks: readonly WeekSum[]): number {
  return weeks.reduce((total, week) => total + week.metres, 0) / Math.max(1, weeks.length)
}

/** Of two as high the one with more runs: growth over a single long run says nothing. */
function isHigher(week: WeekSum, than: WeekSum): boolean {
  return week.metres > than.metres || (week.metres === than.metres && week.runs > than.runs)
}

/** A week that is not known whole: the usual one we were told of, or what was seen of it if that is more. */
function told(metres: number | null, seen: WeekSum): readonly WeekSum[] {
  if (metres === null) return []
  return [{ metres: Math.max(metres, seen.metres), runs: Math.max(LEAST_BASE_RUNS, seen.runs) }]
}

function isBase(base: WeekSum, mean: number): boolean {
  return base.runs >= LEAST_BASE_RUNS && base.metres >= Math.max(LEAST_BASE_METRES, LEAST_BASE_SHARE * mean)
}

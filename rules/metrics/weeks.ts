import { addDays, type LocalDay, startOfWeek, type Weekday } from '../model/day.ts'
import type { Week } from '../model/metrics.ts'
import { type Run, runsWithin } from '../model/run.ts'
import { WEEK_JUMP } from '../model/thresholds.ts'
import type { KnownDays } from './known-days.ts'

const SHOWN = 16

/** The runner's calendar weeks up to the one that holds `day`, oldest first, from the first known one on. */
export function calendarWeeks(
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  weekStart: Weekday,
): readonly Week[] {
  const current = startOfWeek(day, weekStart)
  // four more than are shown, for the ceilings of the first ones
  const starts = Array.from({ length: SHOWN + 4 }, (_, index) => addDays(current, -7 * (SHOWN + 3 - index)))
  const within = runsWithin(runs, addDays(current, -7 * (SHOWN + 3)), addDays(current, 6))
  const weeks = starts.map((starts) => weekFrom(starts, within, known, day))
  return weeks
    .map((week, index) => ({
      ...week,
      ceilingMetres: ceilingAfter(weeks.slice(Math.max(0, index - 4), index)),
    }))
    .slice(4)
    .filter((week) => known.first !== null && addDays(week.starts, 6) >= known.first)
}

type BareWeek = Omit<Week, 'ceilingMetres'>

function weekFrom(starts: LocalDay, runs: readonly Run[], known: KnownDays, day: LocalDay): BareWeek {
  const days = Array.from({ length: 7 }, (_, index) => addDays(starts, index)).filter((each) => each <= day)
  const knownDays = days.filter((each) => known.isKnown(each)).length
  const within = runsWithin(runs, starts, addDays(starts, 6))
  if (knownDays === 0) return { starts, knownDays, ...NOTHING_KNOWN }
  return {
    starts,
    knownDays,
    distanceMetres: within.reduce((total, run) => total + run.distanceMetres, 0),
    runs: within.length,
    ascentMetres: sumKnown(within.map((run) => run.ascentMetres)),
    descentMetres: sumKnown(within.map((run) => run.descentMetres)),
    longestMetres: within.reduce((most, run) => Math.max(most, run.distanceMetres), 0),
  }
}

const NOTHING_KNOWN = {
  distanceMetres: null,
  runs: null,
  ascentMetres: null,
  descentMetres: null,
  longestMetres: null,
}

function ceilingAfter(before: readonly BareWeek[]): number | null {
  if (before.length < 4 || before.some((week) => week.knownDays < 7)) return null
  return (1 + WEEK_JUMP) * Math.max(...before.map((week) => week.distanceMetres ?? 0))
}

/** A sum over runs of which some may not say; null only when none of several says. */
function sumKnown(values: readonly (number | null)[]): number | null {
  const said = values.filter((value) => value !== null)
  if (values.length > 0 && said.length === 0) return null
  return said.reduce((total, value) => total + value, 0)
}

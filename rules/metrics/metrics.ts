import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import type { History } from '../model/history.ts'
import type { Metrics } from '../model/metrics.ts'
import type { Runner } from '../model/runner.ts'
import { cadenceOf } from './cadence.ts'
import { elevationOf } from './elevation.ts'
import { cameBackOn, daysSinceRun } from './gaps.ts'
import { intensityOf } from './intensity.ts'
import { knownDays } from './known-days.ts'
import { loadOf } from './load.ts'
import { pairsInUse } from './pairs-in-use.ts'
import { redFlagsOf } from './red-flags.ts'
import { lastJump, rollingWeeks } from './rolling.ts'
import { accustomedTo, longestWithin, sessionsOf } from './sessions.ts'
import { buildsOf } from './shoe-builds.ts'
import { shoeWear } from './shoes.ts'
import { strengthOf } from './strength.ts'
import { surfaceOf } from './surface.ts'
import { usualSpeed } from './usual-speed.ts'
import { calendarWeeks } from './weeks.ts'
import { wellbeingOf } from './wellbeing.ts'

const SHOWN_DAYS = 90
/** Enough for 90 days of sessions, each beside the 30 days before it; of what else was done and told 90 are the most. */
const LOOK_BACK_DAYS = 125

/** All numbers of a runner's day. `history` holds nothing later than `day`. */
export function metricsOf(runner: Runner, day: LocalDay, history: History): Metrics {
  const { runs } = history
  const known = knownDays(history.spans)
  const recentFrom = addDays(day, 1 - LOOK_BACK_DAYS)
  const recent = runs.filter((run) => run.day >= recentFrom)
  const checkIns = history.checkIns.filter((checkIn) => checkIn.day >= recentFrom)
  const activities = history.activities.filter((activity) => activity.day >= recentFrom)
  const sessions = sessionsOf(recent, known, runner.longestRunMetres).filter(
    (session) => daysBetween(session.day, day) < SHOWN_DAYS,
  )
  const windowIsKnown = known.runUpTo(day) >= 30
  const told = runner.longestRunMetres
  const orTold = (metres: number | null) =>
    windowIsKnown ? metres : told === null ? null : Math.max(metres ?? 0, told) || null
  return {
    knownDays: known.runUpTo(day),
    knownUntil: known.lastUpTo(day),
    weeks: calendarWeeks(runs, known, day, runner.weekStart),
    rolling: rollingWeeks(recent, known, day, runner.usualWeekMetres),
    sessions,
    longest30Metres: orTold(longestWithin(sessions, day, 30)),
    accustomedMetres: orTold(accustomedTo(sessions, day)),
    longest90Metres: longestWithin(sessions, day, 90),
    lastJumpOn: lastJump(recent, known, day, runner.usualWeekMetres),
    usualSpeed: usualSpeed(recent, day),
    daysSinceRun: daysSinceRun(runs, known, day),
    cameBackOn: cameBackOn(runs, known),
    load: loadOf(runs, known, day, runner),
    pairsInUse: pairsInUse(history.shoes, recent, known, day, runner.defaultShoeId),
    builds: buildsOf(history.shoes, runs, known, day, runner.defaultShoeId),
    elevation: elevationOf(recent, known, day),
    surface: surfaceOf(recent, known, day),
    intensity: intensityOf(recent, known, day, runner),
    cadence: cadenceOf(recent, known, day),
    strength: strengthOf(activities, checkIns, known, day),
    shoes: shoeWear(history.shoes, runs, known, day, runner.defaultShoeId),
    wellbeing: wellbeingOf(checkIns, recent, known, day),
    redFlags: redFlagsOf(history.checkIns),
  }
}

import { daysBetween, type LocalDay } from '../model/day.ts'
import type { History } from '../model/history.ts'
import type { Metrics } from '../model/metrics.ts'
import type { Run } from '../model/run.ts'
import type { Runner } from '../model/runner.ts'
import { cameBackOn, daysSinceRun } from './gaps.ts'
import { knownDays } from './known-days.ts'
import { redFlagsOf } from './red-flags.ts'
import { lastJump, rollingWeeks } from './rolling.ts'
import { accustomedTo, longestWithin, sessionsOf } from './sessions.ts'
import { shoeWear } from './shoes.ts'
import { calendarWeeks } from './weeks.ts'

const SHOWN_DAYS = 90
/** Enough for 90 days of sessions, each beside the 30 days before it. */
const LOOK_BACK_DAYS = 125

/** All numbers of a runner's day. `history` holds nothing later than `day`. */
export function metricsOf(runner: Runner, day: LocalDay, history: History): Metrics {
  const { runs } = history
  const known = knownDays(history.spans)
  const recent = runs.filter((run) => daysBetween(run.day, day) < LOOK_BACK_DAYS)
  const sessions = sessionsOf(recent, known, runner.longestRunMetres).filter(
    (session) => daysBetween(session.day, day) < SHOWN_DAYS,
  )
  const windowIsKnown = known.runUpTo(day) >= 30
  const told = runner.longestRunMetres
  const orTold = (metres: number | null) =>
    windowIsKnown ? metres : told === null ? null : Math.max(metres ?? 0, told)
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
    usualSpeed: medianSpeed(recent.filter((run) => daysBetween(run.day, day) < SHOWN_DAYS)),
    daysSinceRun: daysSinceRun(runs, known, day),
    cameBackOn: cameBackOn(runs, known),
    shoes: shoeWear(history.shoes, runs, known, day, runner.defaultShoeId),
    redFlags: redFlagsOf(history.checkIns),
  }
}

/** Metres per second. */
function medianSpeed(runs: readonly Run[]): number | null {
  const speeds = runs
    .filter((run) => run.movingSeconds > 0 && run.distanceMetres > 0)
    .map((run) => run.distanceMetres / run.movingSeconds)
    .sort((a, b) => a - b)
  return speeds[Math.floor(speeds.length / 2)] ?? null
}

import { assess, assessSituation, conclude } from './assess.ts'
import { daysKnown } from './ceiling-reasons.ts'
import { judge } from './judge.ts'
import { livedOn, plannedWithin } from './lived-on.ts'
import type { Assessment } from './model/assessment.ts'
import { addDays, type LocalDay } from './model/day.ts'
import type { Change, Forecast, OverCeiling } from './model/forecast.ts'
import type { History } from './model/history.ts'
import type { Session } from './model/metrics.ts'
import type { Runner } from './model/runner.ts'
import type { Signal, SignalId } from './model/signal.ts'
import type { Situation } from './model/situation.ts'
import { SIGNALS } from './signals/index.ts'
import { URGENCY } from './signals/spoken.ts'
import { situationOf, upTo } from './situation.ts'
import { usualWeekOf } from './usual-week.ts'

/** Four weeks, of which the usual one is taken. */
const USUAL_DAYS = 28

/** They rest on what the runner tells: days on which nothing is told yet can end them, never begin them. */
export const RESTS_ON_WORD: readonly SignalId[] = [
  'pain',
  'health-problem',
  'hills-without-strength',
  'fatigue',
  'warm-up',
  'strength-adherence',
]

/**
 * What changes in the `days` after `day` if the runner runs the usual week and what is planned. Nothing is told
 * in them. None where the last 28 days are not all known, nor under red, where rest is the advice.
 */
export function forecast(history: History, runner: Runner, day: LocalDay, days = 14): Forecast {
  const today = situationOf(history, runner, day)
  const now = assessSituation(today)
  const because = whyNone(now)
  if (because !== null) return { usualWeek: null, because }
  const usualWeek = usualWeekOf(today.history, day)
  const ahead = livedOn(today.history, usualWeek, { day, days, usualSpeed: now.metrics.usualSpeed })
  const coming = Array.from({ length: days }, (_, index) =>
    withoutNewWord(situationOf(ahead, runner, addDays(day, index + 1)), now),
  )
  return {
    usualWeek,
    plannedRuns: plannedWithin(today.history, day, days).length,
    days,
    changes: changesOf([now, ...coming]),
    breaks: firstOver(ahead, runner, coming.at(-1)?.metrics.sessions ?? [], day),
    because,
  }
}

/** A coming day judged without what only silence would begin, so that this moves no light either. */
function withoutNewWord(situation: Situation, now: Assessment): Assessment {
  const isNew = (id: SignalId) => RESTS_ON_WORD.includes(id) && !now.signals.some((each) => each.id === id)
  const signals = SIGNALS.filter(({ id }) => !isNew(id)).flatMap((rule) => judge(rule, situation) ?? [])
  return conclude(situation, signals).assessment
}

function whyNone({ level, metrics }: Assessment): string | null {
  if (level === 'red' || level === 'red-flag') return 'the light is red, so no week of running is looked at.'
  return metrics.knownDays < USUAL_DAYS
    ? `a usual week is taken from four, and ${daysKnown(metrics.knownDays, USUAL_DAYS)}.`
    : null
}

/** Each day against the one before it; the first stands for itself. */
function changesOf(assessments: readonly Assessment[]): readonly Change[] {
  return assessments
    .flatMap((after, index) => {
      const before = assessments[index - 1]
      return before ? [changeOf(before, after)] : []
    })
    .filter(({ begins, ends, eases, level }) => [...begins, ...ends, ...eases].length > 0 || level !== null)
}

function changeOf(before: Assessment, after: Assessment): Change {
  const was = ({ id }: Signal) => before.signals.find((signal) => signal.id === id)
  const begins = after.signals.filter((signal) => isMilder(was(signal), signal))
  const eases = after.signals.filter((signal) => isMilder(signal, was(signal)))
  const ends = before.signals.filter(({ id }) => !after.signals.some((each) => each.id === id))
  return {
    day: after.day,
    begins: begins.map(({ id, level, reason }) => ({ id, level, reason })),
    ends: ends.map(({ id }) => id),
    eases: eases.map(({ id }) => id),
    level: after.level === before.level ? null : after.level,
  }
}

/** Silence is the mildest of all. */
function isMilder(one: Signal | undefined, other: Signal | undefined): boolean {
  if (other === undefined) return false
  return one === undefined || URGENCY.indexOf(one.level) > URGENCY.indexOf(other.level)
}

/**
 * Only the first run of the `days` after `day` that would break the ceiling of its morning; null where there is none
 * or nothing can be foreseen. The same as a whole forecast says, without judging every day to come.
 */
export function firstOverAhead(
  history: History,
  runner: Runner,
  now: Assessment,
  days: number,
): OverCeiling | null {
  if (whyNone(now) !== null) return null
  const { day, metrics } = now
  const known = upTo(history, day)
  const ahead = livedOn(known, usualWeekOf(known, day), { day, days, usualSpeed: metrics.usualSpeed })
  const { sessions } = situationOf(ahead, runner, addDays(day, days)).metrics
  return firstOver(ahead, runner, sessions, day)
}

/** Days in their order; of each its longest session. */
function firstOver(
  ahead: History,
  runner: Runner,
  sessions: readonly Session[],
  after: LocalDay,
): OverCeiling | null {
  const byDay = Map.groupBy(
    sessions.filter(({ day }) => day > after),
    ({ day }) => day,
  )
  for (const [day, ofDay] of byDay) {
    const metres = Math.max(...ofDay.map((session) => session.distanceMetres))
    const ceilingMetres = ceilingOnMorning(ahead, runner, day)
    if (ceilingMetres !== null && metres > ceilingMetres) return { day, metres, ceilingMetres }
  }
  return null
}

/** Of the day before its own runs: last night's still counts a day that has left the week by then. */
function ceilingOnMorning(ahead: History, runner: Runner, day: LocalDay): number | null {
  const runs = ahead.runs.filter((run) => run.day < day)
  return assess({ ...ahead, runs }, runner, day).ceilingMetres
}

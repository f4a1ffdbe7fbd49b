import { addDays, dayInWords, daysBetween } from '../model/day.ts'
import type { PlannedRun } from '../model/planned-run.ts'
import { runsWithin } from '../model/run.ts'
import type { Situation } from '../model/situation.ts'
import { HAIR, REFERENCE_DAYS, SPIKE_LEAST_METRES, SPIKE_RATIO } from '../model/thresholds.ts'
import { formatDistance, formatPercent } from '../model/units.ts'
import { daysMissing, sportMissing } from './missing.ts'
import type { Seen, SignalRule } from './signal.ts'
import { wayTowards } from './steps-towards.ts'

/** Further off than this, the longest run of the last 30 days says nothing of the day itself (our own reading). */
const AHEAD_DAYS = 60
/** A run of that day and at least this part of the plan is the planned one, run (our own reading). */
const DONE_SHARE = 0.5

/** `value` is the planned run ÷ the longest of the last 30 days. A plan is not a risk yet: it never lifts the light. */
export const plannedSpike: SignalRule = {
  id: 'planned-spike',
  title: 'A long run to come',
  reference: 'Frandsen 2025, BJSM 59:1203, doi 10.1136/bjsports-2024-109380',
  grade: 'A-',
  historyDays: 30,
  leavesOpen:
    'It does not know how you mean to run that day, on what ground, or what you run until then: a plan is a distance and a date.',
  sees: lookedAt,
  evaluate: (situation) => {
    const { runner, day } = situation
    const spike = plansAhead(situation).find(isSpike)
    if (spike === undefined) return null
    const { plan, longestMetres, ratio } = spike
    // a fresh spike counts as the longest run, and not yet as one the body is used to
    const usedTo = situation.metrics.accustomedMetres ?? longestMetres
    return {
      id: 'planned-spike',
      level: 'info',
      value: ratio,
      threshold: SPIKE_RATIO,
      reason:
        `${formatDistance(plan.distanceMetres, runner.units)} on ${dayInWords(plan.day)} would be ` +
        `${formatPercent(ratio - 1)} over your longest run of the last 30 days ` +
        `(${formatDistance(longestMetres, runner.units)}).`,
      evidence:
        'Among 5,205 runners, injuries were more common after a run more than 10 % over the longest of the 30 days ' +
        'before: 5 to 7 in 1,000 runs instead of 3. It counts all running injuries, not one body part. One large ' +
        'study of runs that were run; we know of none on whether hearing of it beforehand makes a difference.',
      grade: 'A-',
      subject: plan.id,
      wayDown: {
        words: wayTowards(plan.distanceMetres, usedTo, {
          weeks: Math.floor(daysBetween(day, plan.day) / 7),
          units: runner.units,
        }),
        metres: SPIKE_RATIO * usedTo,
      },
    }
  },
}

interface Ahead {
  readonly plan: PlannedRun
  readonly longestMetres: number | null
  /** Planned ÷ longest. */
  readonly ratio: number | null
}
type Spike = Ahead & { readonly longestMetres: number; readonly ratio: number }

/** Soonest first. */
function plansAhead({ day, history, metrics }: Situation): readonly Ahead[] {
  const isDone = (plan: PlannedRun) =>
    metrics.sessions.some(
      (session) => session.day === plan.day && session.distanceMetres >= DONE_SHARE * plan.distanceMetres,
    )
  const longestMetres = metrics.longest30Metres
  return history.plannedRuns
    .filter((plan) => daysBetween(day, plan.day) <= AHEAD_DAYS && !isDone(plan))
    .map((plan) => ({
      plan,
      longestMetres,
      ratio: longestMetres === null ? null : plan.distanceMetres / longestMetres,
    }))
}

function isSpike(ahead: Ahead): ahead is Spike {
  const { plan, longestMetres, ratio } = ahead
  if (longestMetres === null || ratio === null) return false
  // as a product, like the steps and the distance that is named: 15.29 over 13.9 km is within 10 %
  const most = SPIKE_RATIO * longestMetres
  const isOver = plan.distanceMetres > most + HAIR
  return isOver && plan.distanceMetres - longestMetres >= SPIKE_LEAST_METRES - HAIR
}

function lookedAt(situation: Situation): Seen {
  const { day, history, runner } = situation
  const plans = plansAhead(situation)
  const ahead = plans.find(isSpike) ?? plans[0]
  const from = addDays(day, 1 - REFERENCE_DAYS)
  const standsIn = runner.longestRunMetres === null ? '' : ': your own longest run stands in'
  return {
    facts: {
      plannedRuns: plans.length,
      plannedOn: ahead?.plan.day ?? null,
      plannedMetres: ahead?.plan.distanceMetres ?? null,
      longestMetres: situation.metrics.longest30Metres,
      ratio: ahead?.ratio ?? null,
    },
    missing: [
      ...daysMissing(history, from, day, `the last ${REFERENCE_DAYS} days${standsIn}`),
      ...sportMissing(runsWithin(history.runs, from, day)),
    ],
  }
}

import { addDays, dayInWords, daysBetween, lastOf } from '../model/day.ts'
import type { Session, SpikeBand } from '../model/metrics.ts'
import { runsWithin } from '../model/run.ts'
import type { Situation } from '../model/situation.ts'
import { REFERENCE_DAYS, SPIKE_RATIO } from '../model/thresholds.ts'
import { distanceNumber, formatDistance, formatPercent, type Units } from '../model/units.ts'
import { daysMissing, sportMissing } from './missing.ts'
import type { Seen, SignalRule } from './signal.ts'

/** 48 hours, counted in whole days after the run. */
const AMBER_DAYS = 2

/** `value` is the run ÷ the longest of the 30 days before it. */
export const sessionSpike: SignalRule = {
  id: 'session-spike',
  title: 'One long run',
  reference: 'Frandsen 2025, BJSM 59:1203, doi 10.1136/bjsports-2024-109380',
  grade: 'A-',
  historyDays: 30,
  leavesOpen:
    'It does not know whether the run was the cause, how fast and on what ground it was run, or what it means for one body part such as the back.',
  sees: lookedAt,
  evaluate: (situation) => {
    const { units } = situation.runner
    const spikes = recentSessions(situation).filter(isSpike)
    const [spike, lastDay] = [steepest(spikes), lastOf(spikes.map((session) => session.day))]
    if (spike === null || lastDay === null) return null
    const ceiling = SPIKE_RATIO * (situation.metrics.accustomedMetres ?? spike.longestBeforeMetres)
    return {
      id: 'session-spike',
      level: 'amber',
      value: spike.ratio,
      threshold: SPIKE_RATIO,
      reason: reasonFor(spike, ceiling, units),
      evidence:
        'Among 5,205 runners, injuries were more common after a run this far over the usual: ' +
        `about ${PER_THOUSAND[spike.band]} in 1,000 runs instead of 3. Higher than usual for you, and still small. ` +
        'It counts all running injuries, not one body part. One large study; nobody has repeated it yet.',
      grade: 'A-',
      subject: spike.runIds.join(','),
      wayDown: {
        words: `Runs of up to ${formatDistance(ceiling, units)}; it is over on ${dayInWords(addDays(lastDay, AMBER_DAYS + 1))}.`,
        metres: ceiling,
      },
    }
  },
}

type Spike = Session & {
  readonly ratio: number
  readonly band: SpikeBand
  readonly longestBeforeMetres: number
}

function recentSessions({ day, metrics }: Situation): readonly Session[] {
  return metrics.sessions.filter((session) => daysBetween(session.day, day) <= AMBER_DAYS)
}

function steepest<S extends Session>(sessions: readonly S[]): S | null {
  return sessions.reduce<S | null>(
    (most, each) => (most !== null && (most.ratio ?? 0) >= (each.ratio ?? 0) ? most : each),
    null,
  )
}

function isSpike(session: Session): session is Spike {
  return session.isSpike
}

/** The cohort's 1,820 injuries in 588,071 runs are 3.1 in 1,000; times its hazard ratios 1.64, 1.52 and 2.28. */
const PER_THOUSAND: Readonly<Record<SpikeBand, number>> = { reference: 3, small: 5, moderate: 5, large: 7 }

/** A run just over its edge is told to the hundredth: "11.0 km is 10 % over, up to 11.0 km" would explain nothing. */
function reasonFor(
  { distanceMetres, longestBeforeMetres, ratio }: Spike,
  ceiling: number,
  units: Units,
): string {
  const isClose = formatDistance(distanceMetres, units) === formatDistance(ceiling, units)
  const [finer, percent] = isClose ? [2, 1] : [1, 0]
  return (
    `${formatDistance(distanceMetres, units, finer)} is ${formatPercent(ratio - 1, percent)} over your longest run ` +
    `of the last 30 days (${distanceNumber(longestBeforeMetres, units, finer)}). ` +
    `Up to ${formatDistance(ceiling, units, finer)} stays within 10 %.`
  )
}

function lookedAt(situation: Situation): Seen {
  const { day, history, runner, metrics } = situation
  const recent = recentSessions(situation)
  const compared = recent.filter(({ ratio }) => ratio !== null)
  const session = steepest(recent.filter(isSpike)) ?? steepest(compared) ?? recent.at(-1)
  const until = session?.day ?? day
  const from = addDays(until, 1 - REFERENCE_DAYS)
  const standsIn = runner.longestRunMetres === null ? '' : ': your own longest run stands in'
  return {
    facts: {
      runOn: session?.day ?? null,
      distanceMetres: session?.distanceMetres ?? null,
      longestBeforeMetres: session?.longestBeforeMetres ?? null,
      ratio: session?.ratio ?? null,
      band: session?.band ?? null,
      accustomedMetres: metrics.accustomedMetres,
    },
    missing: [
      ...daysMissing(history, from, until, `the ${REFERENCE_DAYS} days before${standsIn}`),
      ...sportMissing(runsWithin(history.runs, from, until)),
    ],
  }
}

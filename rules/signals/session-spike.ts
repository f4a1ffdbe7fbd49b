import { addDays, dayInWords, daysBetween, lastOf } from '../model/day.ts'
import type { Session } from '../model/metrics.ts'
import { runsWithin } from '../model/run.ts'
import type { Situation } from '../model/situation.ts'
import { LARGE_SPIKE_RATIO, MODERATE_SPIKE_RATIO, REFERENCE_DAYS, SPIKE_RATIO } from '../model/thresholds.ts'
import { distanceNumber, formatDistance, formatPercent } from '../model/units.ts'
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
    const most = formatDistance(ceiling, units)
    return {
      id: 'session-spike',
      level: 'amber',
      value: spike.ratio,
      threshold: SPIKE_RATIO,
      reason:
        `${formatDistance(spike.distanceMetres, units)} is ${formatPercent(spike.ratio - 1)} over your longest run ` +
        `of the last 30 days (${distanceNumber(spike.longestBeforeMetres, units)}). Up to ${most} stays within 10 %.`,
      evidence:
        'Among 5,205 runners, injuries were more common after a run this far over the usual: ' +
        `about ${perThousand(spike.ratio)} in 1,000 runs instead of 3. Higher than usual for you, and still small. ` +
        'It counts all running injuries, not one body part. One large study; nobody has repeated it yet.',
      grade: 'A-',
      subject: spike.runIds.join(','),
      wayDown: {
        words: `Runs of up to ${most}; it is over on ${dayInWords(addDays(lastDay, AMBER_DAYS + 1))}.`,
        metres: ceiling,
      },
    }
  },
}

type Spike = Session & { readonly ratio: number; readonly longestBeforeMetres: number }

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
function perThousand(ratio: number): number {
  const hazard = ratio <= MODERATE_SPIKE_RATIO ? 1.64 : ratio <= LARGE_SPIKE_RATIO ? 1.52 : 2.28
  return Math.round(hazard * 3.1)
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

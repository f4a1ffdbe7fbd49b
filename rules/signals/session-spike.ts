import { daysBetween } from '../model/day.ts'
import type { Session } from '../model/metrics.ts'
import { LARGE_SPIKE_RATIO, MODERATE_SPIKE_RATIO, SPIKE_RATIO } from '../model/thresholds.ts'
import { distanceNumber, formatDistance, formatPercent } from '../model/units.ts'
import type { SignalRule } from './signal.ts'

/** 48 hours, counted in whole days after the run. */
const AMBER_DAYS = 2

/** `value` is the run ÷ the longest of the 30 days before it. */
export const sessionSpike: SignalRule = {
  id: 'session-spike',
  title: 'One long run',
  reference: 'Frandsen 2025, BJSM 59:1203, doi 10.1136/bjsports-2024-109380',
  grade: 'A-',
  historyDays: 30,
  evaluate: ({ runner, day, metrics }) => {
    const spike = steepest(metrics.sessions.filter((session) => daysBetween(session.day, day) <= AMBER_DAYS))
    if (spike === null) return null
    const { units } = runner
    const ceiling = SPIKE_RATIO * (metrics.accustomedMetres ?? spike.longestBeforeMetres)
    return {
      id: 'session-spike',
      level: 'amber',
      value: spike.ratio,
      threshold: SPIKE_RATIO,
      reason:
        `${formatDistance(spike.distanceMetres, units)} is ${formatPercent(spike.ratio - 1)} over your longest run ` +
        `of the last 30 days (${distanceNumber(spike.longestBeforeMetres, units)}). ` +
        `Up to ${formatDistance(ceiling, units)} stays within 10 %.`,
      evidence:
        'Among 5,205 runners, injuries were more common after a run this far over the usual: ' +
        `about ${perThousand(spike.ratio)} in 1,000 runs instead of 3. Higher than usual for you, and still small. ` +
        'It counts all running injuries, not one body part. One large study; nobody has repeated it yet.',
      grade: 'A-',
      subject: spike.runIds.join(','),
    }
  },
}

type Spike = Session & { readonly ratio: number; readonly longestBeforeMetres: number }

function steepest(sessions: readonly Session[]): Spike | null {
  return sessions
    .filter(isSpike)
    .reduce<Spike | null>((most, each) => (most !== null && most.ratio >= each.ratio ? most : each), null)
}

function isSpike(session: Session): session is Spike {
  return session.isSpike
}

/** The cohort's 1,820 injuries in 588,071 runs are 3.1 in 1,000; times its hazard ratios 1.64, 1.52 and 2.28. */
function perThousand(ratio: number): number {
  const hazard = ratio <= MODERATE_SPIKE_RATIO ? 1.64 : ratio <= LARGE_SPIKE_RATIO ? 1.52 : 2.28
  return Math.round(hazard * 3.1)
}

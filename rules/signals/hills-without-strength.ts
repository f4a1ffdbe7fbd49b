import type { StrengthMetrics } from '../model/effort.ts'
import type { Covered } from '../model/terrain.ts'
import { KNOWN_SHARE } from '../model/thresholds.ts'
import type { SignalRule } from './signal.ts'

/** Twice the usual, and not under 200 m of it (both our own reading). */
const GROWN_RATIO = 2
const LEAST_METRES = 200
/** Strength sessions in 14 days that count as doing them. */
const ENOUGH_SESSIONS = 2

/** `value` and `threshold` are steep metres up and down: of 14 days, and those at which it is twice the usual. */
export const hillsWithoutStrength: SignalRule = {
  id: 'hills-without-strength',
  title: 'Hills without strength work',
  reference: 'Expert opinion; Vernillo 2017, Sports Med 47:615, doi 10.1007/s40279-016-0605-y, for the hips',
  grade: 'X',
  historyDays: 42,
  evaluate: ({ day, metrics }) => {
    const { hills } = metrics.elevation
    const sessions = toldSessions(metrics.strength)
    if (hills === null || sessions === null || sessions >= ENOUGH_SESSIONS) return null
    const [last, usual] = [toldMetres(hills.last), toldMetres(hills.usual)]
    if (last === null || usual === null) return null
    const threshold = Math.max(LEAST_METRES, GROWN_RATIO * usual)
    if (last < threshold) return null
    return {
      id: 'hills-without-strength',
      level: 'amber',
      value: last,
      threshold,
      reason:
        `${Math.round(last)} m up and down steep slopes in 14 days, against ${Math.round(usual)} m that are usual for you, ` +
        `and ${sessions === 0 ? 'no strength session' : 'one strength session'} in that time. ` +
        'Leave hill repeats for four weeks and do the strength routine first.',
      evidence:
        'This is opinion: no study we know of ties hills without strength work to injuries or back pain. ' +
        'What has been measured is that running uphill asks more of the hips.',
      grade: 'X',
      subject: day,
    }
  },
}

/** None recorded is not none done, where nobody tells of any. */
function toldSessions({ isTold, strength }: StrengthMetrics): number | null {
  return isTold ? (strength.days14?.sessions ?? null) : null
}

function toldMetres({ metres, knownShare }: Covered): number | null {
  return knownShare < KNOWN_SHARE ? null : metres
}

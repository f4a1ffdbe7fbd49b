import { addDays } from '../model/day.ts'
import type { StrengthMetrics } from '../model/effort.ts'
import { type Run, runsWithin } from '../model/run.ts'
import type { Situation } from '../model/situation.ts'
import type { Covered } from '../model/terrain.ts'
import { KNOWN_SHARE } from '../model/thresholds.ts'
import { daysMissing, runsMissing } from './missing.ts'
import type { Seen, SignalRule } from './signal.ts'

/** Twice the usual, and not under 200 m of it (both our own reading). */
const GROWN_RATIO = 2
const LEAST_METRES = 200
/** Strength sessions in 14 days that count as doing them. */
const ENOUGH_SESSIONS = 2
/** 14 days, and the 28 before that tell what is usual. */
const DAYS = 42

/** `value` and `threshold` are steep metres up and down: of 14 days, and those at which it is twice the usual. */
export const hillsWithoutStrength: SignalRule = {
  id: 'hills-without-strength',
  title: 'Hills without strength work',
  reference: 'Expert opinion; Vernillo 2017, Sports Med 47:615, doi 10.1007/s40279-016-0605-y, for the hips',
  grade: 'X',
  historyDays: DAYS,
  leavesOpen:
    'It does not know of strength work that nobody told us of, nor whether any of this leads to injuries: no study we know of has looked.',
  sees: lookedAt,
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
      wayDown: {
        words: `Two strength sessions in 14 days end it, or under ${Math.round(threshold)} m up and down steep slopes in that time.`,
        metres: threshold,
      },
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

function lookedAt({ day, history, metrics }: Situation): Seen {
  const { hills } = metrics.elevation
  const from = addDays(day, 1 - DAYS)
  return {
    facts: {
      steepMetres: hills?.last.metres ?? null,
      knownShare: hills?.last.knownShare ?? null,
      usualSteepMetres: hills?.usual.metres ?? null,
      usualKnownShare: hills?.usual.knownShare ?? null,
      strengthSessions: toldSessions(metrics.strength),
    },
    missing: [
      ...daysMissing(history, from, day, `the last ${DAYS} days`),
      ...runsMissing('slopes', runsWithin(history.runs, from, day), tellsSlopes),
      ...(metrics.strength.isTold ? [] : ['your strength work']),
    ],
  }
}

function tellsSlopes({ steepAscentMetres, steepDescentMetres }: Run): boolean {
  return steepAscentMetres !== null && steepDescentMetres !== null
}

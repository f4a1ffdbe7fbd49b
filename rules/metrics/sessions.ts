import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import type { Session, SpikeBand } from '../model/metrics.ts'
import type { Run } from '../model/run.ts'
import {
  HAIR,
  LARGE_SPIKE_RATIO,
  MODERATE_SPIKE_RATIO,
  REFERENCE_DAYS,
  SPIKE_LEAST_METRES,
  SPIKE_RATIO,
} from '../model/thresholds.ts'
import type { KnownDays } from './known-days.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Runs closer together than this are one outing (our own reading). */
const SAME_OUTING_MS = 15 * MINUTE_MS
/** Records that share more of their time than this are one run told twice (our own reading). */
const SAME_TIME_SHARE = 0.5
/** A fresh spike does not yet count as something the body is used to. */
const FRESH_DAYS = 21

type Outing = Pick<Session, 'runIds' | 'day' | 'startedAt' | 'distanceMetres'> & { readonly endsAt: number }

/**
 * Runs as outings, oldest first, each beside the longest of the 30 × 24 hours before it. That longest one is
 * null unless all 30 days are known, or the runner told us theirs.
 */
export function sessionsOf(
  runs: readonly Run[],
  known: KnownDays,
  toldLongestMetres: number | null,
): readonly Session[] {
  const outings = outingsOf(runs)
  return outings.map((outing, index) => {
    const before = outings
      .slice(0, index)
      .filter((earlier) => earlier.startedAt >= outing.startedAt - REFERENCE_DAYS * DAY_MS)
    const longest = longestOf(before)
    const windowIsKnown = known.all(addDays(outing.day, 1 - REFERENCE_DAYS), outing.day)
    const longestBeforeMetres = windowIsKnown ? longest : atLeast(longest, toldLongestMetres)
    const { endsAt: _, ...session } = outing
    return { ...session, longestBeforeMetres, ...comparedWith(longestBeforeMetres, outing.distanceMetres) }
  })
}

/** The cohort's bands; upper ends belong to the band below. */
export function bandOf(ratio: number): SpikeBand {
  if (ratio <= SPIKE_RATIO + HAIR) return 'reference'
  if (ratio <= MODERATE_SPIKE_RATIO + HAIR) return 'small'
  return ratio <= LARGE_SPIKE_RATIO + HAIR ? 'moderate' : 'large'
}

/** The longest session of the last `days` days up to `day`; null when there is none. */
export function longestWithin(sessions: readonly Session[], day: LocalDay, days: number): number | null {
  return longestOf(sessions.filter((session) => daysBetween(session.day, day) < days))
}

/**
 * What the body is used to: the longest of 30 days without the spikes of the last 21. Where nothing but
 * spikes is left, it is the least that one of them was compared with.
 */
export function accustomedTo(sessions: readonly Session[], day: LocalDay): number | null {
  const recent = sessions.filter((session) => daysBetween(session.day, day) < REFERENCE_DAYS)
  const isFreshSpike = (session: Session) => session.isSpike && daysBetween(session.day, day) < FRESH_DAYS
  const usual = longestOf(recent.filter((session) => !isFreshSpike(session)))
  if (usual !== null) return usual
  const compared = recent.flatMap((session) => session.longestBeforeMetres ?? [])
  return compared.length > 0 ? Math.min(...compared) : null
}

function comparedWith(longest: number | null, metres: number): Pick<Session, 'ratio' | 'band' | 'isSpike'> {
  if (longest === null || longest === 0) return { ratio: null, band: null, isSpike: false }
  const ratio = metres / longest
  const band = bandOf(ratio)
  return { ratio, band, isSpike: band !== 'reference' && metres - longest >= SPIKE_LEAST_METRES - HAIR }
}

function outingsOf(runs: readonly Run[]): readonly Outing[] {
  const outings: Outing[] = []
  for (const run of runs) {
    const last = outings.at(-1)
    const endsAt = run.startedAt + run.elapsedSeconds * 1000
    if (last && run.startedAt - last.endsAt < SAME_OUTING_MS) {
      outings[outings.length - 1] = {
        ...last,
        runIds: [...last.runIds, run.id],
        distanceMetres: isSameTime(last, run)
          ? Math.max(last.distanceMetres, run.distanceMetres)
          : last.distanceMetres + run.distanceMetres,
        endsAt: Math.max(last.endsAt, endsAt),
      }
    } else {
      const { day, startedAt, distanceMetres } = run
      outings.push({ runIds: [run.id], day, startedAt, distanceMetres, endsAt })
    }
  }
  return outings
}

/** Two watches on one run: nobody runs twice in the same half of the time. */
function isSameTime(outing: Outing, run: Run): boolean {
  const runMs = run.elapsedSeconds * 1000
  const shared = Math.min(outing.endsAt, run.startedAt + runMs) - run.startedAt
  return shared > SAME_TIME_SHARE * Math.min(outing.endsAt - outing.startedAt, runMs)
}

/** A recording of no distance is none to compare with. */
function longestOf(outings: readonly { readonly distanceMetres: number }[]): number | null {
  const longest = outings.reduce((most, outing) => Math.max(most, outing.distanceMetres), 0)
  return longest === 0 ? null : longest
}

function atLeast(longest: number | null, told: number | null): number | null {
  return told === null ? null : Math.max(longest ?? 0, told)
}

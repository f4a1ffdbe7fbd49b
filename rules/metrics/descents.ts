import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import type { Session } from '../model/metrics.ts'
import type { Run } from '../model/run.ts'
import type { Covered, SessionDescent } from '../model/terrain.ts'
import { REFERENCE_DAYS } from '../model/thresholds.ts'
import { metresOf } from './covered.ts'
import type { KnownDays } from './known-days.ts'
import { sessionsOf } from './sessions.ts'

const DAY_MS = 86_400_000
const SHOWN_DAYS = 28

type Steep = Pick<Session, 'runIds' | 'day' | 'startedAt' | 'distanceMetres'> & {
  readonly steepDescentMetres: number | null
}

/** Steep descent outing by outing, oldest first, each beside the most of one in the 30 × 24 hours before it. */
export function descentsOf(runs: readonly Run[], known: KnownDays, day: LocalDay): readonly SessionDescent[] {
  const recent = runs.filter((run) => daysBetween(run.day, day) <= SHOWN_DAYS + REFERENCE_DAYS)
  const outings = sessionsOf(recent, known, null).map((session) => steepOf(session, recent))
  return outings
    .filter((outing) => daysBetween(outing.day, day) < SHOWN_DAYS)
    .map((outing) => ({
      runIds: outing.runIds,
      day: outing.day,
      steepDescentMetres: outing.steepDescentMetres,
      before: known.all(addDays(outing.day, 1 - REFERENCE_DAYS), day) ? mostBefore(outing, outings) : null,
    }))
}

function steepOf(session: Session, runs: readonly Run[]): Steep {
  const { runIds, day, startedAt, distanceMetres } = session
  const own = runs.filter((run) => runIds.includes(run.id))
  const told = own.flatMap((run) => run.steepDescentMetres ?? [])
  // an outing shorter than its runs together is one that two watches tell
  const isToldTwice = distanceMetres < metresOf(own)
  const metres = isToldTwice ? Math.max(...told) : told.reduce((sum, each) => sum + each, 0)
  return {
    runIds,
    day,
    startedAt,
    distanceMetres,
    steepDescentMetres: told.length < own.length ? null : metres,
  }
}

function mostBefore(outing: Steep, outings: readonly Steep[]): Covered {
  const before = outings.filter(
    ({ startedAt }) =>
      outing.startedAt - REFERENCE_DAYS * DAY_MS <= startedAt && startedAt < outing.startedAt,
  )
  const told = before.filter(({ steepDescentMetres }) => steepDescentMetres !== null)
  if (told.length === 0 && before.length > 0) return { metres: null, knownShare: 0 }
  const distance = metresOf(before)
  return {
    metres: Math.max(0, ...told.map(({ steepDescentMetres }) => steepDescentMetres ?? 0)),
    knownShare: distance === 0 ? 1 : metresOf(told) / distance,
  }
}

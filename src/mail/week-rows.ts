import type { StrengthMetrics } from '../../rules/model/effort.ts'
import { SURFACE_CLASSES, type SurfaceClass } from '../../rules/model/surface.ts'
import type { SurfaceMetrics } from '../../rules/model/terrain.ts'
import { KNOWN_SHARE, STRENGTH_GOAL } from '../../rules/model/thresholds.ts'
import { distanceNumber, formatDistance, type Units } from '../../rules/model/units.ts'
import type { RoutinesDone } from '../../rules/routines-done.ts'
import type { Row } from './lists.ts'

/** What else the week held. What is not known has no row. */

/** Who tells of no strength work is not told how little of it we know. */
export function strengthRow({ sessionsOfWeek, isTold }: StrengthMetrics): readonly Row[] {
  if (sessionsOfWeek === null || !isTold) return []
  const goal = sessionsOfWeek < STRENGTH_GOAL ? ` of ${STRENGTH_GOAL}` : ''
  return [
    {
      title: 'Strength',
      value: `${sessionsOfWeek}${goal}`,
      note: 'Days with strength work in the week, as far as we know.',
    },
  ]
}

/** As tapped; what was left is not carried over. */
export function routinesRow(routines: RoutinesDone | null): readonly Row[] {
  if (routines === null) return []
  const { done, goal } = routines
  const note =
    done < goal ? 'Done in the week, as you tapped. Each one counts.' : 'Done in the week, as you tapped.'
  return [{ title: 'Routines', value: done < goal ? `${done} of ${goal}` : String(done), note }]
}

const GROUND: Readonly<Record<SurfaceClass, string>> = {
  paved: 'paved',
  track: 'on a track',
  treadmill: 'on a treadmill',
  compacted: 'gravel and firm paths',
  soft: 'grass and dirt',
  technical_trail: 'rocky trails',
}

/** The most first, and last what no source can class; what rounds to nothing is left out. */
export function groundRow({ week }: SurfaceMetrics, units: Units): readonly Row[] {
  if (week === null || week.knownMetres === 0 || week.knownShare < KNOWN_SHARE) return []
  const classed = SURFACE_CLASSES.map((each) => ({ metres: week.metres[each] ?? 0, words: GROUND[each] }))
  const unknown = { metres: week.distanceMetres - week.knownMetres, words: 'not known' }
  const told = [...classed.sort((a, b) => b.metres - a.metres), unknown]
    .filter(({ metres }) => Number(distanceNumber(metres, units)) > 0)
    .map(({ metres, words }) => `${formatDistance(metres, units)} ${words}`)
  return told.length === 0 ? [] : [{ title: 'Ground', note: `${told.join(', ')}.` }]
}

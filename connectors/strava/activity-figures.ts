/** What Strava's summary of a run says in our own figures. */
import { type RunFigures, WITHOUT_TRACK } from '../../rules/model/run.ts'
import type { ActivityShape } from './activity-shape.ts'

/** All but the start; descent is not in a summary. */
export function figuresOf(
  shape: ActivityShape,
  sport: string,
  distanceMetres: number,
  movingSeconds: number,
): Omit<RunFigures, 'day' | 'startedAt'> {
  const indoor = shape.trainer === true || sport === 'VirtualRun'
  const ascentMetres = indoor ? null : ascentOf(shape)
  const cadence = positive(shape.average_cadence)
  const hasPulse = shape.has_heartrate !== false
  return {
    distanceMetres,
    movingSeconds,
    elapsedSeconds: Math.max(movingSeconds, shape.elapsed_time ?? 0),
    ascentMetres,
    descentMetres: null,
    ascentFrom: ascentMetres === null ? null : 'service',
    descentFrom: null,
    ...WITHOUT_TRACK,
    perceivedExertion: exertionOf(shape.perceived_exertion),
    // a virtual course is run on a treadmill; any other name leaves the ground open
    surface: indoor ? { treadmill: distanceMetres } : {},
    indoor,
    averagePulse: hasPulse ? positive(shape.average_heartrate) : null,
    maximumPulse: hasPulse ? positive(shape.max_heartrate) : null,
    // Strava counts one leg
    averageCadence: cadence === null ? null : 2 * cadence,
    assumedBy: null,
    title: shape.name?.trim() || null,
  }
}

/** Strava says 0 where no altitude was recorded; only a gain, or a highest point, shows that one was. */
function ascentOf({ manual, total_elevation_gain, elev_high }: ActivityShape): number | null {
  if (manual === true) return null
  const hasAltitude = typeof elev_high === 'number' || (total_elevation_gain ?? 0) > 0
  return hasAltitude ? (total_elevation_gain ?? null) : null
}

/** Strava's scale goes from 1, easy, to 10: anything else was not said. */
function exertionOf(value: number | null | undefined): number | null {
  return value && value >= 1 && value <= 10 ? value : null
}

function positive(value: number | null | undefined): number | null {
  return value && value > 0 ? value : null
}

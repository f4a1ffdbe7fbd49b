/** Summaries and FITs → findings. What the runner may have corrected in Garmin Connect comes from the summary. */
import type { RunFigures } from '../../rules/model/run.ts'
import type { SurfaceMetres } from '../../rules/model/surface.ts'
import type { Track } from '../../rules/model/track.ts'
import { figuresOf } from '../../rules/track/figures.ts'
import type { Finding } from '../connector.ts'
import { isIndoor, surfaceOf } from '../files/sport.ts'
import type { Summary } from './summary-record.ts'

/** What stands around a record whatever it was read from. */
export interface Around {
  /** Name for the report. */
  readonly file: string
  readonly notes: readonly string[]
}

/** A summary without its FIT: a run, another activity, or refused when it lacks what load is counted from. */
export function summaryAlone(summary: Summary, shoes: readonly string[], around: Around): Finding {
  const { activityId, day, startedAt, type, distanceMetres } = summary
  const origin = { source: 'garmin_export', externalId: activityId, ...around } as const
  const seconds = summary.timerSeconds ?? summary.movingSeconds ?? summary.elapsedSeconds
  if (seconds === null) return refused(`activity ${activityId}: has no duration`, around)
  if (!summary.isRun) {
    return { ...origin, kind: 'activity', activity: { day, startedAt, type, minutes: seconds / 60 } }
  }
  if (distanceMetres === null) return refused(`activity ${activityId}: is a run without a distance`, around)
  const figures: RunFigures = {
    day,
    startedAt,
    distanceMetres,
    movingSeconds: summary.movingSeconds ?? seconds,
    elapsedSeconds: summary.elapsedSeconds ?? seconds,
    ascentMetres: summary.ascentMetres,
    descentMetres: summary.descentMetres,
    steepDescentMetres: null,
    surface: allOn(surfaceOf(type, null), distanceMetres),
    indoor: summary.indoor,
    averagePulse: summary.averagePulse,
    maximumPulse: summary.maximumPulse,
    title: summary.title,
  }
  return { ...origin, kind: 'run', figures, shoeExternalIds: shoes, original: null }
}

/** A run's summary and its FIT as one record, the FIT kept as the original; null when the FIT says too little. */
export function joinedRun(
  summary: Summary,
  track: Track,
  fit: Uint8Array,
  shoes: readonly string[],
  around: Around,
): Finding | null {
  const indoor = summary.indoor || isIndoor(track.sport, track.subSport)
  const surface = surfaceOf(summary.type, null) ?? surfaceOf(track.sport, track.subSport)
  const ofTrack = figuresOf(track, summary.day, { indoor, surface, title: summary.title })
  if (ofTrack === null) return null
  const distanceMetres = summary.distanceMetres ?? ofTrack.distanceMetres
  const figures: RunFigures = {
    ...ofTrack,
    startedAt: summary.startedAt,
    distanceMetres,
    ascentMetres: summary.ascentMetres ?? ofTrack.ascentMetres,
    descentMetres: summary.descentMetres ?? ofTrack.descentMetres,
    surface: allOn(surface, distanceMetres),
    averagePulse: ofTrack.averagePulse ?? summary.averagePulse,
    maximumPulse: ofTrack.maximumPulse ?? summary.maximumPulse,
  }
  return {
    kind: 'run',
    source: 'garmin_export',
    externalId: summary.activityId,
    ...around,
    figures,
    shoeExternalIds: shoes,
    original: { bytes: fit, extension: 'fit' },
  }
}

function allOn(surface: ReturnType<typeof surfaceOf>, metres: number): SurfaceMetres {
  return surface === null ? {} : { [surface]: metres }
}

function refused(reason: string, { file }: Around): Finding {
  return { kind: 'refused', file, reason }
}

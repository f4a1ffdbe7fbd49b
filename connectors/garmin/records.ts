/** Summaries and recordings → findings. What the runner may have corrected in Garmin Connect comes from the summary. */
import { type RunFigures, WITHOUT_TRACK } from '../../rules/model/run.ts'
import type { SurfaceMetres } from '../../rules/model/surface.ts'
import type { Track } from '../../rules/model/track.ts'
import { figuresOf } from '../../rules/track/figures.ts'
import { gradesOver } from '../../rules/track/slopes.ts'
import type { Finding, Original } from '../connector.ts'
import { isIndoor, surfaceOf } from '../files/sport.ts'
import type { Summary } from './summary-record.ts'

/** What stands around a record whatever it was read from. */
export interface Around {
  /** Name for the report. */
  readonly file: string
  readonly notes: readonly string[]
}

/** A summary without its recording: a run, another activity, or refused when it lacks what load is counted from. */
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
    ...climbOf(summary),
    ...WITHOUT_TRACK,
    perceivedExertion: summary.perceivedExertion,
    surface: allOn(surfaceOf(type, null), distanceMetres),
    indoor: summary.indoor,
    averagePulse: summary.averagePulse,
    maximumPulse: summary.maximumPulse,
    averageCadence: summary.averageCadence,
    assumedBy: null,
    title: summary.title,
  }
  const keys = [keyOf(summary)]
  return { ...origin, kind: 'run', figures, shoeExternalIds: shoes, original: null, keys }
}

/** The recording a summary is joined to. */
export interface Joined {
  readonly track: Track
  readonly original: Original
  /** Names the recording goes by. */
  readonly keys: readonly string[]
}

/** A run's summary and its recording as one record; null when the recording says too little. */
export function joinedRun(
  summary: Summary,
  { track, original, keys }: Joined,
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
    ...climbOf(summary, ofTrack),
    ...gradesOver(distanceMetres, ofTrack),
    surface: allOn(surface, distanceMetres),
    averagePulse: ofTrack.averagePulse ?? summary.averagePulse,
    maximumPulse: ofTrack.maximumPulse ?? summary.maximumPulse,
    averageCadence: ofTrack.averageCadence ?? summary.averageCadence,
    // the runner may have changed it in Garmin Connect
    perceivedExertion: summary.perceivedExertion ?? ofTrack.perceivedExertion,
  }
  return {
    kind: 'run',
    source: 'garmin_export',
    externalId: summary.activityId,
    ...around,
    figures,
    shoeExternalIds: shoes,
    original,
    keys: [keyOf(summary), ...keys],
  }
}

function keyOf({ activityId }: Summary): string {
  return `garmin:${activityId}`
}

type Climb = Pick<RunFigures, 'ascentMetres' | 'descentMetres' | 'ascentFrom' | 'descentFrom'>

/** Garmin's summary gives the watch's own totals; what it lacks may come from the recording. */
function climbOf({ ascentMetres, descentMetres }: Summary, ofTrack: Climb = NO_CLIMB): Climb {
  const ascent = ascentMetres === null ? ofTrack : { ascentMetres, ascentFrom: 'device' as const }
  const descent = descentMetres === null ? ofTrack : { descentMetres, descentFrom: 'device' as const }
  return {
    ascentMetres: ascent.ascentMetres,
    ascentFrom: ascent.ascentFrom,
    descentMetres: descent.descentMetres,
    descentFrom: descent.descentFrom,
  }
}

const NO_CLIMB: Climb = { ascentMetres: null, ascentFrom: null, descentMetres: null, descentFrom: null }

function allOn(surface: ReturnType<typeof surfaceOf>, metres: number): SurfaceMetres {
  return surface === null ? {} : { [surface]: metres }
}

function refused(reason: string, { file }: Around): Finding {
  return { kind: 'refused', file, reason }
}

/** One activity of Strava's API → a run, another activity, or the reason why it is neither. */
import { type Instant, instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { ActivityRecord, RunRecord } from '../connector.ts'
import { figuresOf } from './activity-figures.ts'
import { ACTIVITY, type ActivityShape, idOf } from './activity-shape.ts'
import { garminActivityId } from './garmin-link.ts'
import { isRun, typeOf } from './sport.ts'

export interface StravaRun extends RunRecord {
  readonly source: 'strava_api'
  /** "Garmin Forerunner 965"; Garmin's rules ask that it is named. Null when Strava does not say. */
  readonly deviceName: string | null
  /** The runner hides the time of day: `startedAt` is the first second of the day, no match for another source. */
  readonly startIsHidden: boolean
}

export interface RefusedActivity {
  readonly kind: 'refused'
  /** Null when not even the id can be read. */
  readonly externalId: string | null
  readonly file: string
  readonly reason: string
}

export type StravaRecord = StravaRun | ActivityRecord | RefusedActivity

/** The world record over 100 m is 10.4 m/s on average: what is faster was no run. */
const FASTEST_RUN_METRES_PER_SECOND = 12
/** There is no file; reports name the source. */
const FILE = 'Strava'

/** Never throws: what cannot be read is a `refused` with its reason. */
export function normalise(value: unknown): StravaRecord {
  const read = ACTIVITY.safeParse(value)
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'the record'))]
    return refused(idOf(value), `cannot be read: ${fields.join(', ')}`)
  }
  const shape = read.data
  const start = startOf(shape)
  if (start === null) return refused(shape.id, 'has no date of the calendar')
  const sport = shape.sport_type || shape.type
  if (!sport) return refused(shape.id, 'does not say which sport it is')
  // a time of 0 says only that Strava saw no movement
  const seconds = shape.moving_time || shape.elapsed_time
  if (!seconds) return refused(shape.id, 'has no duration')
  const origin = { source: 'strava_api', externalId: shape.id, file: FILE, notes: notesOn(shape) } as const
  if (!isRun(sport, shape.type ?? null)) {
    return {
      ...origin,
      kind: 'activity',
      activity: { ...start, type: typeOf(sport), minutes: seconds / 60 },
    }
  }
  const metres = shape.distance
  if (!metres) return refused(shape.id, 'is a run without a distance; enter one on Strava and it comes in')
  if (metres / seconds > FASTEST_RUN_METRES_PER_SECOND) {
    const speed = (metres / seconds).toFixed(1)
    return refused(shape.id, `${metres} m in ${seconds} s is ${speed} m/s, faster than anyone runs`)
  }
  return {
    ...origin,
    kind: 'run',
    figures: { ...figuresOf(shape, sport, metres, seconds), ...start },
    shoeExternalIds: shape.gear_id?.startsWith('g') ? [shape.gear_id] : [],
    original: null,
    keys: keysOf(shape),
    deviceName: shape.device_name || null,
    startIsHidden: isStartHidden(shape),
  }
}

/** Its own name, and Garmin's for the same run, which a Garmin export tells too. */
function keysOf({ id, external_id }: ActivityShape): readonly string[] {
  const garminId = garminActivityId(external_id ?? null)
  return garminId === null ? [`strava:${id}`] : [`strava:${id}`, `garmin:${garminId}`]
}

function startOf(shape: ActivityShape): { readonly startedAt: Instant; readonly day: LocalDay } | null {
  try {
    const startedAt = instant(Date.parse(shape.start_date))
    return { startedAt, day: localDay(shape.start_date_local.slice(0, 10)) }
  } catch {
    return null
  }
}

/** Since 2024-07-03 a hidden start is given as one second after midnight. */
function isStartHidden({ start_date_local }: ActivityShape): boolean {
  return start_date_local.slice(10, 19) === 'T00:00:01'
}

function notesOn(shape: ActivityShape): readonly string[] {
  return [
    ...(isStartHidden(shape) ? ['Strava hides when it began'] : []),
    ...(shape.flagged === true ? ['Strava has flagged it as doubtful'] : []),
  ]
}

function refused(externalId: string | null, what: string): RefusedActivity {
  return {
    kind: 'refused',
    externalId,
    file: FILE,
    reason: `activity ${externalId ?? 'without an id'}: ${what}`,
  }
}

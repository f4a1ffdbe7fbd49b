/** Samples of an activity, as Strava keeps them: arrays of one length, index by index. */
import { type Activity, END_POSITION, hasPositions, START_POSITION } from './activities.ts'
import type { Json, JsonObject } from './answers.ts'

export const STREAM_KEYS = [
  'time',
  'distance',
  'latlng',
  'altitude',
  'velocity_smooth',
  'heartrate',
  'cadence',
  'watts',
  'temp',
  'moving',
  'grade_smooth',
] as const

export type StreamKey = (typeof STREAM_KEYS)[number]

/** Seconds, metres, [latitude, longitude], metres, m/s, beats and strides a minute, watts, °C, true or false, per cent. */
export type Streams = Readonly<Partial<Record<StreamKey, readonly Json[]>>>

export const isStreamKey = (name: string): name is StreamKey =>
  (STREAM_KEYS as readonly string[]).includes(name)

/** Null: 404. */
export function streamsOf(activity: Activity): Streams | null {
  if (activity.manual || activity.streams === null) return null
  return activity.streams === 'steady' ? steady(activity) : activity.streams
}

/** The answer with key_by_type=true: keys that the activity does not have are absent. */
export function streamSet(streams: Streams, keys: readonly StreamKey[]): JsonObject {
  const entries = keys.flatMap((key) => {
    const data = streams[key]
    return data === undefined
      ? []
      : [[key, { data, series_type: 'distance', original_size: data.length, resolution: 'high' }] as const]
  })
  return Object.fromEntries(entries)
}

const EVERY_SECONDS = 5

/** An even pace over one hill, with all standing still halfway, so that times and ascent are the activity's. */
function steady(activity: Activity): Streams {
  const { movingSeconds, elapsedSeconds, distanceMetres, ascentMetres } = activity
  const steps = Math.max(1, Math.ceil(movingSeconds / EVERY_SECONDS))
  const parts = Array.from({ length: steps + 1 }, (_, index) => index / steps)
  const pause = Math.max(0, elapsedSeconds - movingSeconds)
  const each = (sample: (part: number) => Json): readonly Json[] => parts.map(sample)
  return {
    time: each((part) => Math.round(part * movingSeconds) + (part > 0.5 ? pause : 0)),
    distance: each((part) => tenths(part * distanceMetres)),
    ...(hasPositions(activity)
      ? {
          altitude: each((part) => tenths(34 + ascentMetres * (1 - Math.abs(1 - 2 * part)))),
          latlng: each((part) =>
            START_POSITION.map((from, axis) => between(from, END_POSITION[axis] ?? from, part)),
          ),
        }
      : {}),
    ...(activity.averagePulse === null ? {} : { heartrate: constant(parts, activity.averagePulse) }),
    ...(activity.cadence === null ? {} : { cadence: constant(parts, activity.cadence) }),
  }
}

const constant = (parts: readonly number[], value: number): readonly Json[] =>
  parts.map(() => Math.round(value))
const tenths = (value: number): number => Math.round(value * 10) / 10
const between = (from: number, to: number, part: number): number =>
  Math.round((from + (to - from) * part) * 1e6) / 1e6

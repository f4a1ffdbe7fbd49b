/** The samples of an activity, as Strava sends them: one list a quantity, all of equal length. */
import { z } from 'zod'
import { instant } from '../../rules/model/day.ts'
import type { RunFigures } from '../../rules/model/run.ts'
import type { Sample, Track } from '../../rules/model/track.ts'
import { figuresOf } from '../../rules/track/figures.ts'

/** Positions are not among them: they are neither asked for nor kept. */
export type StreamKey = 'time' | 'distance' | 'altitude' | 'heartrate' | 'velocity_smooth' | 'cadence'

/** By key; what was not recorded is absent. Seconds, metres, metres, beats a minute, m/s, steps a minute of one leg. */
export type Streams = Readonly<Partial<Record<StreamKey, readonly (number | null)[]>>>

const KEYS: readonly StreamKey[] = ['time', 'distance', 'altitude', 'heartrate', 'velocity_smooth', 'cadence']
const DATA = z.object({ data: z.array(z.number().nullable().catch(null)) })
const LIST = z.array(z.looseObject({ type: z.string() }))

/** Reads both forms, by type and as a list. Null when the answer is neither; a stream that cannot be read is absent. */
export function readStreams(value: unknown): Streams | null {
  const list = LIST.safeParse(value)
  if (list.success) return chosen(list.data.map((stream) => [stream.type, stream]))
  const byType = z.record(z.string(), z.unknown()).safeParse(value)
  return byType.success ? chosen(Object.entries(byType.data)) : null
}

function chosen(named: readonly (readonly [string, unknown])[]): Streams {
  const found = new Map(named)
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const read = DATA.safeParse(found.get(key))
      return read.success ? [[key, read.data.data]] : []
    }),
  )
}

/**
 * A run's figures with what its streams tell beyond the summary: descent and steep descent, and the ascent
 * where Strava gave none. Unchanged without time, way and altitude, and for a run under a roof.
 */
export function streamsToFigures(figures: RunFigures, streams: Streams): RunFigures {
  const told = figuresOf(trackOf(figures, streams), figures.day, {
    indoor: figures.indoor,
    surface: null,
    title: figures.title,
  })
  return {
    ...figures,
    ascentMetres: figures.ascentMetres ?? told?.ascentMetres ?? null,
    descentMetres: told?.descentMetres ?? figures.descentMetres,
    // what is known already is Strava's total, not the device's
    ascentFrom: figures.ascentMetres === null ? (told?.ascentFrom ?? null) : figures.ascentFrom,
    descentFrom: told?.descentFrom ?? figures.descentFrom,
    steepDescentMetres: told?.steepDescentMetres ?? figures.steepDescentMetres,
    steepAscentMetres: told?.steepAscentMetres ?? figures.steepAscentMetres,
    gradeAdjustedMetres: told?.gradeAdjustedMetres ?? figures.gradeAdjustedMetres,
    minettiMetres: told?.minettiMetres ?? figures.minettiMetres,
  }
}

function trackOf(figures: RunFigures, streams: Streams): Track {
  return {
    sport: null,
    subSport: null,
    name: null,
    startedAt: figures.startedAt,
    utcOffsetSeconds: null,
    device: null,
    totals: {
      distanceMetres: figures.distanceMetres,
      timerSeconds: figures.movingSeconds,
      elapsedSeconds: figures.elapsedSeconds,
      ascentMetres: figures.ascentMetres,
      descentMetres: null,
      averagePulse: figures.averagePulse,
      maximumPulse: figures.maximumPulse,
      perceivedExertion: figures.perceivedExertion,
    },
    samples: samplesOf(figures, streams),
  }
}

/** Index by index; none when the lists do not fit together, because then nobody knows what belongs together. */
function samplesOf({ startedAt }: RunFigures, streams: Streams): readonly Sample[] {
  const { time, distance, altitude } = streams
  if (time === undefined || distance?.length !== time.length || altitude?.length !== time.length) return []
  return time.flatMap((seconds, index) => {
    if (seconds === null) return []
    return [
      {
        at: instant(startedAt + seconds * 1000),
        latitude: null,
        longitude: null,
        altitudeMetres: altitude[index] ?? null,
        distanceMetres: distance[index] ?? null,
        speedMetresPerSecond: null,
        pulse: null,
        cadence: null,
      },
    ]
  })
}

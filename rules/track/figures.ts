/** The figures of one run from its track: what the device itself says first, what follows from the samples else. */
import type { LocalDay } from '../model/day.ts'
import type { RunFigures } from '../model/run.ts'
import type { SurfaceClass } from '../model/surface.ts'
import type { Sample, Track } from '../model/track.ts'
import { climbOf } from './elevation.ts'
import { steepDescentOf } from './steep-descent.ts'
import { lengthOf, movingSecondsOf } from './way.ts'

/** What the source knows of a run beside its track. */
export interface RunCircumstances {
  readonly indoor: boolean
  /** What all of it was run on; null when that is open. */
  readonly surface: SurfaceClass | null
  readonly title: string | null
}

/** Null when the track does not tell how far or how long the run was: then it cannot be counted. */
export function figuresOf(track: Track, day: LocalDay, what: RunCircumstances): RunFigures | null {
  const { totals, samples } = track
  const distanceMetres = totals.distanceMetres ?? lengthOf(samples)
  const movingSeconds = totals.timerSeconds ?? movingSecondsOf(samples) ?? totals.elapsedSeconds
  if (distanceMetres === null || movingSeconds === null) return null
  const pulses = samples.flatMap(({ pulse }) => (pulse === null ? [] : [pulse]))
  return {
    day,
    startedAt: track.startedAt,
    distanceMetres,
    movingSeconds,
    // some devices swap the two, and nobody moves for longer than it takes
    elapsedSeconds: Math.max(movingSeconds, totals.elapsedSeconds ?? spanOf(samples)),
    ...climbFigures(track, what.indoor),
    surface: what.surface === null ? {} : { [what.surface]: distanceMetres },
    indoor: what.indoor,
    averagePulse: totals.averagePulse ?? averageOf(pulses),
    maximumPulse: totals.maximumPulse ?? highestOf(pulses),
    title: what.title,
  }
}

type ClimbFigures = Pick<RunFigures, 'ascentMetres' | 'descentMetres' | 'steepDescentMetres'>

/** Under a roof an altimeter shows the weather and a virtual course shows a picture: no climb is known. */
function climbFigures({ totals, samples }: Track, indoor: boolean): ClimbFigures {
  if (indoor) return { ascentMetres: null, descentMetres: null, steepDescentMetres: null }
  const known = isCovered({ totals, samples }) ? samples : []
  const complete = totals.ascentMetres !== null && totals.descentMetres !== null
  const computed = complete ? null : climbOf(known)
  return {
    ascentMetres: totals.ascentMetres ?? computed?.ascentMetres ?? null,
    descentMetres: totals.descentMetres ?? computed?.descentMetres ?? null,
    steepDescentMetres: steepDescentOf(known),
  }
}

/** Samples that end early, as in a cut file, would make little of a climb. */
const COVERED_SHARE = 0.8

function isCovered({ totals, samples }: Pick<Track, 'totals' | 'samples'>): boolean {
  return totals.distanceMetres === null || (lengthOf(samples) ?? 0) >= COVERED_SHARE * totals.distanceMetres
}

function spanOf(samples: readonly Sample[]): number {
  const [first, last] = [samples[0], samples.at(-1)]
  return first === undefined || last === undefined ? 0 : (last.at - first.at) / 1000
}

function averageOf(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}

function highestOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((highest, value) => Math.max(highest, value))
}

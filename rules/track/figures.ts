/** The figures of one run from its track: what the device itself says first, what follows from the samples else. */
import type { LocalDay } from '../model/day.ts'
import type { ClimbOrigin, RunFigures } from '../model/run.ts'
import type { SurfaceClass } from '../model/surface.ts'
import type { Sample, Track } from '../model/track.ts'
import { type ClimbAndDescent, climbOf } from './elevation.ts'
import { pulseSecondsOf } from './pulse.ts'
import { slopesOf } from './slopes.ts'
import { splitsOf } from './splits.ts'
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
    ...climbFigures(track, distanceMetres, what.indoor),
    surface: what.surface === null ? {} : { [what.surface]: distanceMetres },
    indoor: what.indoor,
    averagePulse: totals.averagePulse ?? averageOf(pulses),
    maximumPulse: totals.maximumPulse ?? highestOf(pulses),
    averageCadence: averageOf(cadencesOf(samples)),
    splits: splitsOf(samples),
    pulseSeconds: pulseSecondsOf(samples),
    perceivedExertion: totals.perceivedExertion,
    assumedBy: null,
    title: what.title,
  }
}

export type ClimbFigures = Pick<
  RunFigures,
  | 'ascentMetres'
  | 'descentMetres'
  | 'ascentFrom'
  | 'descentFrom'
  | 'steepDescentMetres'
  | 'steepAscentMetres'
  | 'gradeAdjustedMetres'
  | 'minettiMetres'
>

/**
 * A barometer's noise stays below 3 m, that of altitudes from satellites below 5 m. Neither a GPX, a TCX nor the
 * points of a FIT say which of the two measured, so the larger holds for all; most watches sum up a FIT themselves.
 */
const REVERSAL_METRES = 5

/** Under a roof an altimeter shows the weather and a virtual course shows a picture: no climb is known. */
function climbFigures({ totals, samples }: Track, distanceMetres: number, indoor: boolean): ClimbFigures {
  if (indoor) return NO_CLIMB
  const known = isCovered({ totals, samples }) ? samples : []
  const complete = totals.ascentMetres !== null && totals.descentMetres !== null
  const computed = complete ? null : climbOf(known, REVERSAL_METRES)
  const slopes = slopesOf(known)
  return {
    ascentMetres: totals.ascentMetres ?? computed?.ascentMetres ?? null,
    descentMetres: totals.descentMetres ?? computed?.descentMetres ?? null,
    ascentFrom: originOf(totals.ascentMetres, computed),
    descentFrom: originOf(totals.descentMetres, computed),
    steepDescentMetres: slopes?.steepDescentMetres ?? null,
    steepAscentMetres: slopes?.steepAscentMetres ?? null,
    gradeAdjustedMetres: slopes && slopes.effortShare * distanceMetres,
    minettiMetres: slopes && slopes.minettiShare * distanceMetres,
  }
}

/** Of a run under a roof. */
export const NO_CLIMB: ClimbFigures = {
  ascentMetres: null,
  descentMetres: null,
  ascentFrom: null,
  descentFrom: null,
  steepDescentMetres: null,
  steepAscentMetres: null,
  gradeAdjustedMetres: null,
  minettiMetres: null,
}

function originOf(total: number | null, computed: ClimbAndDescent | null): ClimbOrigin | null {
  if (total !== null) return 'device'
  return computed === null ? null : 'points'
}

/** Steps a minute while running: who stands still takes no steps, and would only thin out the mean. */
function cadencesOf(samples: readonly Sample[]): readonly number[] {
  return samples.flatMap(({ cadence, speedMetresPerSecond }) =>
    cadence !== null && cadence > 0 && speedMetresPerSecond !== 0 ? [cadence] : [],
  )
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

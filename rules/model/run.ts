import type { Instant, LocalDay } from './day.ts'
import type { Source } from './source.ts'
import type { SurfaceMetres } from './surface.ts'

/** One kilometre of a run; the last one is shorter. */
export interface Split {
  readonly metres: number
  /** Moving time. */
  readonly seconds: number
  /** Mean of the points of this kilometre. */
  readonly averagePulse: number | null
}

/**
 * Whose figure a climb is: the device's own total, one that a service worked out, or ours from the points. They
 * differ by up to half on the same run, so a trend keeps to one of them.
 */
export type ClimbOrigin = 'device' | 'service' | 'points'

/** Beats a step of `PulseSeconds` is wide. */
export const PULSE_STEP = 5

/** Seconds at a pulse, by steps of 5 beats: `[150, 61.5]` is a minute and a half second from 150 to 155. */
export type PulseSeconds = readonly (readonly [pulse: number, seconds: number])[]

/** What one record says about one run. Null is "the source does not say", never zero. */
export interface RunFigures {
  /** The runner's own day, fixed where the record entered. */
  readonly day: LocalDay
  readonly startedAt: Instant
  readonly distanceMetres: number
  /** Timer time of a FIT, the source's own moving time otherwise. */
  readonly movingSeconds: number
  readonly elapsedSeconds: number
  readonly ascentMetres: number | null
  readonly descentMetres: number | null
  /** Null with the figure. */
  readonly ascentFrom: ClimbOrigin | null
  readonly descentFrom: ClimbOrigin | null
  /** Metres descended on slopes of 8 % and steeper. */
  readonly steepDescentMetres: number | null
  /** Metres climbed on slopes of 8 % and steeper. */
  readonly steepAscentMetres: number | null
  /** The distance on the level that takes the same effort, and the same by Minetti's cost, for comparison. */
  readonly gradeAdjustedMetres: number | null
  readonly minettiMetres: number | null
  readonly surface: SurfaceMetres
  readonly indoor: boolean
  readonly averagePulse: number | null
  readonly maximumPulse: number | null
  /** Steps a minute, both legs. */
  readonly averageCadence: number | null
  /** Lowest pulse first; empty when no track tells. */
  readonly pulseSeconds: PulseSeconds
  /** How hard the runner said it was, 0–10. */
  readonly perceivedExertion: number | null
  /** Kilometre by kilometre; empty when no track tells. */
  readonly splits: readonly Split[]
  /** Why it was taken for a run where the source names no sport; null where it does. */
  readonly assumedBy: 'name' | 'pace' | 'runner' | null
  readonly title: string | null
}

/** The figures that only a track tells, where there is none. */
export const WITHOUT_TRACK = {
  steepDescentMetres: null,
  steepAscentMetres: null,
  gradeAdjustedMetres: null,
  minettiMetres: null,
  splits: [],
  pulseSeconds: [],
} as const satisfies Partial<RunFigures>

/** Runs of the days from `from` to `to`, both included. */
export function runsWithin(runs: readonly Run[], from: LocalDay, to: LocalDay): readonly Run[] {
  return runs.filter((run) => from <= run.day && run.day <= to)
}

/** One run of one runner, however many records tell of it. */
export interface Run extends RunFigures {
  readonly id: string
  /** The source of the record that counts. */
  readonly source: Source
  readonly shoeId: string | null
}

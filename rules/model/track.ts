import type { Instant } from './day.ts'

/** One recorded point. Null is "not recorded here". */
export interface Sample {
  readonly at: Instant
  readonly latitude: number | null
  readonly longitude: number | null
  readonly altitudeMetres: number | null
  /** Cumulative since the start of the recording. */
  readonly distanceMetres: number | null
  readonly speedMetresPerSecond: number | null
  readonly pulse: number | null
  /** Steps a minute, both legs. */
  readonly cadence: number | null
  /** The recorder was off before this point: what lies between is not known. */
  readonly afterPause?: true
}

/** What the device itself says of one activity. */
export interface TrackTotals {
  readonly distanceMetres: number | null
  /** Time with the timer running. */
  readonly timerSeconds: number | null
  readonly elapsedSeconds: number | null
  readonly ascentMetres: number | null
  readonly descentMetres: number | null
  readonly averagePulse: number | null
  readonly maximumPulse: number | null
  /** As the runner told the device, 0–10. */
  readonly perceivedExertion: number | null
}

/** One activity as a file tells it, whatever the format. */
export interface Track {
  /** "running", "cycling", … as the format names it; null when it does not. */
  readonly sport: string | null
  readonly subSport: string | null
  /** What the runner or the app called it. */
  readonly name: string | null
  readonly startedAt: Instant
  /** Seconds local clocks were ahead of UTC; null when the file does not say. */
  readonly utcOffsetSeconds: number | null
  readonly device: string | null
  readonly totals: TrackTotals
  readonly samples: readonly Sample[]
}

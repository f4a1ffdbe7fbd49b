/** Dull parts of samples for tests of tracks. */
import { type Instant, instant } from '../../../rules/model/day.ts'
import type { Sample, Track, TrackTotals } from '../../../rules/model/track.ts'

/** 2026-11-21T08:05:00Z. */
export const START: Instant = instant(1_795_248_300_000)

export function sample(seconds: number, known: Partial<Sample> = {}): Sample {
  return {
    at: instant(START + seconds * 1000),
    latitude: null,
    longitude: null,
    altitudeMetres: null,
    distanceMetres: null,
    speedMetresPerSecond: null,
    pulse: null,
    cadence: null,
    ...known,
  }
}

export const NO_TOTALS: TrackTotals = {
  distanceMetres: null,
  timerSeconds: null,
  elapsedSeconds: null,
  ascentMetres: null,
  descentMetres: null,
  averagePulse: null,
  maximumPulse: null,
  perceivedExertion: null,
}

export function track(samples: readonly Sample[], totals: Partial<TrackTotals> = {}): Track {
  return {
    sport: 'running',
    subSport: null,
    name: null,
    startedAt: START,
    utcOffsetSeconds: 0,
    device: null,
    totals: { ...NO_TOTALS, ...totals },
    samples,
  }
}

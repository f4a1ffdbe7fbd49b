/** What the laps of an activity sum up to. */
import type { TrackTotals } from '../../../rules/model/track.ts'
import { plausiblePulse } from '../plausible.ts'
import type { TimedPoint } from '../xml/points.ts'
import { EARLIEST } from '../xml/time.ts'
import type { Lap } from './recording.ts'

/** `counted`: metres by the points' own counter; `startedAt` in milliseconds since 1970. */
export function totalsOf(
  laps: readonly Lap[],
  points: readonly TimedPoint[],
  counted: number | null,
  startedAt: number,
): TrackTotals {
  const elapsed = (endOf(laps, points) - startedAt) / 1000
  return {
    distanceMetres: metresOf(laps, counted),
    // a resting lap counts, as the watch itself counts it: it was walked or stood with the timer running
    timerSeconds: sumOf(laps.map((lap) => lap.seconds)),
    elapsedSeconds: elapsed > 0 ? elapsed : null,
    ascentMetres: null,
    descentMetres: null,
    averagePulse: averagePulseOf(laps),
    maximumPulse: maximumPulseOf(laps),
    perceivedExertion: null,
  }
}

/** By how much the counter must go beyond the laps before they are not believed. */
const GROSSLY = 1.1

/**
 * The laps' sum is what the watch showed, and it holds where points are missing (a Suunto that wrote none for its
 * first laps counts 5,729 m and has points over 4,858 m). Only where the points go well beyond it, the laps do not
 * cover the way: files merged from two recordings keep the lap of the first (50 m of 100 m).
 */
function metresOf(laps: readonly Lap[], counted: number | null): number | null {
  const summed = sumOf(laps.map((lap) => lap.metres))
  if (summed === null || counted === null) return summed ?? counted
  return counted > GROSSLY * summed ? counted : summed
}

/** Null rather than 0, which is what a device writes that did not measure. */
function sumOf(values: readonly number[]): number | null {
  const sum = values
    .filter((value) => value > 0 && value < Number.POSITIVE_INFINITY)
    .reduce((a, b) => a + b, 0)
  return sum > 0 ? sum : null
}

function endOf(laps: readonly Lap[], points: readonly TimedPoint[]): number {
  const last = laps.at(-1)
  const lapEnd = (last?.start?.at ?? Number.NaN) + (last?.seconds || 0) * 1000
  const lastPoint = points.at(-1)?.time.at ?? Number.NaN
  if (!(lapEnd >= EARLIEST && lapEnd < Number.POSITIVE_INFINITY)) return lastPoint
  return Math.max(lapEnd, Number.isNaN(lastPoint) ? lapEnd : lastPoint)
}

/** Each lap's average counts as long as the lap was. */
function averagePulseOf(laps: readonly Lap[]): number | null {
  let beats = 0
  let seconds = 0
  for (const lap of laps) {
    const pulse = plausiblePulse(lap.averagePulse)
    if (pulse === null || !(lap.seconds > 0)) continue
    beats += pulse * lap.seconds
    seconds += lap.seconds
  }
  return seconds === 0 ? null : Math.round(beats / seconds)
}

function maximumPulseOf(laps: readonly Lap[]): number | null {
  const pulses = laps.map((lap) => plausiblePulse(lap.maximumPulse)).filter((pulse) => pulse !== null)
  return pulses.length === 0 ? null : pulses.reduce((highest, pulse) => Math.max(highest, pulse))
}

/** One row of a recording as a sample: what no runner can have measured becomes null. */
import { instant } from '../../../rules/model/day.ts'
import type { Sample } from '../../../rules/model/track.ts'
import { ROW } from './rows.ts'

const LOWEST_PULSE = 30
const HIGHEST_PULSE = 240
// Everest is 8,849 m; a raw zero reads as -500 m
const HIGHEST_METRES = 9000
const LOWEST_METRES = -500

const ON_FOOT = ['running', 'walking', 'hiking']

/** The row that begins at `at` of `numbers`; `milliseconds` is its moment. */
export function sampleAt(
  numbers: Float64Array,
  at: number,
  milliseconds: number,
  sport: string | null,
): Sample {
  const latitude = finite(numbers[at + ROW.latitude])
  const longitude = finite(numbers[at + ROW.longitude])
  const placed = isPlace(latitude, longitude)
  const altitude = finite(numbers[at + ROW.altitude])
  const cadence = finite(numbers[at + ROW.cadence])
  return {
    at: instant(milliseconds),
    latitude: placed ? latitude : null,
    longitude: placed ? longitude : null,
    altitudeMetres:
      altitude !== null && altitude > LOWEST_METRES && altitude < HIGHEST_METRES ? altitude : null,
    distanceMetres: finite(numbers[at + ROW.distance]),
    speedMetresPerSecond: finite(numbers[at + ROW.speed]),
    pulse: plausiblePulse(numbers[at + ROW.pulse]),
    // the watch counts one leg; on a bike the number counts turns of the crank
    cadence: cadence !== null && ON_FOOT.includes(sport ?? '') ? cadence * 2 : null,
  }
}

export function plausiblePulse(pulse: number | undefined): number | null {
  return pulse !== undefined && pulse >= LOWEST_PULSE && pulse <= HIGHEST_PULSE ? pulse : null
}

export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

/** 0, 0 lies in the sea off Ghana and is what watches write before they find satellites. */
function isPlace(latitude: number | null, longitude: number | null): boolean {
  if (latitude === null || longitude === null) return false
  return !(latitude === 0 && longitude === 0) && Math.abs(latitude) <= 90
}

/** One row of a recording as a sample: what no runner can have measured becomes null. */
import { instant } from '../../../rules/model/day.ts'
import type { Sample } from '../../../rules/model/track.ts'
import {
  finite,
  isOnFoot,
  isPlace,
  plausibleAltitude,
  plausibleCadence,
  plausiblePulse,
} from '../plausible.ts'
import { ROW } from './rows.ts'

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
  return {
    at: instant(milliseconds),
    latitude: placed ? latitude : null,
    longitude: placed ? longitude : null,
    altitudeMetres: plausibleAltitude(numbers[at + ROW.altitude]),
    distanceMetres: finite(numbers[at + ROW.distance]),
    speedMetresPerSecond: finite(numbers[at + ROW.speed]),
    pulse: plausiblePulse(numbers[at + ROW.pulse]),
    cadence: isOnFoot(sport) ? plausibleCadence(numbers[at + ROW.cadence], 1) : null,
  }
}

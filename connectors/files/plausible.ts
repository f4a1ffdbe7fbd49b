/** What a runner can have measured; the rest is a device that measured nothing. */

const LOWEST_PULSE = 30
const HIGHEST_PULSE = 240
// Everest is 8,849 m; a raw zero of FIT reads as -500 m
const HIGHEST_METRES = 9000
const LOWEST_METRES = -500

export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

export function plausiblePulse(pulse: number | undefined): number | null {
  return pulse !== undefined && pulse >= LOWEST_PULSE && pulse <= HIGHEST_PULSE ? pulse : null
}

export function plausibleAltitude(metres: number | undefined): number | null {
  return metres !== undefined && metres > LOWEST_METRES && metres < HIGHEST_METRES ? metres : null
}

/** 0, 0 lies in the sea off Ghana and is what watches write before they find satellites. */
export function isPlace(latitude: number | null, longitude: number | null): boolean {
  if (latitude === null || longitude === null) return false
  return !(latitude === 0 && longitude === 0) && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}

/** Devices count one leg of these; on a bike the number counts turns of the crank. */
export function isOnFoot(sport: string | null): boolean {
  return sport === 'running' || sport === 'walking' || sport === 'hiking'
}

/** Sprinters take 300 steps a minute; `turns` counts one leg or both. */
const MOST_STEPS = 400

/** Steps a minute of both legs from what a device counted. */
export function plausibleCadence(turns: number | undefined, legs: 1 | 2): number | null {
  const steps = (turns ?? Number.NaN) * (2 / legs)
  return steps >= 0 && steps <= MOST_STEPS ? steps : null
}

import { PULSE_STEP, type PulseSeconds } from '../model/run.ts'

/** How much a run asked of the body, in one number; three ways, by what is known. Their units differ. */

/** Banister's weights, by sex. */
const BANISTER = { m: { a: 0.64, b: 1.92 }, f: { a: 0.86, b: 1.67 } } as const

/** Edwards' five zones begin at these shares of the maximum pulse and weigh 1 to 5. */
const ZONE_FLOORS = [0.5, 0.6, 0.7, 0.8, 0.9] as const

export interface PulseRange {
  readonly resting: number
  readonly maximum: number
  readonly sex: 'f' | 'm'
}

/**
 * Banister's impulse: minutes × r × a·e^(b·r), r the share of the pulse reserve that the mean pulse takes. Null
 * unless the mean pulse lies between resting and maximum.
 */
export function banisterImpulse(minutes: number, pulse: number, of: PulseRange): number | null {
  if (!(of.resting <= pulse && pulse <= of.maximum && of.resting < of.maximum)) return null
  const reserve = (pulse - of.resting) / (of.maximum - of.resting)
  const { a, b } = BANISTER[of.sex]
  return minutes * reserve * a * Math.exp(b * reserve)
}

/** Edwards' impulse: minutes in each of the five zones × 1 … 5. */
export function edwardsImpulse(minutesInZones: readonly number[]): number {
  return minutesInZones.reduce((sum, minutes, zone) => sum + minutes * (zone + 1), 0)
}

/**
 * Minutes in each of Edwards' five zones. Below half of the maximum is no zone, above the maximum is the fifth. A
 * step of five beats that a zone begins within is shared out beat by beat.
 */
export function minutesInZones(pulseSeconds: PulseSeconds, maximum: number): readonly number[] {
  const minutes = ZONE_FLOORS.map(() => 0)
  for (const [from, seconds] of pulseSeconds) {
    for (let beat = from; beat < from + PULSE_STEP; beat++) {
      const zone = ZONE_FLOORS.findLastIndex((floor) => beat / maximum >= floor)
      if (zone >= 0) minutes[zone] = (minutes[zone] ?? 0) + seconds / PULSE_STEP / 60
    }
  }
  return minutes
}

/** Foster's session load: perceived exertion 0–10 × minutes, in arbitrary units. */
export function sessionLoad(exertion: number, minutes: number): number {
  return exertion * minutes
}

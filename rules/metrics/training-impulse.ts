import { PULSE_STEP, type PulseSeconds } from '../model/run.ts'

/** How much a run asked of the body, in one number; three ways, by what is known. Their units differ. */

/** Banister's weights, by sex. */
const BANISTER = { m: { a: 0.64, b: 1.92 }, f: { a: 0.86, b: 1.67 } } as const

/** Edwards' five zones begin at these shares of the maximum pulse and weigh 1 to 5. */
const ZONE_FLOORS = [0.5, 0.6, 0.7, 0.8, 0.9] as const
/** Beats up to which a sensor tells of a heart. */
const LIKELY_PULSES = 256

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

/** Edwards' five zones of a maximum pulse, worked out once for thousands of runs. */
export interface Zones {
  readonly maximum: number
  /** The zone of each likely pulse from 0 on. */
  readonly byBeat: readonly number[]
}

export function zonesOf(maximum: number): Zones {
  const byBeat = Array.from({ length: LIKELY_PULSES }, (_, beat) => zoneAt(beat, maximum))
  return { maximum, byBeat }
}

/** 0 to 4, or −1 below half of the maximum; above the maximum is the fifth. */
function zoneAt(beat: number, maximum: number): number {
  return ZONE_FLOORS.findLastIndex((floor) => beat / maximum >= floor)
}

/** Minutes in each of the five zones. A step of five beats that a zone begins within is shared out beat by beat. */
export function minutesInZones(pulseSeconds: PulseSeconds, { maximum, byBeat }: Zones): readonly number[] {
  const minutes = [0, 0, 0, 0, 0]
  for (const [from, seconds] of pulseSeconds) {
    const share = seconds / PULSE_STEP / 60
    for (let beat = from; beat < from + PULSE_STEP; beat++) {
      const zone = byBeat[beat] ?? zoneAt(beat, maximum)
      if (zone >= 0) minutes[zone] = (minutes[zone] ?? 0) + share
    }
  }
  return minutes
}

/** Foster's session load: perceived exertion 0–10 × minutes, in arbitrary units. */
export function sessionLoad(exertion: number, minutes: number): number {
  return exertion * minutes
}

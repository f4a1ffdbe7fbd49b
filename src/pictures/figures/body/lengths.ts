import type { Joint } from '../joint.ts'

/**
 * Bones in hundredths of the body's height, after Drillis and Contini (1966), as in Winter, Biomechanics and Motor
 * Control of Human Movement. The trunk's 28.8 from hip to shoulder are shared out between pelvis, loins and ribs by
 * eye; the hand is 10.8 there, and drawn relaxed.
 */
export const LENGTHS = {
  thigh: 24.5,
  shank: 24.6,
  ankleHeight: 3.9,
  heelBehindAnkle: 3.8,
  ballBeforeAnkle: 7.2,
  toeBeforeBall: 4.2,
  upperArm: 18.6,
  forearm: 14.6,
  hand: 8.6,
  pelvis: 9,
  loins: 9.8,
  ribs: 10,
  neck: 6.6,
  neckToHead: 5.1,
  shouldersBelowNeck: 1.6,
  halfShoulders: 10.6,
  halfHips: 5,
} as const

/** From a joint's middle to the skin that touches the ground. A foot's joints lie on its sole already. */
const TO_THE_SKIN: Readonly<Partial<Record<string, number>>> = {
  knee: 3.2,
  elbow: 2.1,
  wrist: 1.6,
  shoulders: 2.8,
  head: 5.2,
}

export function skinOf(joint: Joint): number {
  return TO_THE_SKIN[joint.replace(/Near$|Far$/, '')] ?? 0
}

/** A wrist over a hand that lies flat. */
export const WRIST_OVER_FLAT_HAND = 1.7

/** Far limbs stand a little to the right and higher: it parts them from the near ones, and reads as depth. */
export const FAR_BY = [1.5, 1] as const

import { calfRolling } from './calf-rolling.ts'
import { thighRolling } from './thigh-rolling.ts'
import { upperBackRolling } from './upper-back-rolling.ts'

/** Foam rolling, for comfort. */
export const ROLLING = {
  R01: calfRolling,
  R02: thighRolling,
  R03: upperBackRolling,
}

import { hipAirplane } from './hip-airplane.ts'
import { singleLegStance } from './single-leg-stance.ts'

/** Steadiness on one leg. */
export const BALANCE = {
  N01: hipAirplane,
  N02: singleLegStance,
}

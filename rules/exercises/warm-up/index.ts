import { aMarch } from './a-march.ts'
import { ankleBounces } from './ankle-bounces.ts'
import { hipCircles } from './hip-circles.ts'
import { legSwingsFront } from './leg-swings-front.ts'
import { legSwingsSide } from './leg-swings-side.ts'
import { lungeWithTurn } from './lunge-with-turn.ts'
import { walkToJog } from './walk-to-jog.ts'

/** Before a run. */
export const WARM_UP = {
  W01: walkToJog,
  W02: legSwingsFront,
  W03: legSwingsSide,
  W04: lungeWithTurn,
  W05: hipCircles,
  W06: aMarch,
  W07: ankleBounces,
}

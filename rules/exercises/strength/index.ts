import { bandMarch } from './band-march.ts'
import { bandWalk } from './band-walk.ts'
import { bentKneeCalfRaise } from './bent-knee-calf-raise.ts'
import { bridge } from './bridge.ts'
import { calfRaise } from './calf-raise.ts'
import { clamshell } from './clamshell.ts'
import { copenhagenPlank } from './copenhagen-plank.ts'
import { hipThrust } from './hip-thrust.ts'
import { shortFoot } from './short-foot.ts'
import { sideLyingLegRaise } from './side-lying-leg-raise.ts'
import { singleLegBridge } from './single-leg-bridge.ts'
import { singleLegDeadlift } from './single-leg-deadlift.ts'
import { singleLegSquat } from './single-leg-squat.ts'
import { splitSquat } from './split-squat.ts'
import { stepUp } from './step-up.ts'
import { wallSit } from './wall-sit.ts'

/** Hips, legs and feet. */
export const STRENGTH = {
  S01: bridge,
  S02: singleLegBridge,
  S03: sideLyingLegRaise,
  S04: clamshell,
  S05: bandWalk,
  S06: singleLegDeadlift,
  S07: singleLegSquat,
  S08: splitSquat,
  S09: stepUp,
  S10: hipThrust,
  S11: wallSit,
  S12: copenhagenPlank,
  S13: calfRaise,
  S14: bentKneeCalfRaise,
  S15: shortFoot,
  N03: bandMarch,
}

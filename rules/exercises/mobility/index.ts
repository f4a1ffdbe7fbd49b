import { calfStretch } from './calf-stretch.ts'
import { catCow } from './cat-cow.ts'
import { childsPose } from './childs-pose.ts'
import { couchStretch } from './couch-stretch.ts'
import { figureFourStretch } from './figure-four-stretch.ts'
import { halfKneelingHipFlexorStretch } from './half-kneeling-hip-flexor-stretch.ts'
import { hipLiftOff } from './hip-lift-off.ts'
import { hipSwitch } from './hip-switch.ts'
import { kneeToWall } from './knee-to-wall.ts'
import { lyingHamstringStretch } from './lying-hamstring-stretch.ts'
import { openBook } from './open-book.ts'
import { pronePressUp } from './prone-press-up.ts'
import { standingHamstringStretch } from './standing-hamstring-stretch.ts'
import { upperBackArch } from './upper-back-arch.ts'
import { upperBackTurn } from './upper-back-turn.ts'

/** Range and ease of movement. */
export const MOBILITY = {
  M01: halfKneelingHipFlexorStretch,
  M02: couchStretch,
  M03: hipSwitch,
  M04: hipLiftOff,
  M05: lyingHamstringStretch,
  M06: standingHamstringStretch,
  M07: openBook,
  M08: upperBackTurn,
  M09: upperBackArch,
  M10: catCow,
  M11: childsPose,
  M12: figureFourStretch,
  M13: pronePressUp,
  M14: calfStretch,
  M15: kneeToWall,
}

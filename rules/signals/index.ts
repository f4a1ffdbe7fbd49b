import { cadence } from './cadence.ts'
import { downhillNovelty } from './downhill-novelty.ts'
import { fatigue } from './fatigue.ts'
import { firstWeeks } from './first-weeks.ts'
import { healthProblem } from './health-problem.ts'
import { hillsWithoutStrength } from './hills-without-strength.ts'
import { history } from './history.ts'
import { intensity } from './intensity.ts'
import { pain } from './pain.ts'
import { plannedSpike } from './planned-spike.ts'
import { redFlag } from './red-flag.ts'
import { returnAfterGap } from './return-after-gap.ts'
import { sessionSpike } from './session-spike.ts'
import { shoeTransition } from './shoe-transition.ts'
import { shoeWear } from './shoe-wear.ts'
import type { SignalRule } from './signal.ts'
import { sitting } from './sitting.ts'
import { strengthAdherence } from './strength-adherence.ts'
import { surfaceChange } from './surface-change.ts'
import { tenPercent } from './ten-percent.ts'
import { warmUp } from './warm-up.ts'
import { weeklyJump } from './weekly-jump.ts'

/** Every rule, in the order in which reasons are told. */
export const SIGNALS: readonly SignalRule[] = [
  redFlag,
  pain,
  healthProblem,
  sessionSpike,
  weeklyJump,
  returnAfterGap,
  downhillNovelty,
  hillsWithoutStrength,
  plannedSpike,
  firstWeeks,
  surfaceChange,
  shoeWear,
  shoeTransition,
  intensity,
  strengthAdherence,
  warmUp,
  cadence,
  fatigue,
  sitting,
  history,
  tenPercent,
]

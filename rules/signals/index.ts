import { cadence } from './cadence.ts'
import { downhillNovelty } from './downhill-novelty.ts'
import { firstWeeks } from './first-weeks.ts'
import { hillsWithoutStrength } from './hills-without-strength.ts'
import { history } from './history.ts'
import { intensity } from './intensity.ts'
import { redFlag } from './red-flag.ts'
import { returnAfterGap } from './return-after-gap.ts'
import { sessionSpike } from './session-spike.ts'
import { shoeWear } from './shoe-wear.ts'
import type { SignalRule } from './signal.ts'
import { strengthAdherence } from './strength-adherence.ts'
import { surfaceChange } from './surface-change.ts'
import { tenPercent } from './ten-percent.ts'
import { weeklyJump } from './weekly-jump.ts'

/** Every rule, in the order in which reasons are told. */
export const SIGNALS: readonly SignalRule[] = [
  redFlag,
  sessionSpike,
  weeklyJump,
  returnAfterGap,
  downhillNovelty,
  hillsWithoutStrength,
  firstWeeks,
  surfaceChange,
  shoeWear,
  intensity,
  strengthAdherence,
  cadence,
  history,
  tenPercent,
]

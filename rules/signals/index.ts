import { firstWeeks } from './first-weeks.ts'
import { redFlag } from './red-flag.ts'
import { returnAfterGap } from './return-after-gap.ts'
import { sessionSpike } from './session-spike.ts'
import { shoeWear } from './shoe-wear.ts'
import type { SignalRule } from './signal.ts'
import { weeklyJump } from './weekly-jump.ts'

/** Every rule, in the order in which reasons are told. */
export const SIGNALS: readonly SignalRule[] = [
  redFlag,
  sessionSpike,
  weeklyJump,
  returnAfterGap,
  firstWeeks,
  shoeWear,
]

import type { ExerciseId } from '../../../../rules/exercises/library.ts'
import type { Figure } from '../pose.ts'
import { BACK_MOBILITY } from './back-mobility.ts'
import { BRIDGES } from './bridges.ts'
import { CALF_AND_FOOT } from './calf-and-foot.ts'
import { HIP_MOBILITY } from './hip-mobility.ts'
import { HIP_STANDING } from './hip-standing.ts'
import { LEG_MOBILITY } from './leg-mobility.ts'
import { LEG_SWINGS } from './leg-swings.ts'
import { PILATES } from './pilates.ts'
import { ROLLING } from './rolling.ts'
import { SIDE_LYING } from './side-lying.ts'
import { SIDE_PLANKS } from './side-planks.ts'
import { SQUATS } from './squats.ts'
import { TRUNK_ON_THE_FLOOR } from './trunk-on-the-floor.ts'
import { TRUNK_STANDING } from './trunk-standing.ts'
import { WARM_UP } from './warm-up.ts'

/** Every exercise has its drawing, or this does not compile. */
export const FIGURES = {
  ...HIP_MOBILITY,
  ...LEG_MOBILITY,
  ...BACK_MOBILITY,
  ...TRUNK_ON_THE_FLOOR,
  ...SIDE_PLANKS,
  ...TRUNK_STANDING,
  ...BRIDGES,
  ...SIDE_LYING,
  ...SQUATS,
  ...HIP_STANDING,
  ...CALF_AND_FOOT,
  ...LEG_SWINGS,
  ...WARM_UP,
  ...PILATES,
  ...ROLLING,
} as const satisfies Readonly<Record<ExerciseId, Figure>>

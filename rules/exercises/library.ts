import { BALANCE } from './balance/index.ts'
import { CORE } from './core/index.ts'
import type { Exercise } from './exercise.ts'
import { MOBILITY } from './mobility/index.ts'
import { ROLLING } from './rolling/index.ts'
import { STRENGTH } from './strength/index.ts'
import { WARM_UP } from './warm-up/index.ts'

const LIBRARY = { ...MOBILITY, ...CORE, ...STRENGTH, ...BALANCE, ...WARM_UP, ...ROLLING }

/** M mobility, C core, P Pilates, S strength, N balance and control, W warm-up, R foam rolling. */
export type ExerciseId = keyof typeof LIBRARY

/** Every exercise a routine can be put together from. */
export const EXERCISES: Readonly<Record<ExerciseId, Exercise>> = LIBRARY

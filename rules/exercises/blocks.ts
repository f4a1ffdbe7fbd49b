import type { ExerciseId } from './library.ts'

const WARM_UP = ['W01', 'W02', 'W03', 'W05', 'W04'] as const
const LOW_LOAD = ['M10', 'M01', 'M07', 'C01', 'C02', 'S01'] as const

/** Routines that stand ready, by what they are for, each in the order it is done. */
export const BLOCKS = {
  /** Before every run: five minutes. */
  'warm-up': WARM_UP,
  /** Before hills and intervals. */
  'warm-up-for-hard-runs': [...WARM_UP, 'W06'],
  /** Hip flexors, hamstrings and upper back, for comfort and range. */
  'daily-mobility': ['M10', 'M01', 'M05', 'M07'],
  /** A beginner, a return, amber pain. */
  'low-load': LOW_LOAD,
  /** The usual one, three times a week. */
  'core-and-hip': ['M10', 'M01', 'M07', 'C01', 'C02', 'C04', 'S03'],
  /** Two or three times a week, and only on green; hills no sooner than four weeks on. */
  strength: ['M01', 'M07', 'S02', 'S07', 'S03', 'C03', 'C04'],
  /**
   * Pain up to 5 and no warning sign. Where arching eases the back, the prone press-up (M13) may come in; where it or
   * bending brings the pain on, the upper-back arch (M09) or child's pose (M11) stay out.
   */
  flare: ['M10', 'M07', 'M01', 'C01', 'C02', 'S01'],
} as const satisfies Readonly<Record<string, readonly ExerciseId[]>>
export type BlockId = keyof typeof BLOCKS

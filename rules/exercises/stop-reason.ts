import type { BodyArea } from '../model/check-in.ts'

/** Ways of moving that bring a runner's back pain on: arching, bending, turning. */
export const SENSITIVITIES = ['extension', 'flexion', 'rotation'] as const
export type Sensitivity = (typeof SENSITIVITIES)[number]

/** What is known of a runner's bones, plan or time of day. */
export const CONDITIONS = ['osteoporosis', 'spondylolysis', 'pain-plan', 'first-hour-of-day'] as const
export type Condition = (typeof CONDITIONS)[number]

/**
 * What, once it is known, rules an exercise out. An area does from amber pain on (3 of 10); below that the words of
 * the exercise's stop rule are enough. Beyond what that rule names, an exercise that pulls or loads a sore part to its
 * end is left out as well, and so is the harder form of one that is (our own caution). Necks, shoulders and wrists are
 * no areas of a check-in, and stand in words only.
 */
export type StopReason = BodyArea | Sensitivity | Condition

/** The numbers that several rules share, each with where it comes from. */

/** Doubles: 21.67 miles ÷ 19.70 miles is exactly 1.1 on paper, and a hair more here. */
export const HAIR = 1e-9

/** Band edges of a run ÷ the longest of the 30 days before it, upper ends inclusive (Frandsen 2025). */
export const SPIKE_RATIO = 1.1
export const MODERATE_SPIKE_RATIO = 1.3
export const LARGE_SPIKE_RATIO = 2

/** Under half a kilometre over is watch noise (our own reading). */
export const SPIKE_LEAST_METRES = 500

/** The days a longest run looks back over (Frandsen 2025). */
export const REFERENCE_DAYS = 30

/** A week this fraction over the highest of the four before is a jump (Damsted 2019). */
export const WEEK_JUMP = 0.2
/** Its effect was seen three weeks on, and so it is remembered. */
export const JUMP_CARRY_DAYS = 21

/** Days without a run that call for care, and that make a break (our own reading). */
export const CAUTION_DAYS = 14
export const BREAK_DAYS = 30

/** Hard running: this share of the maximum pulse and above, or so much faster than the runner's median speed. */
export const ZONE_3 = 0.7
export const FASTER_THAN_USUAL = 1.1
/** The days it is looked at over, and the share of them above which there is too much of it. */
export const INTENSITY_DAYS = 21
export const MOST_HARD_SHARE = 0.25

/** The days whose easy runs' cadence is set against the runner's own before. */
export const CADENCE_DAYS = 14

/** Three weeks of strength sessions, and how many a week are the goal. */
export const STRENGTH_DAYS = 21
export const STRENGTH_GOAL = 3

/** A figure known for less than this part of the distance says too little to compare (our own reading). */
export const KNOWN_SHARE = 0.8

/** Pain of 10 from which it is more than a twinge, and the most that trials let people train with. */
export const AMBER_PAIN = 3
export const ACCEPTABLE_PAIN = 5

/** Amber pain is looked at again after 72 hours. */
export const RECHECK_DAYS = 3
/** The days of pain beside which the ground matters, and of which warning signs must have been asked. */
export const PAIN_DAYS = 7
/** The four health questions are about the last seven days; the answers hold as long. */
export const HEALTH_DAYS = 7
/** The days of a runner's word on warm-ups, and of tired days. */
export const WARM_UP_DAYS = 14
export const TIRED_DAYS = 7
/** The days in which two hard runs are looked for. */
export const HARD_PAIR_DAYS = 7
/** A change of build is given up to six weeks; what was worn in the four before says whether it is one. */
export const NEW_BUILD_DAYS = 42
export const OTHER_BUILD_DAYS = 28

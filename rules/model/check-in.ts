import type { LocalDay } from './day.ts'

export const BODY_AREAS = [
  'low-back',
  'hip',
  'groin',
  'thigh',
  'hamstring',
  'knee',
  'shin',
  'calf',
  'ankle',
  'foot',
  'other',
] as const
export type BodyArea = (typeof BODY_AREAS)[number]

/** Signs that need a person, not a programme (evidence: NICE-based lists, IFOMPT 2020). */
export const RED_FLAGS = [
  'saddle-numbness',
  'bladder-bowel',
  'both-legs',
  'leg-weakness',
  'fever',
  'cancer-history',
  'weight-loss',
  'trauma',
  'night-pain',
  'walking-difficulty',
] as const
export type RedFlag = (typeof RED_FLAGS)[number]

/** Those that mean the same day; the others mean the next days. */
export const EMERGENCY_FLAGS: readonly RedFlag[] = [
  'saddle-numbness',
  'bladder-bowel',
  'both-legs',
  'leg-weakness',
]

/** Each sign as a runner is asked about it. */
export const RED_FLAG_WORDS: Readonly<Record<RedFlag, string>> = {
  'saddle-numbness': 'Numbness between the legs, around the saddle area',
  'bladder-bowel': 'New trouble with bladder, bowel or sexual function',
  'both-legs': 'Sudden pain or weakness in both legs',
  'leg-weakness': 'A leg that is quickly getting weaker, or a foot that drops',
  fever: 'Fever or feeling unwell, or a recent infection',
  'cancer-history': 'A history of cancer',
  'weight-loss': 'Weight loss nobody can explain',
  trauma: 'A fall, crash or other blow before it began',
  'night-pain': 'Constant pain at night that no position eases',
  'walking-difficulty': 'Difficulty standing or walking',
}

export type Feedback = 'done' | 'too-hard' | 'hurt'

/** What an answer to the OSTRC-H2 counts for, from the first of its four options to the last. */
export const HEALTH_SCORES = [0, 8, 17, 25] as const
export type HealthScore = (typeof HEALTH_SCORES)[number]

/**
 * The four questions of the OSTRC-H2 about the last seven days (Clarsen 2020). The last three are not asked, and
 * null, where the first is answered with full participation (0) or none (25).
 */
export interface HealthAnswers {
  readonly participation: HealthScore
  /** How far training was changed. */
  readonly training: HealthScore | null
  readonly performance: HealthScore | null
  readonly symptoms: HealthScore | null
}

/** What the runner told us on a day. Null is "not asked or not answered". Pain is 0–10. */
export interface CheckIn {
  readonly day: LocalDay
  /** The day's worst. */
  readonly pain: number | null
  readonly painDuring: number | null
  readonly painAfter: number | null
  readonly painNextMorning: number | null
  readonly area: BodyArea | null
  readonly redFlags: readonly RedFlag[]
  /** All signs were asked and all denied. */
  readonly noRedFlags: boolean
  /** The runner has been seen for an earlier sign. */
  readonly cleared: boolean
  readonly feedback: Feedback | null
  readonly health: HealthAnswers | null
  /** 0 is rested, 10 is worn out. */
  readonly fatigue: number | null
  /** Whether the day's run began with a warm-up. */
  readonly warmedUp: boolean | null
}

/** A check-in in which every question is still open; what was told goes on top of it. */
export const NOTHING_TOLD: Omit<CheckIn, 'day'> = {
  pain: null,
  painDuring: null,
  painAfter: null,
  painNextMorning: null,
  area: null,
  redFlags: [],
  noRedFlags: false,
  cleared: false,
  feedback: null,
  health: null,
  fatigue: null,
  warmedUp: null,
}

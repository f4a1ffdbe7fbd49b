import type { Grade } from '../model/signal.ts'

/** What stands behind an exercise, for the runner; where studies differ, the lower grade. */
export interface Evidence {
  readonly grade: Grade
  /** One or two sentences: what was seen, or that nobody has looked. */
  readonly words: string
  /** First author, year and, where we have it, where to find it; null where no study was weighed. */
  readonly source: string | null
}

/** What a grade stands for, in words that fit after "Grade C:". */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: 'trials or a large cohort of runners, on injuries',
  'A-': 'one large study of runners, on injuries',
  B: 'smaller or indirect studies',
  'B-': 'smaller or indirect studies, with an uncertain result',
  C: 'measured in a lab, at one moment, or with conflicting results',
  X: 'expert opinion, or our own reading',
  N: 'studied and not supported',
}

export const UNTESTED: Evidence = {
  grade: 'X',
  words: 'Nobody has tested it on runners’ injuries: common practice, for comfort and control.',
  source: null,
}

export const STRETCHING: Evidence = {
  grade: 'C',
  words: 'For comfort and range. In pooled trials stretching did not lower injuries.',
  source: 'Lauersen 2014, BJSM 48:871',
}

export const STIFF_HAMSTRINGS: Evidence = {
  grade: 'C',
  words: 'A review lists stiff hamstrings and backs beside back pain in runners: a link, not a cause.',
  source: 'Maselli 2020, BMC Musculoskeletal Disorders 21:343',
}

export const LEG_STRENGTH: Evidence = {
  grade: 'B',
  words:
    'Of 84 runners with long-lasting back pain, those who trained the legs gained more in running, by their own rating; pain fell in all groups.',
  source: 'Cai 2017, MSSE 49:2374',
}

export const CALF_AND_FOOT: Evidence = {
  grade: 'X',
  words:
    'In a trial of 325 new runners, ankle and foot training did not lower overuse injuries, and sudden ones were more common. For a weak calf only.',
  source: 'Leppänen 2024, BJSM 58:722',
}

export const WARMING_UP: Evidence = {
  grade: 'C',
  words:
    'Asked after a race, runners who had back pain there had more often not warmed up enough (36 cases of 800): a link, not a cause.',
  source: 'Wu 2021, Pain Research and Management 6660304',
}

/** Neither the moves nor their doses come from a study we have weighed. */
export const PILATES: Evidence = {
  grade: 'X',
  words: 'A Pilates move of our own choice, and so is its dose. We have weighed no trial of it.',
  source: null,
}

export const ROLLING: Evidence = {
  grade: 'X',
  words:
    'For comfort, and range for a little while. The dose is our own choice, and we have weighed no trial of it.',
  source: null,
}

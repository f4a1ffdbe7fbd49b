import type { Draws } from './draws.ts'

/** A run as a plan has it. */
export interface Outing {
  readonly kilometres: number
  readonly effort: 'easy' | 'hard' | 'race'
}

/** A plan's day; null is a day off. */
export type PlannedDay = Outing | null

export type Range = readonly [low: number, high: number]

/** What a runner of a kind does with a plan. Ranges are of runners: each has one value of them all year. */
export interface Habits {
  /** Share of planned runs that are not run that day. */
  readonly missed: Range
  /** Lognormal spread of a run's distance about its plan. */
  readonly spread: Range
  /** Steep metres a kilometre, up and down alike. */
  readonly steepPerKilometre: Range
  /** Breaks for an injury, and the days each takes. */
  readonly breaksAYear: Range
  readonly breakDays: Range
}

/** A kind of runner: how the year is planned, and what becomes of the plan. */
export interface Kind {
  readonly name: string
  readonly habits: Habits
  /** Whole weeks, Monday first. */
  plan(draws: Draws): readonly PlannedDay[]
}

export const DAYS_A_YEAR = 365
/** Enough for a year whatever its first weekday. */
export const WEEKS_A_YEAR = 53

/** A runner of the road with a life beside it. */
export const USUAL_HABITS: Habits = {
  missed: [0.05, 0.15],
  spread: [0.05, 0.15],
  steepPerKilometre: [0, 1.5],
  breaksAYear: [0, 1],
  breakDays: [10, 21],
}

export const easy = (kilometres: number): Outing => ({ kilometres, effort: 'easy' })
export const hard = (kilometres: number): Outing => ({ kilometres, effort: 'hard' })
export const race = (kilometres: number): Outing => ({ kilometres, effort: 'race' })

/** `week` answers with seven days, Monday first. */
export function weeksOf(week: (index: number) => readonly PlannedDay[]): readonly PlannedDay[] {
  return Array.from({ length: WEEKS_A_YEAR }, (_, index) => week(index)).flat()
}

/** Weeks of the year on which there is something, `least` weeks or more apart. */
export function weeksApart(draws: Draws, count: number, least: number): readonly number[] {
  const every = Math.floor(WEEKS_A_YEAR / count)
  return Array.from(
    { length: count },
    (_, index) => index * every + draws.whole(0, Math.max(0, every - least)),
  )
}

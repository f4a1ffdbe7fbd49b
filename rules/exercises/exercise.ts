import type { Equipment, Need } from './equipment.ts'
import type { Evidence } from './evidence.ts'
import type { ExerciseId } from './library.ts'
import type { StopReason } from './stop-reason.ts'
import type { Target } from './target.ts'

export type Category = 'mobility' | 'core' | 'strength' | 'balance' | 'warm-up' | 'rolling'

/** How often: days of a week, or before every run. */
export type TimesPerWeek = { readonly least: number; readonly most: number } | 'each-run'

/** One short sentence or two each, to follow from a phone on the floor. */
export interface Instructions {
  readonly setUp: string
  readonly movement: string
  /** Where it should be felt. */
  readonly feel: string
  /** What goes wrong most often, and what to do instead. */
  readonly fault: string
}

/** The same a little harder or easier, or another exercise that is. */
export interface Step {
  readonly words: string
  readonly exerciseId: ExerciseId | null
}

/** One exercise with its usual dose. */
export interface Exercise {
  readonly id: ExerciseId
  readonly name: string
  readonly category: Category
  readonly targets: readonly Target[]
  readonly sets: number
  readonly reps: number
  readonly holdSeconds: number
  /** Seconds of movement in each repetition. */
  readonly tempoSeconds: number
  readonly sides: 1 | 2
  /** Between sets and sides. */
  readonly restSeconds: number
  readonly timesPerWeek: TimesPerWeek
  readonly instructions: Instructions
  /** Null: there is nothing harder of its kind. */
  readonly progression: Step | null
  readonly regression: Step
  /** When to leave it, in words that fit after "Stop if". */
  readonly stop: string
  readonly stopsFor: readonly StopReason[]
  /** All of these. Empty: nothing but the floor. */
  readonly equipment: readonly Need[]
  readonly evidence: Evidence
}

/** All of it, rests between sets and sides included. */
export function secondsOf(exercise: Exercise): number {
  const bouts = exercise.sets * exercise.sides
  const work = bouts * exercise.reps * (exercise.holdSeconds + exercise.tempoSeconds)
  return work + (bouts - 1) * exercise.restSeconds
}

/** A movement this long is slow. */
const SLOW_SECONDS = 4

/** "2 × 30 s each side", "10 slow reps". */
export function doseOf(exercise: Exercise): string {
  const { sets, reps, holdSeconds, tempoSeconds } = exercise
  const each = exercise.sides === 2 ? ' each side' : ''
  const times = sets === 1 ? '' : `${sets} × `
  if (reps === 1) return `${times}${holdOf(holdSeconds)}${each}`
  if (holdSeconds >= 5) return `${times}${reps} × ${holdSeconds} s${each}`
  if (times || each) return `${times}${reps}${each}`
  return `${reps} ${tempoSeconds >= SLOW_SECONDS ? 'slow reps' : 'reps'}`
}

function holdOf(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`
}

/** How it is done, short enough for a letter. */
export function howOf({ instructions }: Exercise): string {
  return `${instructions.setUp} ${instructions.movement}`
}

/** What to have at hand: of each need the thing most homes have. */
export function kitOf({ equipment }: Exercise): readonly Equipment[] {
  return equipment.map(([first]) => first)
}

import type { SignalId } from './signal.ts'

export interface RoutineItem {
  readonly exerciseId: string
  readonly name: string
  /** How to do it, short enough to follow from the floor. */
  readonly how: string
  /** The dose in words: "2 × 30 s each side". */
  readonly dose: string
  readonly sets: number
  readonly reps: number
  readonly holdSeconds: number
  readonly sides: 1 | 2
  /** All of it, rests included. */
  readonly seconds: number
  readonly stop: string
  readonly equipment: readonly string[]
}

/** What to do about it. Worded for the runner. */
export interface Prescription {
  readonly id: string
  readonly because: readonly SignalId[]
  readonly title: string
  readonly minutes: number
  readonly timesPerWeek: number
  readonly weeks: number
  /** Null: this prescription has none, or it is withheld. */
  readonly routine: readonly RoutineItem[] | null
  /** Why a routine that exists is not shown: the warning signs have not been answered. */
  readonly withheld: 'red-flag-questions' | null
  /** Fraction of usual load, e.g. -0.3; 0 holds it; null does not speak of it. */
  readonly loadChange: number | null
  readonly advice: readonly string[]
  readonly stopRules: readonly string[]
}

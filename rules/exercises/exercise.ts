export type Category = 'mobility' | 'core' | 'strength'

/** One exercise with its usual dose. */
export interface Exercise {
  readonly id: string
  readonly name: string
  readonly category: Category
  /** What it works on. */
  readonly targets: readonly string[]
  readonly sets: number
  readonly reps: number
  readonly holdSeconds: number
  /** Seconds of movement in each repetition. */
  readonly tempoSeconds: number
  readonly sides: 1 | 2
  /** Between sets and sides. */
  readonly restSeconds: number
  /** How to do it: set-up, movement, what to feel. */
  readonly how: string
  /** When to leave it. */
  readonly stop: string
  readonly equipment: readonly string[]
}

/** All of it, rests between sets and sides included. */
export function secondsOf(exercise: Exercise): number {
  const bouts = exercise.sets * exercise.sides
  const work = bouts * exercise.reps * (exercise.holdSeconds + exercise.tempoSeconds)
  return work + (bouts - 1) * exercise.restSeconds
}

/** "2 × 30 s each side", "10 slow reps". */
export function doseOf(exercise: Exercise): string {
  const { sets, reps, holdSeconds } = exercise
  const each = exercise.sides === 2 ? ' each side' : ''
  if (reps === 1) return `${sets} × ${holdSeconds} s${each}`
  const count = sets === 1 ? `${reps}` : `${sets} × ${reps}`
  if (holdSeconds >= 5) return `${count} × ${holdSeconds} s${each}`
  return sets === 1 && !each ? `${reps} slow reps` : `${count}${each}`
}

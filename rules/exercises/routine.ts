import type { RoutineItem } from '../model/prescription.ts'
import { doseOf, type Exercise, secondsOf } from './exercise.ts'
import { EXERCISES } from './library.ts'

/** From one exercise to the next. */
const CHANGE_OVER_SECONDS = 15

/** Hips and trunk, low load: for a beginner, a return, or the days after a jump. */
export const LOW_LOAD: readonly Exercise[] = [
  EXERCISES.catCow,
  EXERCISES.hipFlexorStretch,
  EXERCISES.hamstringStretch,
  EXERCISES.openBook,
  EXERCISES.curlUp,
  EXERCISES.kneeSidePlank,
  EXERCISES.bridge,
]

/** The routine as it is handed to a runner. */
export function routineOf(exercises: readonly Exercise[]): readonly RoutineItem[] {
  return exercises.map((exercise) => ({
    exerciseId: exercise.id,
    name: exercise.name,
    how: exercise.how,
    dose: doseOf(exercise),
    sets: exercise.sets,
    reps: exercise.reps,
    holdSeconds: exercise.holdSeconds,
    sides: exercise.sides,
    seconds: secondsOf(exercise),
    stop: exercise.stop,
    equipment: exercise.equipment,
  }))
}

/** Whole minutes, changes of exercise included. */
export function minutesOf(routine: readonly RoutineItem[]): number {
  const exercising = routine.reduce((total, item) => total + item.seconds, 0)
  return Math.round((exercising + Math.max(0, routine.length - 1) * CHANGE_OVER_SECONDS) / 60)
}

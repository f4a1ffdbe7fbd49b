import type { RoutineItem } from '../model/prescription.ts'
import { doseOf, type Exercise, howOf, kitOf, secondsOf } from './exercise.ts'
import { EXERCISES } from './library.ts'

/** From one exercise to the next. */
const CHANGE_OVER_SECONDS = 15

/** The low-load block with the hamstrings as well: for a beginner, a return, or the days after a jump. */
export const LOW_LOAD: readonly Exercise[] = [
  EXERCISES.M10,
  EXERCISES.M01,
  EXERCISES.M05,
  EXERCISES.M07,
  EXERCISES.C01,
  EXERCISES.C02,
  EXERCISES.S01,
]

/** The routine as it is handed to a runner. */
export function routineOf(exercises: readonly Exercise[]): readonly RoutineItem[] {
  return exercises.map(itemOf)
}

function itemOf(exercise: Exercise): RoutineItem {
  return {
    exerciseId: exercise.id,
    name: exercise.name,
    how: howOf(exercise),
    dose: doseOf(exercise),
    sets: exercise.sets,
    reps: exercise.reps,
    holdSeconds: exercise.holdSeconds,
    sides: exercise.sides,
    seconds: secondsOf(exercise),
    stop: exercise.stop,
    equipment: kitOf(exercise),
  }
}

/** All of it, changes of exercise included. */
export function secondsOfRoutine(routine: readonly RoutineItem[]): number {
  const exercising = routine.reduce((total, item) => total + item.seconds, 0)
  return exercising + Math.max(0, routine.length - 1) * CHANGE_OVER_SECONDS
}

/** Whole minutes, changes of exercise included. */
export function minutesOf(routine: readonly RoutineItem[]): number {
  return Math.round(secondsOfRoutine(routine) / 60)
}

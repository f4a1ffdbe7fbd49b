import type { Assessment } from './model/assessment.ts'
import type { CheckIn } from './model/check-in.ts'
import { addDays, type LocalDay } from './model/day.ts'

/** Routines of a week, and how many of them were prescribed. */
export interface RoutinesDone {
  readonly done: number
  readonly goal: number
}

/**
 * Days of the week that begins on `week` on which a routine was answered for as done or too hard, against what stood
 * on the evening before it. Null where none stood; and where nobody answered, since that says nothing of the mat.
 */
export function routinesDone(
  checkIns: readonly CheckIn[],
  week: LocalDay,
  before: Pick<Assessment, 'prescription'> | null,
): RoutinesDone | null {
  const prescription = before?.prescription ?? null
  if (prescription === null || prescription.routine === null) return null
  const last = addDays(week, 6)
  const done = checkIns.filter(
    ({ day, feedback }) => week <= day && day <= last && (feedback === 'done' || feedback === 'too-hard'),
  )
  const days = new Set(done.map(({ day }) => day))
  return days.size === 0 ? null : { done: days.size, goal: prescription.timesPerWeek }
}

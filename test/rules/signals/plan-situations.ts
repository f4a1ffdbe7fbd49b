import { localDay } from '../../../rules/model/day.ts'
import { aRunner, dailyKilometres, weeks } from '../../support/history.ts'
import type { Asked } from './situations.ts'

const DAY = localDay('2026-11-21')

/** Eight weeks with a long run of 14.5 km on Saturdays, the last of them today. */
const LONG_RUN_WEEK = [0, 5, 0, 8, 0, 6, 14.5]

/** So many kilometres planned on a day, a pair each. */
export function plannedOn(...plans: readonly (readonly [day: string, kilometres: number])[]): Asked {
  const plannedRuns = plans.map(([day, kilometres]) => ({
    ...{ id: `plan-${day}`, day: localDay(day), distanceMetres: kilometres * 1000, title: null },
  }))
  const history = { ...dailyKilometres(DAY, weeks(8, LONG_RUN_WEEK)), plannedRuns }
  return { day: DAY, history, runner: aRunner() }
}

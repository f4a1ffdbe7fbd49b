import type { CheckIn, HealthAnswers } from '../model/check-in.ts'
import { daysBetween, type LocalDay } from '../model/day.ts'
import { HEALTH_DAYS } from '../model/thresholds.ts'
import type { HealthProblem } from '../model/wellbeing.ts'

/** "To a moderate extent", the third of four options. */
const MODERATE = 17
const NO_PARTICIPATION = 25
const WHOLE = 100

/** The last answers to the OSTRC-H2 (Clarsen 2020) of the day and the six before; null where there are none. */
export function healthProblemOn(checkIns: readonly CheckIn[], day: LocalDay): HealthProblem | null {
  const last = checkIns.findLast(
    (checkIn) => checkIn.health !== null && checkIn.day <= day && daysBetween(checkIn.day, day) < HEALTH_DAYS,
  )
  if (!last || last.health === null) return null
  return { day: last.day, severity: severityOf(last.health), isSubstantial: isSubstantial(last.health) }
}

function severityOf({ participation, training, performance, symptoms }: HealthAnswers): number | null {
  if (participation === 0) return 0
  if (participation === NO_PARTICIPATION) return WHOLE
  if (training === null || performance === null || symptoms === null) return null
  return participation + training + performance + symptoms
}

function isSubstantial({ participation, training, performance }: HealthAnswers): boolean {
  if (participation === 0) return false
  return participation === NO_PARTICIPATION || (training ?? 0) >= MODERATE || (performance ?? 0) >= MODERATE
}

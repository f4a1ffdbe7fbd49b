import { LOW_LOAD, minutesOf, routineOf } from '../exercises/routine.ts'
import type { Ceilings } from '../model/assessment.ts'
import { addDays, dayInWords } from '../model/day.ts'
import { RECHECK_DAYS } from '../model/thresholds.ts'
import { formatDistance, type Units } from '../model/units.ts'
import { EMERGENCY_REMINDER } from './emergency-reminder.ts'
import { causesFor, NOT_A_DIAGNOSIS, type Prescriber, STOP_RULES } from './prescriber.ts'

const ANSWERS = ['pain', 'health-problem'] as const
const TIMES = 3
/** What hurts and can be borne: 30 % less, flat and easy, and a look at it again after 72 hours. */
export const easePain: Prescriber = {
  id: 'ease-pain',
  answers: ANSWERS,
  prescribe: ({ day, runner }, signals, ceilings) => {
    const because = causesFor({ answers: ANSWERS }, signals)
    const levels = signals.filter((signal) => because.includes(signal.id)).map((signal) => signal.level)
    if (levels.includes('red') || !levels.includes('amber')) return null
    const routine = routineOf(LOW_LOAD)
    const minutes = minutesOf(routine)
    const recheck = dayInWords(addDays(day, RECHECK_DAYS))
    return {
      id: 'ease-pain',
      because,
      title: 'Hips and trunk',
      minutes,
      timesPerWeek: TIMES,
      weeks: 1,
      routine,
      withheld: null,
      loadChange: -0.3,
      advice: [
        `Until ${recheck}: 30 % less than usual, easy and flat, no hills and no intervals${longest(ceilings, runner.units)}.`,
        'Soft, even ground where you have it. Grade C: it lowers the shock of a step; that it eases pain was not shown.',
        `Three times this week: hips and trunk, ${minutes} minutes.`,
        `On ${recheck} check in again. Leave running out if it passes 5 of 10 before then.`,
        EMERGENCY_REMINDER,
        NOT_A_DIAGNOSIS,
      ],
      stopRules: STOP_RULES,
    }
  },
}

function longest({ painMetres }: Ceilings, units: Units): string {
  return painMetres === null ? '' : `, no run longer than ${formatDistance(painMetres, units)}`
}

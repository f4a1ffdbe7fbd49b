import { addDays, dayInWords } from '../model/day.ts'
import { EMERGENCY_REMINDER } from './emergency-reminder.ts'
import { causesFor, NOT_A_DIAGNOSIS, type Prescriber } from './prescriber.ts'

const ANSWERS = ['pain', 'health-problem'] as const
/** The longer of the 48 to 72 hours that guides give. */
const REST_DAYS = 3

/** What calls for rest: no running, somebody to look at it, then walking and running in steps. No routine. */
export const rest: Prescriber = {
  id: 'rest',
  answers: ANSWERS,
  prescribe: ({ day }, signals) => {
    const red = signals.filter((signal) => signal.level === 'red')
    const because = causesFor({ answers: ANSWERS }, red)
    if (because.length === 0) return null
    return {
      id: 'rest',
      because,
      title: 'Rest first',
      minutes: 0,
      timesPerWeek: 0,
      weeks: 0,
      routine: null,
      withheld: null,
      loadChange: -1,
      advice: [
        `No running and no routine before ${dayInWords(addDays(day, REST_DAYS))}.`,
        'Have a doctor or a physiotherapist look at it before you run again.',
        'Walk first. When 30 minutes of it stay at 2 of 10 or less: four minutes walking and one running in turns, 20 to 30 minutes.',
        'Then one minute walking and two running. A day off after each; repeat a step that brings 3 of 10 or more.',
        'Then 20 to 30 minutes without walking; hills and fast running come last.',
        EMERGENCY_REMINDER,
        NOT_A_DIAGNOSIS,
      ],
      stopRules: [],
    }
  },
}

import { EMERGENCY_FLAGS } from '../model/check-in.ts'
import { causesFor, type Prescriber } from './prescriber.ts'

const ANSWERS = ['red-flag'] as const

/** Warning signs: a person first. No routine, no running number. */
export const refer: Prescriber = {
  id: 'refer',
  answers: ANSWERS,
  prescribe: ({ metrics }, signals) => {
    const isEmergency = metrics.redFlags.standing.some((flag) => EMERGENCY_FLAGS.includes(flag))
    return {
      id: 'refer',
      because: causesFor({ answers: ANSWERS }, signals),
      title: 'See someone first',
      minutes: 0,
      timesPerWeek: 0,
      weeks: 0,
      routine: null,
      withheld: null,
      loadChange: -1,
      advice: [
        isEmergency
          ? 'Please go to an emergency department now, or call your emergency number (112, 999, 911).'
          : 'Please see a doctor in the next days.',
        'No running and no routine until someone has looked at it.',
      ],
      stopRules: [],
    }
  },
}

import { EMERGENCY_FLAGS, RED_FLAG_WORDS } from '../model/check-in.ts'
import type { SignalRule } from './signal.ts'

/** `value` is the number of standing warning signs. */
export const redFlag: SignalRule = {
  id: 'red-flag',
  title: 'Warning signs',
  reference: 'Finucane 2020, IFOMPT framework, JOSPT 50:350',
  grade: 'C',
  historyDays: 0,
  leavesOpen:
    'It does not know what is behind a sign: single signs tell little by themselves, and Limber does not diagnose.',
  sees: ({ metrics }) => ({
    facts: { standing: metrics.redFlags.standing.length, answeredOn: metrics.redFlags.answeredOn },
    missing: metrics.redFlags.answered ? [] : ['your answers about warning signs'],
  }),
  evaluate: ({ metrics }) => {
    const { standing } = metrics.redFlags
    if (standing.length === 0) return null
    const isEmergency = standing.some((flag) => EMERGENCY_FLAGS.includes(flag))
    const told = standing.map((flag) => RED_FLAG_WORDS[flag]).join('; ')
    return {
      id: 'red-flag',
      level: 'red-flag',
      value: standing.length,
      threshold: 1,
      reason: `You told us: ${told}. ${
        isEmergency ? 'Please go to an emergency department now.' : 'Please see a doctor in the next days.'
      }`,
      evidence:
        'Clinical guidance asks for a person to look at these signs. A programme by mail cannot judge them.',
      grade: 'C',
      subject: [...standing].sort().join(','),
      wayDown: { words: 'It stands until you tell us that you have been seen.', metres: null },
    }
  },
}

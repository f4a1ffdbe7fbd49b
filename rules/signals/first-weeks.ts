import { addDays, dayInWords } from '../model/day.ts'
import { REFERENCE_DAYS } from '../model/thresholds.ts'
import type { SignalRule } from './signal.ts'

/** `value` is the days known so far. */
export const firstWeeks: SignalRule = {
  id: 'first-weeks',
  title: 'Learning your normal',
  reference: 'Nielsen 2014, IJSPT 9:338 (PMC4060311); the 30 days are those of Frandsen 2025',
  grade: 'B',
  historyDays: 1,
  leavesOpen:
    'It does not know your body mass index, which the study turns on, or how long you have been running: Limber asks for neither.',
  sees: ({ runner, metrics }) => ({
    facts: {
      knownDays: metrics.knownDays,
      toldLongestMetres: runner.longestRunMetres,
      toldWeekMetres: runner.usualWeekMetres,
    },
    missing: [
      ...(runner.longestRunMetres === null ? ['your longest run'] : []),
      ...(runner.usualWeekMetres === null ? ['your usual week'] : []),
      'your body mass index: we do not ask for it',
    ],
  }),
  evaluate: ({ runner, day, metrics }) => {
    const days = metrics.knownDays
    if (days === 0 || days >= REFERENCE_DAYS) return null
    const wasTold = runner.longestRunMetres !== null || runner.usualWeekMetres !== null
    const until = wasTold ? 'we go by what you told us' : 'we compare nothing'
    return {
      id: 'first-weeks',
      level: 'info',
      value: days,
      threshold: REFERENCE_DAYS,
      reason: `We know ${days} of the 30 days it takes to see what is usual for you. Until then ${until}.`,
      evidence:
        'In 749 new runners, heavier ones (BMI over 30) who ran more than 3 km in their first week had more injuries than lighter ones who ran less.',
      grade: 'B',
      subject: 'first-weeks',
      wayDown: {
        words: `With no day missing it is over on ${dayInWords(addDays(day, REFERENCE_DAYS - days))}.`,
        metres: null,
      },
    }
  },
}

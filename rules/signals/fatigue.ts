import { addDays, dayInWords, weekdayInWords } from '../model/day.ts'
import { TIRED_DAYS } from '../model/thresholds.ts'
import type { SignalRule } from './signal.ts'

/** Tired days of the last seven. */
const MANY = 3

/** `value` and `threshold` are days. Those that nobody told of count for neither side. */
export const fatigue: SignalRule = {
  id: 'fatigue',
  title: 'Tired days',
  reference: 'Wu 2021, Pain Res Manag 6660304, doi 10.1155/2021/6660304',
  grade: 'C',
  historyDays: 0,
  leavesOpen:
    'It does not know how you slept, nor the heat, hills or wind that make a run feel harder at the same pace.',
  sees: ({ metrics }) => {
    const { tiredDays, toldDays } = metrics.wellbeing
    const untold = TIRED_DAYS - toldDays
    return {
      facts: { tiredDays: tiredDays.length, toldDays },
      missing: untold === 0 ? [] : [`how tired you were on ${untold} of the last ${TIRED_DAYS} days`],
    }
  },
  evaluate: ({ metrics }) => {
    const { tiredDays } = metrics.wellbeing
    // the earliest of the last three: once it is past, two are left
    const earliest = tiredDays.at(-MANY)
    if (earliest === undefined) return null
    const endsOn = dayInWords(addDays(earliest.day, TIRED_DAYS))
    const weekdays = tiredDays.map((tired) => weekdayInWords(tired.day)).join(', ')
    return {
      id: 'fatigue',
      level: 'info',
      value: tiredDays.length,
      threshold: MANY,
      reason:
        `${tiredDays.length} of the last ${TIRED_DAYS} days were tired ones (${weekdays}): 7 of 10 or more by your own word, ` +
        'or a run that felt 2 or more harder than your others at its pace. Make the next day an easy one.',
      evidence:
        'Half- and full-marathon runners who reported fatigue had 2.7 times the odds of back pain at that race ' +
        '(36 cases; recall study). This is an association only.',
      grade: 'C',
      subject: tiredDays.map((tired) => tired.day).join(','),
      wayDown: { words: `Without another tired day it ends on ${endsOn}.`, metres: null },
    }
  },
}

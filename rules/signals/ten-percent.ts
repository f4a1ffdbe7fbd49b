import { addDays } from '../model/day.ts'
import { runsWithin } from '../model/run.ts'
import { HAIR } from '../model/thresholds.ts'
import { formatDistance, formatPercent } from '../model/units.ts'
import { daysMissing, sportMissing } from './missing.ts'
import type { SignalRule } from './signal.ts'

const TEN_PERCENT = 0.1

/** `value` is the last seven days ÷ the seven before − 1. Told because it is asked for, not because it matters. */
export const tenPercent: SignalRule = {
  id: 'ten-percent',
  title: 'The 10 % rule',
  reference: 'Buist 2008, AJSM 36:33, doi 10.1177/0363546507307505',
  grade: 'N',
  historyDays: 14,
  leavesOpen:
    'It does not know whether keeping to 10 % does any good: a trial of 532 new runners found no difference.',
  sees: ({ day, history, metrics }) => {
    const { metres, weekOnWeek } = metrics.rolling
    const from = addDays(day, -13)
    return {
      facts: { weekMetres: metres[0], weekBeforeMetres: metres[1], weekOnWeek },
      missing: [
        ...daysMissing(history, from, day, 'the last 14 days'),
        ...sportMissing(runsWithin(history.runs, from, day)),
      ],
    }
  },
  evaluate: ({ runner, day, metrics }) => {
    const { weekOnWeek, metres } = metrics.rolling
    const [week, before] = metres
    if (weekOnWeek === null || week === null || before === null || weekOnWeek <= TEN_PERCENT + HAIR)
      return null
    const { units } = runner
    const most = formatDistance((1 + TEN_PERCENT) * before, units)
    return {
      id: 'ten-percent',
      level: 'info',
      value: weekOnWeek,
      threshold: TEN_PERCENT,
      reason:
        `${formatDistance(week, units)} in seven days is ${formatPercent(weekOnWeek)} more than in the seven before ` +
        `(${formatDistance(before, units)}). ` +
        `Up to ${most} would have kept to the popular 10 % rule.`,
      evidence:
        'A trial of 532 new runners found no difference: 20.8 % were injured on a 10 % programme, 20.3 % on a ' +
        'standard one. Take it as a habit for planning, not as a warning.',
      grade: 'N',
      subject: day,
      wayDown: {
        words: `Nothing has to: ${most} in seven days would keep to it, and it is a habit, not a warning.`,
        metres: (1 + TEN_PERCENT) * before,
      },
    }
  },
}

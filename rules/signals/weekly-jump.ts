import { WEEK_JUMP } from '../model/thresholds.ts'
import { formatDistance, formatPercent } from '../model/units.ts'
import type { SignalRule } from './signal.ts'

/** `value` is the last seven days ÷ the highest of the four weeks before − 1. */
export const weeklyJump: SignalRule = {
  id: 'weekly-jump',
  title: 'A bigger week',
  reference: 'Damsted 2019, JOSPT 49:230; Nielsen 2014, JOSPT 44:739',
  grade: 'B-',
  historyDays: 35,
  evaluate: ({ runner, day, metrics }) => {
    const { overHighest, highestMetres, metres } = metrics.rolling
    const week = metres[0]
    if (overHighest === null || highestMetres === null || week === null || overHighest <= WEEK_JUMP)
      return null
    const { units } = runner
    return {
      id: 'weekly-jump',
      level: 'amber',
      value: overHighest,
      threshold: WEEK_JUMP,
      reason:
        `${formatDistance(week, units)} in seven days is ${formatPercent(overHighest)} over your highest week of the ` +
        `four before (${formatDistance(highestMetres, units)}). ` +
        `Up to ${formatDistance((1 + WEEK_JUMP) * highestMetres, units)} stays within 20 %.`,
      evidence:
        'In 261 runners preparing a half marathon, those who grew their week by 20 to 60 % had more injuries three ' +
        'weeks on; the numbers were small. The popular 10 % rule made no difference in a trial of 532.',
      grade: 'B-',
      subject: day,
    }
  },
}

import { CADENCE_DAYS } from '../model/thresholds.ts'
import { formatPercent } from '../model/units.ts'
import type { SignalRule } from './signal.ts'

/** 5 % fewer steps than the runner's own. */
const SLOWER_STEPS = 0.95

/** `value` is the median steps a minute of easy runs ÷ that of the 90 days before. */
export const cadence: SignalRule = {
  id: 'cadence',
  title: 'Slower steps',
  reference: 'Heiderscheit 2011, MSSE 43:296, doi 10.1249/MSS.0b013e3181ebedf4',
  grade: 'C',
  historyDays: CADENCE_DAYS,
  evaluate: ({ day, metrics }) => {
    const { recent, before, ratio } = metrics.cadence
    if (recent === null || before === null || ratio === null || ratio > SLOWER_STEPS) return null
    return {
      id: 'cadence',
      level: 'info',
      value: ratio,
      threshold: SLOWER_STEPS,
      reason:
        `${Math.round(recent)} steps a minute on easy runs of the last ${CADENCE_DAYS} days are ` +
        `${formatPercent(1 - ratio)} fewer than in the 90 days before (${Math.round(before)}). ` +
        'Try slightly quicker, shorter steps for two weeks, if that feels comfortable.',
      evidence:
        'In a laboratory, 45 runners who took 5 to 10 % more steps put less load on their knees. ' +
        'Injuries and back pain were not looked at.',
      grade: 'C',
      subject: day,
    }
  },
}

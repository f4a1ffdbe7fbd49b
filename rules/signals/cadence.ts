import { addDays } from '../model/day.ts'
import type { Situation } from '../model/situation.ts'
import { CADENCE_DAYS } from '../model/thresholds.ts'
import { formatPercent } from '../model/units.ts'
import { daysMissing } from './missing.ts'
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
  leavesOpen:
    'It does not know how fast or hilly those runs were, and the study did not look at injuries or back pain.',
  sees: (situation) => ({
    facts: { ...situation.metrics.cadence },
    missing: missingFrom(situation),
  }),
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
      wayDown: {
        words: `More than ${Math.ceil(SLOWER_STEPS * before)} steps a minute on easy runs end it.`,
        metres: null,
      },
    }
  },
}

/** Four easy runs a side that tell their steps are asked for; days that are unknown are told first. */
function missingFrom({ day, history, metrics }: Situation): readonly string[] {
  const { recent, before } = metrics.cadence
  const days = daysMissing(history, addDays(day, 1 - CADENCE_DAYS), day, `the last ${CADENCE_DAYS} days`)
  const isUntold = recent === null && days.length === 0
  return [
    ...days,
    ...(isUntold ? [`the steps of four easy runs of the last ${CADENCE_DAYS} days`] : []),
    ...(before === null ? ['the steps of four easy runs of the 90 days before'] : []),
  ]
}

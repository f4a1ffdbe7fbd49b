import { BREAK_DAYS, CAUTION_DAYS } from '../model/thresholds.ts'
import type { SignalRule } from './signal.ts'

/** `value` is the days since the last run. */
export const returnAfterGap: SignalRule = {
  id: 'return-after-gap',
  title: 'Back after a break',
  reference: 'van der Worp 2015, PLoS One 10:e0114937; thresholds are our own reading',
  grade: 'B',
  historyDays: CAUTION_DAYS,
  evaluate: ({ metrics, history }) => {
    const days = metrics.daysSinceRun
    if (days === null || days < CAUTION_DAYS) return null
    const isBreak = days >= BREAK_DAYS
    return {
      id: 'return-after-gap',
      level: 'amber',
      value: days,
      threshold: isBreak ? BREAK_DAYS : CAUTION_DAYS,
      reason: isBreak
        ? `${days} days without a run. Your legs start afresh: begin with running and walking in turns.`
        : `${days} days without a run. Begin with up to three quarters of your longest one.`,
      evidence:
        'In a review of 15 studies, taking running up again went with more injuries in men. ' +
        'How many days make a break is our own reading; nobody has tested it.',
      grade: 'B',
      subject: history.runs.at(-1)?.day ?? 'none',
    }
  },
}

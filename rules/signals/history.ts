import type { SignalRule } from './signal.ts'

/** How people write that there was nothing. */
const NONE = /^(?:none|no|nothing|n\/a|-)?\.?$/i

/** `value` and `threshold` are 1: something was told. Its words are the runner's own and are not repeated here. */
export const history: SignalRule = {
  id: 'history',
  title: 'Earlier injuries',
  reference: 'Malisoux 2015 (264 runners); van der Worp 2015, PLoS One 10:e0114937',
  grade: 'A',
  historyDays: 0,
  evaluate: ({ runner }) => {
    if (runner.history === null || NONE.test(runner.history.trim())) return null
    return {
      id: 'history',
      level: 'info',
      value: 1,
      threshold: 1,
      reason:
        'You told us of an earlier injury or back pain. Keep to small steps, and to hips and trunk three times a week.',
      evidence:
        'An earlier injury is what most studies find before a running injury: in 264 runners 1.72 times as often ' +
        '(1.11 to 2.66). For back pain alone it was not shown.',
      grade: 'A',
      subject: 'history',
    }
  },
}

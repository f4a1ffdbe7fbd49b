import type { Runner } from '../model/runner.ts'
import type { SignalRule } from './signal.ts'

/** How people write that there was nothing. */
const NONE = /^(?:none|no|nothing|n\/a|-)?\.?$/i

/** `value` and `threshold` are 1: something was told. Its words are the runner's own and are not repeated here. */
export const history: SignalRule = {
  id: 'history',
  title: 'Earlier injuries',
  reference:
    'Malisoux 2015, Scand J Med Sci Sports 25:110, doi 10.1111/sms.12154; van der Worp 2015, PLoS One 10:e0114937 (PMC4338213)',
  grade: 'A',
  historyDays: 0,
  leavesOpen:
    'It does not know what it was or how it healed, and for back pain alone an earlier injury was not shown to matter.',
  sees: ({ runner }) => ({
    facts: { isAnswered: runner.history !== null, hasEarlier: hasEarlier(runner) },
    missing: runner.history === null ? ['your earlier injuries'] : [],
  }),
  evaluate: ({ runner }) => {
    if (!hasEarlier(runner)) return null
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
      wayDown: { words: 'It stays until you change it in your settings.', metres: null },
    }
  },
}

function hasEarlier({ history }: Runner): boolean {
  return history !== null && !NONE.test(history.trim())
}

import type { SignalRule } from './signal.ts'

/** A rule of thumb, and the hours above which less hip extension was measured (Boukabache 2021). */
const MANY_HOURS = 3
const MEASURED_HOURS = 7

const SHORT = `Over ${MANY_HOURS} is a good reason to get up now and then.`
const LONG = `Over ${MEASURED_HOURS}, and with little movement otherwise, adults had less hip extension: get up often.`

const THUMB = `The ${MANY_HOURS} hours are a rule of thumb: no study of runners stands behind them.`
const MEASURED =
  `Among 144 adults, those who sat over ${MEASURED_HOURS} hours a day and were inactive had 6.1° less passive hip extension ` +
  'than those who sat under 4 and were active (grade C). It tells of hips, not of injuries.'

/** `value` and `threshold` are hours a day. A habit to think about: it counts for nothing else. */
export const sitting: SignalRule = {
  id: 'sitting',
  title: 'Hours in a chair',
  reference: 'Boukabache 2021, MSKSP 51:102282; the 3 hours are a rule of thumb',
  grade: 'X',
  historyDays: 0,
  leavesOpen:
    'It does not know how you sit or how often you stand up, and nobody has shown that 3 hours matter to a runner.',
  sees: ({ runner }) => ({
    facts: { sittingHours: runner.sittingHours },
    missing: runner.sittingHours === null ? ['how many hours a day you sit'] : [],
  }),
  evaluate: ({ runner }) => {
    const hours = runner.sittingHours
    if (hours === null || hours <= MANY_HOURS) return null
    const isMeasured = hours > MEASURED_HOURS
    return {
      id: 'sitting',
      level: 'info',
      value: hours,
      threshold: isMeasured ? MEASURED_HOURS : MANY_HOURS,
      reason: `You sit ${hours} hours a day by your own count. ${isMeasured ? LONG : SHORT}`,
      evidence: isMeasured ? MEASURED : THUMB,
      grade: 'X',
      subject: 'sitting',
      wayDown: { words: 'Stand up for two minutes every half hour: a rule of thumb.', metres: null },
    }
  },
}

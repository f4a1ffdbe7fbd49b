import { WARM_UP_DAYS } from '../model/thresholds.ts'
import type { WarmUps } from '../model/wellbeing.ts'
import type { SignalRule } from './signal.ts'

/** Fewer answers than this are chance (our own reading). */
const LEAST_TOLD = 4
const ENOUGH_SHARE = 0.5

/** `value` is the share of the run days told of that began with a warm-up. */
export const warmUp: SignalRule = {
  id: 'warm-up',
  title: 'Runs without a warm-up',
  reference: 'Wu 2021, Pain Res Manag 6660304, doi 10.1155/2021/6660304',
  grade: 'C',
  historyDays: WARM_UP_DAYS,
  leavesOpen:
    'It does not know what a warm-up was made of, nor how the days began of which you did not tell.',
  sees: ({ metrics }) => {
    const { warmUps } = metrics.wellbeing
    const { runDays = null, told = null, done = null } = warmUps ?? {}
    return {
      facts: { runDays, told, done, share: shareOf(warmUps) },
      missing: missing(warmUps, metrics.knownDays),
    }
  },
  evaluate: ({ day, metrics }) => {
    const { warmUps } = metrics.wellbeing
    const share = shareOf(warmUps)
    if (warmUps === null || share === null || warmUps.told < LEAST_TOLD || share >= ENOUGH_SHARE) return null
    return {
      id: 'warm-up',
      level: 'info',
      value: share,
      threshold: ENOUGH_SHARE,
      reason:
        `You told us how ${warmUps.told} run days of the last ${WARM_UP_DAYS} days began: ` +
        `${warmUps.done === 0 ? 'none' : warmUps.done} of them with a warm-up.`,
      evidence:
        'Half- and full-marathon runners who said they had not warmed up enough had 2.6 times the odds of back pain ' +
        'at that race (36 cases; recall study). This is an association only.',
      grade: 'C',
      subject: day,
      wayDown: { words: toHalf(warmUps), metres: null },
    }
  },
}

function shareOf(warmUps: WarmUps | null): number | null {
  return warmUps === null || warmUps.told === 0 ? null : warmUps.done / warmUps.told
}

/** Each warmed-up run day adds one to both sides: (done + n) ÷ (told + n) is a half at n = told − 2 × done. */
function toHalf({ told, done }: WarmUps): string {
  const count = told - 2 * done
  const runs = count === 1 ? 'the next run' : `each of the next ${count} runs`
  return `Warm up for five minutes before ${runs} and tell us: that brings it to half.`
}

function missing(warmUps: WarmUps | null, knownDays: number): readonly string[] {
  if (warmUps === null) return [`${WARM_UP_DAYS - knownDays} of ${WARM_UP_DAYS} known days in a row`]
  const untold = warmUps.runDays - warmUps.told
  return untold === 0 ? [] : [`the warm-up of ${untold} of ${warmUps.runDays} run days`]
}

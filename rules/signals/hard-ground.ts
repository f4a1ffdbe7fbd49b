import { daysBetween } from '../model/day.ts'
import type { Finding } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'
import { AMBER_PAIN, KNOWN_SHARE, PAIN_DAYS } from '../model/thresholds.ts'
import { formatPercent } from '../model/units.ts'

/** More than this on hard ground is worth a word to those who hurt (our own reading). */
const MOSTLY_HARD = 0.9

/** `value` is hard ground ÷ known metres of 28 days, told to those who hurt. */
export function hardGroundInPain(situation: Situation): Finding | null {
  const { day, metrics } = situation
  const { fourWeeks, hardShare } = metrics.surface
  const pain = worstPain(situation)
  if (fourWeeks === null || hardShare === null || fourWeeks.knownShare < KNOWN_SHARE) return null
  if (hardShare <= MOSTLY_HARD || pain === null || pain < AMBER_PAIN) return null
  return {
    id: 'surface-change',
    level: 'info',
    value: hardShare,
    threshold: MOSTLY_HARD,
    reason:
      `${formatPercent(hardShare)} of your last 28 days was on paved ground, and you told us of pain (${pain} of 10). ` +
      'Move one or two runs to grass or dirt, and leave rocky trails for now.',
    evidence:
      'In 47 runners grass lowered the peak pressure under the heel by 9 to 17 % against asphalt. ' +
      'Whether softer ground means fewer injuries is not known, nor is anything about back pain.',
    grade: 'C',
    subject: `hard-ground:${day}`,
    wayDown: {
      words: `${PAIN_DAYS} days without pain of ${AMBER_PAIN} or more end it, and so does ${formatPercent(MOSTLY_HARD)} or less on paved ground.`,
      metres: null,
    },
  }
}

/** The worst that was told in the last seven days; null when nothing was. */
export function worstPain({ day, metrics }: Situation): number | null {
  const recent = metrics.wellbeing.pain.filter((report) => daysBetween(report.day, day) < PAIN_DAYS)
  return recent.length === 0 ? null : Math.max(...recent.map((report) => report.pain))
}

import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import type { Finding } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'
import { AMBER_PAIN, CADENCE_DAYS, HAIR, PAIN_DAYS } from '../model/thresholds.ts'
import { formatPercent } from '../model/units.ts'
import type { PainReport } from '../model/wellbeing.ts'
import { daysMissing } from './missing.ts'
import type { SignalRule } from './signal.ts'

/** 5 % fewer steps than the runner's own. */
const SLOWER_STEPS = 0.95
/** Fewer at an easy pace, with pain that stays, are worth a try of more (our own reading). */
const FEW_STEPS = 165

/** `value` is the median steps a minute of easy runs ÷ that of the 90 days before; or the steps, to those who hurt. */
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
  evaluate: (situation) => slower(situation) ?? fewInPain(situation),
}

const EVIDENCE =
  'In a laboratory, 45 runners who took 5 to 10 % more steps put less load on their knees. ' +
  'Injuries and back pain were not looked at.'

function slower({ day, metrics }: Situation): Finding | null {
  const { recent, before, ratio } = metrics.cadence
  if (recent === null || before === null || ratio === null || ratio > SLOWER_STEPS + HAIR) return null
  return {
    id: 'cadence',
    level: 'info',
    value: ratio,
    threshold: SLOWER_STEPS,
    reason:
      `${Math.round(recent)} steps a minute on easy runs of the last ${CADENCE_DAYS} days are ` +
      `${formatPercent(1 - ratio)} fewer than in the 90 days before (${Math.round(before)}). ` +
      'Try slightly quicker, shorter steps for two weeks, if that feels comfortable.',
    evidence: EVIDENCE,
    grade: 'C',
    subject: day,
    wayDown: {
      words: `More than ${Math.ceil(SLOWER_STEPS * before)} steps a minute on easy runs end it.`,
      metres: null,
    },
  }
}

/** `value` and `threshold` are steps a minute. */
function fewInPain({ day, metrics }: Situation): Finding | null {
  const { recent } = metrics.cadence
  if (recent === null || recent >= FEW_STEPS || !hurtsForLong(metrics.wellbeing.pain, day)) return null
  return {
    id: 'cadence',
    level: 'info',
    value: recent,
    threshold: FEW_STEPS,
    reason:
      `${Math.round(recent)} steps a minute on easy runs of the last ${CADENCE_DAYS} days, and you told us of pain over ` +
      'a week or longer. Try up to 5 % more steps for two weeks, if that feels comfortable.',
    evidence: EVIDENCE,
    grade: 'C',
    subject: `few:${day}`,
    wayDown: {
      words: `${FEW_STEPS} steps a minute on easy runs end it, and so does a week without pain of 3 or more.`,
      metres: null,
    },
  }
}

function hurtsForLong(reports: readonly PainReport[], day: LocalDay): boolean {
  const recent = reports.filter(
    (report) => report.pain >= AMBER_PAIN && daysBetween(report.day, day) < CADENCE_DAYS,
  )
  const [first, last] = [recent[0], recent.at(-1)]
  if (first === undefined || last === undefined) return false
  return daysBetween(first.day, last.day) >= PAIN_DAYS && daysBetween(last.day, day) < PAIN_DAYS
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

import { addDays, dayInWords } from '../model/day.ts'
import type { Finding } from '../model/signal.ts'
import { HEALTH_DAYS } from '../model/thresholds.ts'
import type { HealthProblem } from '../model/wellbeing.ts'
import type { Seen, SignalRule } from './signal.ts'

const ANY = 1
/** The least a substantial problem adds up to: participation 8, and training or performance 17. */
const LEAST_SUBSTANTIAL = 25
/**
 * `value` is the severity, 0–100. What is substantial follows from single answers, not from the sum: the 25 is the
 * least that sum can be, and stands in for it where another answer is missing.
 */
export const healthProblem: SignalRule = {
  id: 'health-problem',
  title: 'A health problem',
  reference: 'Clarsen 2020, BJSM 54:390, doi 10.1136/bjsports-2019-101337',
  grade: 'B',
  historyDays: 0,
  leavesOpen:
    'It counts any health problem, an illness too, and nobody has published from which sum on it matters.',
  sees: ({ metrics }) => seen(metrics.wellbeing.health),
  evaluate: ({ metrics }) => {
    const { health } = metrics.wellbeing
    const told = health && (substantial(health) ?? slight(health))
    if (health === null || told === null) return null
    return {
      id: 'health-problem',
      ...told,
      evidence:
        'These four questions were made to follow the health of athletes; the published rule says what is substantial. ' +
        'Nobody has tested how much less to run by it. This is not a diagnosis.',
      grade: 'B',
      subject: `${told.level}:${health.day}`,
      wayDown: { words: wayDown(health), metres: null },
    }
  },
}

type Told = Pick<Finding, 'level' | 'value' | 'threshold' | 'reason'>

function substantial({ day, severity, isSubstantial }: HealthProblem): Told | null {
  if (!isSubstantial) return null
  const sum = severity === null ? '' : ` (${severity} of 100)`
  return {
    level: 'red',
    value: severity ?? LEAST_SUBSTANTIAL,
    threshold: LEAST_SUBSTANTIAL,
    reason:
      `By your answers of ${dayInWords(day)} a health problem took a good part of your running, or all of it${sum}. ` +
      'Please rest from running and see a doctor or a physiotherapist.',
  }
}

function slight({ day, severity }: HealthProblem): Told | null {
  if (severity === null || severity < ANY) return null
  return {
    level: 'amber',
    value: severity,
    threshold: ANY,
    reason: `By your answers of ${dayInWords(day)} a health problem, which may be an illness, weighs ${severity} of 100.`,
  }
}

function wayDown({ day }: HealthProblem): string {
  const ends = dayInWords(addDays(day, HEALTH_DAYS))
  return `It ends when you answer the questions with full participation, or on ${ends} if you do not answer again.`
}

function seen(health: HealthProblem | null): Seen {
  return {
    facts: {
      answeredOn: health?.day ?? null,
      severity: health?.severity ?? null,
      isSubstantial: health?.isSubstantial ?? null,
    },
    missing: missing(health),
  }
}

function missing(health: HealthProblem | null): readonly string[] {
  if (health === null) return [`the health questions of the last ${HEALTH_DAYS} days`]
  return health.severity === null ? [`some of the health answers of ${dayInWords(health.day)}`] : []
}

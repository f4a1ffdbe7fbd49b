import { ceilingOf, ceilingsOf } from './ceilings.ts'
import { type Choice, choose } from './choose.ts'
import { judge } from './judge.ts'
import { levelOf } from './level.ts'
import type { Assessment } from './model/assessment.ts'
import { addDays, daysBetween, type LocalDay } from './model/day.ts'
import type { History } from './model/history.ts'
import type { Prescription } from './model/prescription.ts'
import type { Runner } from './model/runner.ts'
import type { Signal } from './model/signal.ts'
import type { Situation } from './model/situation.ts'
import { AMBER_PAIN, PAIN_DAYS } from './model/thresholds.ts'
import { SIGNALS } from './signals/index.ts'
import { situationOf } from './situation.ts'

/**
 * The one entrance: what a runner's history says on a day. Pure; the same question has the same answer next
 * year. Whatever in the history is later than `day` is left out.
 */
export function assess(history: History, runner: Runner, day: LocalDay): Assessment {
  return assessSituation(situationOf(history, runner, day))
}

/** The same, of a situation that is made already. */
export function assessSituation(situation: Situation): Assessment {
  const signals = SIGNALS.flatMap((rule) => judge(rule, situation) ?? [])
  return conclude(situation, signals).assessment
}

/** An assessment, and how its prescription was come by. */
export interface Conclusion {
  readonly assessment: Assessment
  readonly choices: readonly Choice[]
}

/** What follows once every rule has been heard. */
export function conclude(situation: Situation, signals: readonly Signal[]): Conclusion {
  const { day, metrics } = situation
  const { level, because, by } = levelOf(day, metrics, signals)
  const ceilings = ceilingsOf(metrics, signals)
  const choices = choose(situation, signals, ceilings)
  const prescription = choices.find((choice) => choice.prescription !== null)?.prescription ?? null
  const assessment = {
    day,
    level,
    levelBecause: because,
    levelBy: by,
    missingSince: missingSince(metrics.knownUntil, day),
    weeks: metrics.weeks,
    metrics,
    signals,
    ceilingMetres: ceilingOf(level, ceilings),
    ceilings,
    prescription: gated(prescription, situation),
  }
  return { assessment, choices }
}

/** Nobody is handed a routine who has not said that no warning sign stands. */
function gated(prescription: Prescription | null, situation: Situation): Prescription | null {
  if (prescription === null || prescription.routine === null || areSignsAnswered(situation))
    return prescription
  return {
    ...prescription,
    routine: null,
    withheld: 'red-flag-questions',
    advice: ['Before the routine, please answer the questions about warning signs.', ...prescription.advice],
  }
}

/** Once for a runner without pain; with pain of 3 and more no longer ago than a week. */
function areSignsAnswered({ day, metrics }: Situation): boolean {
  const { answeredOn } = metrics.redFlags
  if (answeredOn === null) return false
  const hurts = metrics.wellbeing.pain.some(
    (report) => report.pain >= AMBER_PAIN && daysBetween(report.day, day) < PAIN_DAYS,
  )
  return !hurts || daysBetween(answeredOn, day) < PAIN_DAYS
}

function missingSince(knownUntil: LocalDay | null, day: LocalDay): LocalDay | null {
  return knownUntil === null || knownUntil === day ? null : addDays(knownUntil, 1)
}

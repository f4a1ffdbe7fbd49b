import { ceilingOf, ceilingsOf } from './ceilings.ts'
import { levelOf } from './level.ts'
import { metricsOf } from './metrics/metrics.ts'
import type { Assessment, Ceilings } from './model/assessment.ts'
import { addDays, type LocalDay } from './model/day.ts'
import type { History } from './model/history.ts'
import type { Prescription } from './model/prescription.ts'
import type { Runner } from './model/runner.ts'
import type { Signal } from './model/signal.ts'
import type { Situation } from './model/situation.ts'
import { PRESCRIBERS } from './prescriptions/index.ts'
import { SIGNALS } from './signals/index.ts'

/**
 * The one entrance: what a runner's history says on a day. Pure; the same question has the same answer next
 * year. Whatever in the history is later than `day` is left out.
 */
export function assess(history: History, runner: Runner, day: LocalDay): Assessment {
  const known = upTo(history, day)
  const metrics = metricsOf(runner, day, known)
  const situation: Situation = Object.freeze({ runner, day, history: known, metrics })
  const signals = SIGNALS.flatMap((rule) => rule.evaluate(situation) ?? [])
  const level = levelOf(day, metrics, signals)
  const ceilings = ceilingsOf(metrics)
  return {
    day,
    level,
    missingSince: missingSince(metrics.knownUntil, day),
    weeks: metrics.weeks,
    metrics,
    signals,
    ceilingMetres: ceilingOf(level, ceilings),
    ceilings,
    prescription: gated(prescribe(situation, signals, ceilings), situation),
  }
}

function prescribe(
  situation: Situation,
  signals: readonly Signal[],
  ceilings: Ceilings,
): Prescription | null {
  const prescriber = PRESCRIBERS.find((each) => signals.some((signal) => each.answers.includes(signal.id)))
  return prescriber?.prescribe(situation, signals, ceilings) ?? null
}

/** Nobody is handed a routine who has not said that no warning sign stands. */
function gated(prescription: Prescription | null, { metrics }: Situation): Prescription | null {
  if (prescription === null || prescription.routine === null || metrics.redFlags.answered) return prescription
  return {
    ...prescription,
    routine: null,
    withheld: 'red-flag-questions',
    advice: ['Before the routine, please answer the questions about warning signs.', ...prescription.advice],
  }
}

function missingSince(knownUntil: LocalDay | null, day: LocalDay): LocalDay | null {
  return knownUntil === null || knownUntil === day ? null : addDays(knownUntil, 1)
}

function upTo(history: History, day: LocalDay): History {
  return {
    runs: history.runs.filter((run) => run.day <= day),
    activities: history.activities.filter((activity) => activity.day <= day),
    shoes: history.shoes,
    checkIns: history.checkIns.filter((checkIn) => checkIn.day <= day),
    spans: history.spans
      .filter((span) => span.from <= day)
      .map((span) => (span.to <= day ? span : { from: span.from, to: day })),
  }
}

import type { Ceilings } from '../model/assessment.ts'
import type { Prescription } from '../model/prescription.ts'
import type { Signal, SignalId } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'

/** Turns causes into what to do about them. */
export interface Prescriber {
  readonly id: string
  /** The causes it has an answer to. */
  readonly answers: readonly SignalId[]
  /** Null: these causes are another's at this level. */
  prescribe(situation: Situation, signals: readonly Signal[], ceilings: Ceilings): Prescription | null
}

/** Holds for every exercise, beside its own stop rule. */
export const STOP_RULES: readonly string[] = [
  'Stop if soreness passes 5 of 10, or climbs by 2 and stays.',
  'Stop if anything tingles, goes numb or hurts below the knee, or a leg feels weak.',
]

/** The end of every advice that may meet pain. */
export const NOT_A_DIAGNOSIS =
  'This is about your running, not a diagnosis. If anything feels wrong, see a doctor or a physiotherapist.'

/** Which of the signals a prescriber answers, in their order. */
export function causesFor(
  prescriber: Pick<Prescriber, 'answers'>,
  signals: readonly Signal[],
): readonly SignalId[] {
  return signals.map((signal) => signal.id).filter((id) => prescriber.answers.includes(id))
}

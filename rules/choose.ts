import type { Ceilings } from './model/assessment.ts'
import type { Prescription } from './model/prescription.ts'
import type { Signal } from './model/signal.ts'
import type { Situation } from './model/situation.ts'
import { PRESCRIBERS } from './prescriptions/index.ts'
import { causesFor, type Prescriber } from './prescriptions/prescriber.ts'

/** One prescriber: what it prescribes, or why it was passed over. */
export type Choice =
  | { readonly id: string; readonly prescription: Prescription; readonly passedOver: null }
  | { readonly id: string; readonly prescription: null; readonly passedOver: string }

/** Every prescriber in its order. The first that answers is the one given; those after it are not asked. */
export function choose(
  situation: Situation,
  signals: readonly Signal[],
  ceilings: Ceilings,
): readonly Choice[] {
  const choices: Choice[] = []
  for (const prescriber of PRESCRIBERS) {
    const first = choices.find((choice) => choice.prescription !== null)
    choices.push(
      first
        ? passOver(prescriber, `${first.id} comes first and has answered.`)
        : ask(prescriber, situation, signals, ceilings),
    )
  }
  return choices
}

function ask(
  prescriber: Prescriber,
  situation: Situation,
  signals: readonly Signal[],
  ceilings: Ceilings,
): Choice {
  const causes = causesFor(prescriber, signals)
  if (causes.length === 0)
    return passOver(prescriber, `none of its causes speaks: ${prescriber.answers.join(', ')}.`)
  const prescription = prescriber.prescribe(situation, signals, ceilings)
  if (prescription === null)
    return passOver(prescriber, `${causes.join(', ')} at this level is for another to answer.`)
  return { id: prescriber.id, prescription, passedOver: null }
}

function passOver({ id }: Prescriber, passedOver: string): Choice {
  return { id, prescription: null, passedOver }
}

/** What is missing in a form becomes words beside the question. */
import type { Answers } from './forms.ts'

/** From this pain on the warning signs are asked. */
const ASK_SIGNS_FROM = 3

const NUMBER_MISSING = 'Choose a number from 0 to 10.'
const SIGNS_MISSING = 'Tick what is true, or “None of these”.'

/** The answers of the signs form, with what is missing. A sign beside "None of these" counts as a sign. */
export function checkSigns(answers: Answers): Answers {
  return answered(answers) ? answers : { ...answers, problems: { signs: SIGNS_MISSING } }
}

/** The answers of "it hurt", with what is missing: something hurt, so it is somewhere. */
export function checkHurt(answers: Answers): Answers {
  return checkPain(answers, answers.pain !== 0)
}

/** The answers about the day's pain, with what is missing: nobody is asked to place what is barely there. */
export function checkDaysPain(answers: Answers): Answers {
  return checkPain(answers, answers.pain !== null && answers.pain >= ASK_SIGNS_FROM)
}

function checkPain(answers: Answers, needsArea: boolean): Answers {
  const { pain } = answers
  const needsSigns = pain !== null && pain >= ASK_SIGNS_FROM
  return {
    ...answers,
    problems: {
      ...(pain === null && { pain: NUMBER_MISSING }),
      ...(needsArea && answers.area === null && { area: 'Say where, or “Elsewhere”.' }),
      ...(needsSigns && !answered(answers) && { signs: SIGNS_MISSING }),
    },
  }
}

/** The answer about how hard a run was, with what is missing. */
export function checkExertion(answers: Answers): Answers {
  return answers.exertion === null ? { ...answers, problems: { exertion: NUMBER_MISSING } } : answers
}

/** The answer about which pair it was, which must be one of those that were offered. */
export function checkShoe(answers: Answers, offered: readonly { readonly id: string }[]): Answers {
  const isOffered = offered.some(({ id }) => id === answers.shoe)
  return isOffered ? answers : { ...answers, problems: { shoe: 'Choose a pair.' } }
}

export function isComplete(answers: Answers): boolean {
  return Object.keys(answers.problems).length === 0
}

function answered(answers: Answers): boolean {
  return answers.saidNone || answers.signs.length > 0
}

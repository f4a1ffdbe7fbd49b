/** Forms at the door: what was sent becomes answers, and what is missing becomes words beside the question. */
import type { Context } from 'hono'
import { z } from 'zod'
import { BODY_AREAS, type BodyArea, RED_FLAGS, type RedFlag } from '../../rules/model/check-in.ts'

/** From this pain on the warning signs are asked. */
const ASK_SIGNS_FROM = 3

const many = <T>(one: z.ZodType<T>) => z.array(one).catch([])

const Sent = z.object({
  pain: z
    .string()
    .regex(/^(\d|10)$/)
    .transform(Number)
    .nullable()
    .catch(null),
  area: z.enum(BODY_AREAS).nullable().catch(null),
  flag: many(z.string()),
  feedback: z.enum(['done', 'too-hard', 'hurt']).nullable().catch(null),
})

/** The problem of each question, by the id of its element. */
export interface Problems {
  readonly pain?: string
  readonly area?: string
  readonly signs?: string
}

export interface Answers {
  readonly pain: number | null
  readonly area: BodyArea | null
  readonly signs: readonly RedFlag[]
  readonly saidNone: boolean
  /** Which button was pressed, where a page has several. */
  readonly feedback: 'done' | 'too-hard' | 'hurt' | null
  readonly problems: Problems
}

export const NO_ANSWERS: Answers = {
  pain: null,
  area: null,
  signs: [],
  saidNone: false,
  feedback: null,
  problems: {},
}

/** What a form sent. Anything that is no answer to the question counts as none. */
export async function readAnswers(context: Context): Promise<Answers> {
  const body = await context.req.parseBody({ all: true })
  const { flag, ...sent } = Sent.parse({ ...body, flag: [body.flag ?? []].flat() })
  return {
    ...sent,
    signs: RED_FLAGS.filter((sign) => flag.includes(sign)),
    saidNone: flag.includes('none'),
    problems: {},
  }
}

const SIGNS_MISSING = 'Tick what is true, or “None of these”.'

/** The answers of the signs form, with what is missing. A sign beside "None of these" counts as a sign. */
export function checkSigns(answers: Answers): Answers {
  return answered(answers) ? answers : { ...answers, problems: { signs: SIGNS_MISSING } }
}

/** The answers of "it hurt", with what is missing. */
export function checkHurt(answers: Answers): Answers {
  const { pain } = answers
  const needsSigns = pain !== null && pain >= ASK_SIGNS_FROM
  return {
    ...answers,
    problems: {
      ...(pain === null && { pain: 'Choose a number from 0 to 10.' }),
      ...(pain !== 0 && answers.area === null && { area: 'Say where, or “Elsewhere”.' }),
      ...(needsSigns && !answered(answers) && { signs: SIGNS_MISSING }),
    },
  }
}

export function isComplete(answers: Answers): boolean {
  return Object.keys(answers.problems).length === 0
}

function answered(answers: Answers): boolean {
  return answers.saidNone || answers.signs.length > 0
}

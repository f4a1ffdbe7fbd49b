/** Forms at the door: what was sent becomes answers. */
import type { Context } from 'hono'
import { z } from 'zod'
import {
  BODY_AREAS,
  type BodyArea,
  type Feedback,
  RED_FLAGS,
  type RedFlag,
} from '../../rules/model/check-in.ts'
import { MAIL_KINDS, type MailKind } from './mail-kinds.ts'

const many = <T>(one: z.ZodType<T>) => z.array(one).catch([])
const zeroToTen = z
  .string()
  .regex(/^(\d|10)$/)
  .transform(Number)
  .nullable()
  .catch(null)

const Sent = z.object({
  pain: zeroToTen,
  exertion: zeroToTen,
  shoe: z.string().nullable().catch(null),
  stop: z.literal('all').nullable().catch(null),
  resume: z.enum(MAIL_KINDS).nullable().catch(null),
  area: z.enum(BODY_AREAS).nullable().catch(null),
  flag: many(z.string()),
  feedback: z.enum(['done', 'too-hard', 'hurt']).nullable().catch(null),
})

/** The problem of each question, by the id of its element. */
export interface Problems {
  readonly pain?: string
  readonly area?: string
  readonly signs?: string
  readonly exertion?: string
  readonly shoe?: string
}

export interface Answers {
  readonly pain: number | null
  readonly area: BodyArea | null
  readonly signs: readonly RedFlag[]
  readonly saidNone: boolean
  /** Which button was pressed, where a page has several. */
  readonly feedback: Feedback | null
  /** How hard a run was, 0–10. */
  readonly exertion: number | null
  /** The id of a pair. */
  readonly shoe: string | null
  /** Letters to stop besides those that the link is about. */
  readonly stop: 'all' | null
  /** Letters to turn on again. */
  readonly resume: MailKind | null
  readonly problems: Problems
}

export const NO_ANSWERS: Answers = {
  pain: null,
  area: null,
  signs: [],
  saidNone: false,
  feedback: null,
  exertion: null,
  shoe: null,
  stop: null,
  resume: null,
  problems: {},
}

/** What a form sent. Anything that is no answer to the question counts as none. */
export async function readAnswers(context: Context): Promise<Answers> {
  const body = await fieldsOf(context)
  const { flag, ...sent } = Sent.parse({ ...body, flag: [body.flag ?? []].flat() })
  return {
    ...sent,
    signs: RED_FLAGS.filter((sign) => flag.includes(sign)),
    saidNone: flag.includes('none'),
    problems: {},
  }
}

/** A body that is no form holds no answers: a mail program's one-click POST must not fail for how it is written. */
async function fieldsOf(context: Context): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await context.req.parseBody({ all: true })
  } catch (error) {
    if (error instanceof TypeError) return {}
    throw error
  }
}

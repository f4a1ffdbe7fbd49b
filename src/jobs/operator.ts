import { inTransaction } from '../../db/open.ts'
import { dayInZone } from '../../rules/model/day.ts'
import { operatorLetter } from '../mail/operator.ts'
import type { JobContext } from './job.ts'
import { post } from './outbox.ts'

/** Says something to the operator, in the log and by letter, at most once a day for the same matter. */
export async function tellOperator(matter: string, words: string, context: JobContext): Promise<void> {
  const { db, config, runtime, log } = context
  log(`for the operator: ${words}`)
  const to = config.operatorEmail
  if (to === null) return
  const letter = await operatorLetter({ words })
  const dedupeKey = `operator:${matter}:${dayInZone(runtime.now(), 'UTC')}`
  await inTransaction(db, (trx) => post(trx, { letter, to, runnerId: null, dedupeKey }, context))
}

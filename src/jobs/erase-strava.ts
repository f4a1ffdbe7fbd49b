import { rm } from 'node:fs/promises'
import { removeDrawnFromApi } from '../../db/assessments.ts'
import { blankDrawnFromApi } from '../../db/letters.ts'
import { type Db, inTransaction } from '../../db/open.ts'
import { recordsOfSource } from '../../db/records.ts'
import { removeShoesOf } from '../../db/shoes.ts'
import { replaceSpan } from '../../db/spans.ts'
import { findAccount, removeAccount } from '../../db/strava-accounts.ts'
import { forgetEventsOf } from '../../db/strava-events.ts'
import { dropRecord } from './drop-record.ts'
import type { JobContext } from './job.ts'

/** Erases everything a runner's Strava account brought and what was drawn from it; `beside` writes with it. */
export async function eraseStrava(
  runnerId: string,
  { db, runtime, request }: JobContext,
  beside: (trx: Db) => Promise<void>,
): Promise<void> {
  const captured = await inTransaction(db, async (trx) => {
    for (const record of await recordsOfSource(trx, runnerId, 'strava_api')) await dropRecord(trx, record)
    await removeShoesOf(trx, runnerId, 'strava_api')
    await replaceSpan(trx, { id: runtime.newId(), runnerId, source: 'strava_api', span: null })
    await removeDrawnFromApi(trx, { runnerId })
    const places = await blankDrawnFromApi(trx, { runnerId })
    const account = await findAccount(trx, runnerId)
    if (account) await forgetEventsOf(trx, account.athleteId)
    await removeAccount(trx, runnerId)
    await request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
    await beside(trx)
    return places
  })
  for (const file of captured) await rm(file, { force: true })
}

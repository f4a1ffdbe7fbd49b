import { rm } from 'node:fs/promises'
import { removeDrawnFromApi } from '../../db/assessments.ts'
import { blankDrawnFromApi } from '../../db/letters.ts'
import { type Db, inTransaction } from '../../db/open.ts'
import { recordsOfSource } from '../../db/records.ts'
import { changeRunner, findRunner, removeRunner } from '../../db/runners.ts'
import { listRuns } from '../../db/runs.ts'
import { removeShoesOf } from '../../db/shoes.ts'
import { replaceSpan } from '../../db/spans.ts'
import { removeAccount, type StravaAccount } from '../../db/strava-accounts.ts'
import { forgetEventsOf } from '../../db/strava-events.ts'
import { removeTombstonesOf } from '../../db/tombstones.ts'
import { dropRecords } from './drop-record.ts'
import type { JobContext } from './job.ts'

/** Erases everything a runner's Strava account brought, and what was drawn from it. Again does no harm. */
export async function eraseStrava(
  { runnerId, athleteId }: StravaAccount,
  context: JobContext,
): Promise<void> {
  const { db, runtime, request } = context
  // the span first: days without their rows would read as rest
  await replaceSpan(db, { id: runtime.newId(), runnerId, source: 'strava_api', span: null })
  await dropRecords(db, await recordsOfSource(db, runnerId, 'strava_api'), { runnerId, newId: runtime.newId })
  const captured = await inTransaction(db, async (trx) => {
    await removeShoesOf(trx, runnerId, 'strava_api')
    await removeTombstonesOf(trx, runnerId, 'strava_api')
    await removeDrawnFromApi(trx, { runnerId })
    await forgetEventsOf(trx, athleteId)
    await request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
    return blankDrawnFromApi(trx, { runnerId })
  })
  for (const file of captured) await rm(file, { force: true })
}

/** Ends the connection itself, when nothing is left of it. */
export async function forgetAccount(trx: Db, { runnerId, madeRunner }: StravaAccount): Promise<void> {
  await removeAccount(trx, runnerId)
  if (!madeRunner) return
  // a runner made from the athlete bears Strava's name; without an address or a run left, no runner is left
  const runner = await findRunner(trx, runnerId)
  const runs = await listRuns(trx, runnerId)
  if (runner?.email === null && runs.length === 0) await removeRunner(trx, runnerId)
  else await changeRunner(trx, runnerId, { name: null })
}

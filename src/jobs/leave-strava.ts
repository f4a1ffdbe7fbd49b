import { z } from 'zod'
import { ConnectorError } from '../../connectors/connector-error.ts'
import { recordsOfSource } from '../../db/records.ts'
import { findRunner } from '../../db/runners.ts'
import { findAccount } from '../../db/strava-accounts.ts'
import { receiptLetter } from '../mail/receipt.ts'
import { eraseStrava } from './erase-strava.ts'
import { defineJob, RetryAt } from './job.ts'
import { post } from './outbox.ts'

/** Ends a runner's connection: gives the permission back, erases all that came from it, and mails a receipt. */
export const leaveStrava = defineJob({
  name: 'leave-strava',
  payload: z.object({ runnerId: z.string(), revoke: z.boolean() }),
  run: async ({ runnerId, revoke }, context) => {
    const { db, strava } = context
    const account = await findAccount(db, runnerId)
    if (!account) return
    if (revoke && strava && account.state === 'connected') {
      await strava.revoke(runnerId).catch((error: unknown) => {
        // what only time can mend is tried again; a permission that is gone already needs no revoking
        if (error instanceof ConnectorError && error.remedy.kind === 'retry-at')
          throw new RetryAt(error.remedy.at, error.message)
      })
    }
    const runner = await findRunner(db, runnerId)
    const activities = (await recordsOfSource(db, runnerId, 'strava_api')).length
    const letter = await receiptLetter({ activities })
    await eraseStrava(runnerId, context, async (trx) => {
      if (!runner?.email || runner.confirmedAt === null) return
      const dedupeKey = `receipt:${runnerId}:${account.connectedAt}`
      await post(trx, { letter, to: runner.email, runnerId, dedupeKey }, context)
    })
    context.nudge()
  },
})

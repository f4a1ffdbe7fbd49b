import { z } from 'zod'
import { inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { findAccount, markAccount } from '../../db/strava-accounts.ts'
import { receiptLetter } from '../mail/receipt.ts'
import { eraseStrava, forgetAccount } from './erase-strava.ts'
import { giveBack } from './give-back.ts'
import { defineJob } from './job.ts'
import { post } from './outbox.ts'

/** Ends a runner's connection: erases all that came from it, gives the permission back, and mails a receipt. */
export const leaveStrava = defineJob({
  name: 'leave-strava',
  payload: z.object({ runnerId: z.string(), revoke: z.boolean() }),
  run: async ({ runnerId, revoke }, context) => {
    const { db } = context
    const account = await findAccount(db, runnerId)
    if (!account) return
    // from here on no listing brings anything back, however long Strava takes to answer
    await markAccount(db, runnerId, 'leaving')
    await eraseStrava(account, context)
    if (revoke && account.state !== 'reconnect') await giveBack(runnerId, context)
    const runner = await findRunner(db, runnerId)
    const letter = await receiptLetter()
    await inTransaction(db, async (trx) => {
      await forgetAccount(trx, account)
      if (!runner?.email || runner.confirmedAt === null) return
      const dedupeKey = `receipt:${runnerId}:${account.connectedAt}`
      await post(trx, { letter, to: runner.email, runnerId, dedupeKey }, context)
    })
    context.nudge()
  },
})

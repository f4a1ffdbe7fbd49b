import { z } from 'zod'
import { findRunner } from '../../db/runners.ts'
import { listAccounts } from '../../db/strava-accounts.ts'
import { findSubscription } from '../../db/strava-subscription.ts'
import { isWaiting } from '../../db/work.ts'
import { defineJob, type JobContext } from './job.ts'
import { stravaDue } from './strava-due.ts'

/** Asks for what each connected account needs now. */
export async function planStrava({ db, runtime, strava, config, request }: JobContext): Promise<void> {
  if (!strava) return
  const subscription = await findSubscription(db, strava.config.clientId)
  const hasWebhook = subscription !== null && subscription.subscriptionId !== null
  for (const account of await listAccounts(db)) {
    const { runnerId, listing, listedAt } = account
    const runner = await findRunner(db, runnerId)
    if (!runner) continue
    // with hours of the operator's own, only what was broken off or never begun is due by itself
    const isByCron = config.syncCron !== null && listing === null && listedAt !== null
    const due = isByCron ? null : stravaDue(account, runner.zone, hasWebhook, runtime.now())
    const name = due === 'sync' ? 'sync-strava' : 'look-at-strava'
    // what waits for its moment, after a 429 or while Strava is away, is not hurried
    if (due && !(await isWaiting(db, name, runnerId)))
      await request(db, { name, key: runnerId, payload: { runnerId } })
  }
}

/** Lists every account anew, at the hours the operator has set. */
export const syncAll = defineJob({
  name: 'sync-all',
  payload: z.object({}),
  run: async (_payload, { db, request, nudge }) => {
    for (const { runnerId, state } of await listAccounts(db)) {
      if (state === 'connected')
        await request(db, { name: 'sync-strava', key: runnerId, payload: { runnerId } })
    }
    nudge()
  },
})

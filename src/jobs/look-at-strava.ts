import { z } from 'zod'
import { noteLooked } from '../../db/strava-accounts.ts'
import { defineJob } from './job.ts'
import { onAccount } from './strava-account.ts'
import { storeActivities } from './strava-activities.ts'

const NEWEST = 30

/** A look at the newest activities, one request: how new runs come in where no webhook reaches. */
export const lookAtStrava = defineJob({
  name: 'look-at-strava',
  payload: z.object({ runnerId: z.string() }),
  run: ({ runnerId }, context, attempt) =>
    onAccount(runnerId, context, async (account, strava) => {
      const now = context.runtime.now()
      const query = { page: 1, perPage: NEWEST }
      const { records } = await strava
        .client(runnerId)
        .listActivities(query, { priority: 'reconcile', attempt })
      await storeActivities(
        records,
        account,
        { strava, since: strava.keptSince(now), attempt },
        context,
        async (trx) => {
          await noteLooked(trx, runnerId, now)
          await context.request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
        },
      )
      context.nudge()
    }),
})

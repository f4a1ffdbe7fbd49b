import { z } from 'zod'
import { inTransaction } from '../../db/open.ts'
import { findRecord } from '../../db/records.ts'
import { accountOfAthlete, type StravaAccount } from '../../db/strava-accounts.ts'
import type { StravaAccess } from '../strava.ts'
import { dropRecord } from './drop-record.ts'
import { defineJob, type JobContext } from './job.ts'
import { onAccount, onAnyAccount } from './strava-account.ts'
import { storeActivities } from './strava-activities.ts'

/** After so many tries an activity that was announced and cannot be found is taken for hidden or deleted again. */
const TRIES = 5

/** Works off what Strava's webhook said. An event only says where to look: Strava itself is asked before anything changes. */
export const stravaEvent = defineJob({
  name: 'strava-event',
  payload: z.object({
    object: z.enum(['activity', 'athlete']),
    objectId: z.string(),
    aspect: z.enum(['create', 'update', 'delete']),
    ownerId: z.string(),
    isDeauthorisation: z.boolean(),
  }),
  run: async (event, context, attempt) => {
    const account = await accountOfAthlete(context.db, event.ownerId)
    if (!account) return
    const { runnerId } = account
    if (event.isDeauthorisation)
      return onAnyAccount(runnerId, context, (any, strava) => confirmWithdrawal(any, strava, context))
    if (event.object !== 'activity') return
    await onAccount(runnerId, context, (live, strava) =>
      lookAt(event.objectId, event.aspect, live, strava, attempt, context),
    )
  },
})

async function confirmWithdrawal(
  { runnerId }: StravaAccount,
  strava: StravaAccess,
  context: JobContext,
): Promise<void> {
  if (!(await strava.isWithdrawn(runnerId))) return
  await context.request(context.db, {
    name: 'leave-strava',
    key: runnerId,
    payload: { runnerId, revoke: false },
  })
  context.nudge()
}

/** Fetches one activity as it is now: stored when it is there, dropped when Strava says that it is not. */
async function lookAt(
  activityId: string,
  aspect: 'create' | 'update' | 'delete',
  account: StravaAccount,
  strava: StravaAccess,
  attempt: number,
  context: JobContext,
): Promise<void> {
  const { runnerId } = account
  const asking = { priority: aspect === 'delete' ? 'delete' : 'new-run', attempt } as const
  const found = await strava.findActivity(runnerId, activityId, asking)
  // Strava announces an activity before it can be read; a change of title may come at its heels
  if (found === null && aspect !== 'delete' && attempt < TRIES - 1) {
    if (aspect === 'create' || !(await findRecord(context.db, runnerId, 'strava_api', activityId)))
      throw new Error(`activity ${activityId} was announced and is not there yet`)
  }
  if (found === null) await forget(activityId, runnerId, context)
  else await storeActivities([found], account, { strava, since: null, attempt }, context, async () => {})
  await context.request(context.db, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
  context.nudge()
}

async function forget(
  activityId: string,
  runnerId: string,
  { db, runtime: { newId } }: JobContext,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const record = await findRecord(trx, runnerId, 'strava_api', activityId)
    if (record) await dropRecord(trx, record, { runnerId, newId })
  })
}

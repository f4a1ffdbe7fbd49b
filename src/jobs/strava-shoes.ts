import { z } from 'zod'
import type { Db } from '../../db/open.ts'
import { listShoes, saveShoe } from '../../db/shoes.ts'
import type { StravaAccount } from '../../db/strava-accounts.ts'
import { dayInZone, instant } from '../../rules/model/day.ts'
import type { Runtime } from '../runtime.ts'
import type { StravaAccess, StravaShoe } from '../strava.ts'
import { defineJob, type JobContext } from './job.ts'
import { onAccount } from './strava-account.ts'

const DAY_MS = 86_400_000
/** Totals are asked for again before they are a week old, and not more often: each asking is a request. */
const FRESH_MS = 6 * DAY_MS

/** Brings a runner's pairs up to date with Strava's own totals, when these are getting old. */
export async function refreshShoes(
  account: StravaAccount,
  strava: StravaAccess,
  context: JobContext,
  attempt: number,
): Promise<void> {
  const { db, runtime } = context
  const known = (await listShoes(db, account.runnerId)).filter((shoe) => shoe.source === 'strava_api')
  const newest = Math.max(...known.map((shoe) => shoe.total?.at ?? 0), 0)
  if (account.listedAt !== null && (known.length === 0 || newest > runtime.now() - FRESH_MS)) return
  await askForShoes(account, strava, context, attempt)
}

async function askForShoes(
  { runnerId, scopes }: StravaAccount,
  strava: StravaAccess,
  { db, runtime }: JobContext,
  attempt: number,
): Promise<void> {
  if (!scopes.includes('profile:read_all')) return
  const { shoes } = await strava.client(runnerId).getAthlete({ priority: 'connect', attempt })
  for (const shoe of shoes ?? []) await saveStravaShoe(db, runnerId, shoe, runtime)
}

/** Asks for the totals at once, because a run has moved from one pair to another. */
export const refreshShoesJob = defineJob({
  name: 'refresh-shoes',
  payload: z.object({ runnerId: z.string() }),
  run: ({ runnerId }, context, attempt) =>
    onAccount(runnerId, context, (account, strava) => askForShoes(account, strava, context, attempt)),
})

export async function saveStravaShoe(
  db: Db,
  runnerId: string,
  shoe: StravaShoe,
  runtime: Runtime,
): Promise<void> {
  const now = runtime.now()
  // Strava does not say since when a pair is retired; that it is, is known from today
  const retiredOn = shoe.isRetired ? dayInZone(instant(now), 'UTC') : null
  await saveShoe(db, {
    ...{ id: runtime.newId(), runnerId, source: 'strava_api', externalId: shoe.externalId },
    shoe: { ...shoe.shoe, retiredOn },
    total: { metres: shoe.totalMetres, at: now },
  })
}

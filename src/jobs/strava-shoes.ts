import type { Db } from '../../db/open.ts'
import { listShoes, saveShoe } from '../../db/shoes.ts'
import type { StravaAccount } from '../../db/strava-accounts.ts'
import { dayInZone, instant } from '../../rules/model/day.ts'
import type { Runtime } from '../runtime.ts'
import type { StravaAccess, StravaShoe } from '../strava.ts'
import type { JobContext } from './job.ts'

const DAY_MS = 86_400_000
/** Totals are asked for again before they are a week old, and not more often: each asking is a request. */
const FRESH_MS = 6 * DAY_MS

/** Brings a runner's pairs up to date with Strava's own totals. */
export async function refreshShoes(
  account: StravaAccount,
  strava: StravaAccess,
  { db, runtime }: JobContext,
  attempt: number,
): Promise<void> {
  const known = (await listShoes(db, account.runnerId)).filter((shoe) => shoe.source === 'strava_api')
  const newest = Math.max(...known.map((shoe) => shoe.total?.at ?? 0), 0)
  if (account.listedAt !== null && (known.length === 0 || newest > runtime.now() - FRESH_MS)) return
  if (!account.scopes.includes('profile:read_all')) return
  const { shoes } = await strava.client(account.runnerId).getAthlete({ priority: 'connect', attempt })
  for (const shoe of shoes ?? []) await saveStravaShoe(db, account.runnerId, shoe, runtime)
}

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

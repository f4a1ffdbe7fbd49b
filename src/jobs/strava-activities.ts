import { ConnectorError } from '../../connectors/connector-error.ts'
import { type Db, inTransaction } from '../../db/open.ts'
import { findRecord } from '../../db/records.ts'
import { shoeIdsBySource } from '../../db/shoes.ts'
import type { StravaAccount } from '../../db/strava-accounts.ts'
import type { Instant } from '../../rules/model/day.ts'
import type { StravaAccess, StravaRecord } from '../strava.ts'
import type { JobContext } from './job.ts'
import { saveStravaShoe } from './strava-shoes.ts'
import { takeIn } from './take-in.ts'

/** Keeps each transaction under 20 ms. */
const CHUNK = 25

type Readable = Exclude<StravaRecord, { readonly kind: 'refused' }>

/** What one page brought. */
export interface StoredPage {
  readonly stored: number
  /** The page went back beyond the window, so none after it is of interest. */
  readonly reachedBefore: boolean
}

/** Stores activities of Strava's API; `beside` writes once they are stored. Older ones than `since` are left. */
export async function storeActivities(
  records: readonly StravaRecord[],
  account: StravaAccount,
  {
    strava,
    since,
    attempt,
  }: { readonly strava: StravaAccess; readonly since: Instant | null; readonly attempt: number },
  context: JobContext,
  beside: (trx: Db, stored: number) => Promise<void>,
): Promise<StoredPage> {
  const { runnerId } = account
  const readable = records.filter((record): record is Readable => record.kind !== 'refused')
  const within = readable.filter((record) => since === null || startOf(record) >= since)
  await learnNewShoes(within, account, strava, attempt, context)
  for (let at = 0; at < within.length; at += CHUNK) {
    await inTransaction(context.db, async (trx) => {
      for (const finding of within.slice(at, at + CHUNK)) {
        if (await isInOtherShoes(trx, runnerId, finding)) await askForTotals(trx, runnerId, context)
        await takeIn(
          trx,
          { finding, kept: null },
          { runnerId, importId: null, heard: new Set(), runtime: context.runtime },
        )
      }
    })
    await context.runtime.pause(0)
  }
  // the bookmark comes last: a page that was broken off is stored again, which changes nothing
  await inTransaction(context.db, (trx) => beside(trx, within.length))
  const refused = records.length - readable.length
  if (refused > 0) context.log(`strava: ${refused} of ${records.length} activities could not be read`)
  return { stored: within.length, reachedBefore: within.length < readable.length }
}

/** Whether the runner has since said that a run was made in another pair: then the totals of both have moved. */
async function isInOtherShoes(trx: Db, runnerId: string, record: Readable): Promise<boolean> {
  if (record.kind !== 'run') return false
  const known = await findRecord(trx, runnerId, record.source, record.externalId)
  if (!known?.runId) return false
  const { shoes } = JSON.parse(known.content) as { readonly shoes: readonly string[] }
  return shoes.join() !== record.shoeExternalIds.join()
}

function askForTotals(trx: Db, runnerId: string, { request }: JobContext): Promise<void> {
  return request(trx, { name: 'refresh-shoes', key: runnerId, payload: { runnerId } })
}

function startOf(record: Readable): Instant {
  return record.kind === 'run' ? record.figures.startedAt : record.activity.startedAt
}

/** A pair that was deleted must not hold up the runs that name it. */
function noneIfGone(error: unknown): null {
  if (error instanceof ConnectorError && error.remedy.kind === 'gone') return null
  throw error
}

/** A pair that is retired is in no profile; its first run asks for it. */
async function learnNewShoes(
  records: readonly Readable[],
  { runnerId, scopes }: StravaAccount,
  strava: StravaAccess,
  attempt: number,
  context: JobContext,
): Promise<void> {
  if (!scopes.includes('profile:read_all')) return
  const known = await shoeIdsBySource(context.db, runnerId, 'strava_api')
  const named = records.flatMap((record) => (record.kind === 'run' ? record.shoeExternalIds : []))
  for (const id of new Set(named.filter((each) => !known.has(each)))) {
    const shoe = await strava
      .client(runnerId)
      .getGear(id, { priority: 'reconcile', attempt })
      .catch(noneIfGone)
    if (shoe) await saveStravaShoe(context.db, runnerId, shoe, context.runtime)
  }
}

import { z } from 'zod'
import { inTransaction } from '../../db/open.ts'
import { recordsOfSource, type StoredRecord } from '../../db/records.ts'
import { findRunner } from '../../db/runners.ts'
import { replaceSpan } from '../../db/spans.ts'
import {
  firstListingBehind,
  type Listing,
  noteListed,
  type StravaAccount,
  saveListing,
} from '../../db/strava-accounts.ts'
import { addDays, dayInZone, type Instant, instant, type LocalDay } from '../../rules/model/day.ts'
import type { StravaAccess } from '../strava.ts'
import { dropRecord } from './drop-record.ts'
import { defineJob, type JobContext, RetryAt } from './job.ts'
import { tellOperator } from './operator.ts'
import { onAccount } from './strava-account.ts'
import { storeActivities } from './strava-activities.ts'
import { refreshShoes } from './strava-shoes.ts'

/** After a boundary of the budget those who waited for it come back within so long. */
const TURN_MS = 30_000

/**
 * Lists a runner's activities, newest first, to the end of the window: the first time this is the backfill, later
 * it finds late uploads, edits and deletions. It goes on at the page where it was broken off.
 */
export const syncStrava = defineJob({
  name: 'sync-strava',
  payload: z.object({ runnerId: z.string() }),
  run: ({ runnerId }, context, attempt) =>
    onAccount(runnerId, context, async (account, strava) => {
      const runner = await findRunner(context.db, runnerId)
      if (!runner) return
      const now = context.runtime.now()
      const listing = account.listing ?? { beganAt: now, page: 1, seen: 0 }
      const since = strava.keptSince(listing.beganAt)
      if (account.listing === null) {
        await refreshShoes(account, strava, context, attempt)
        // however often the first page has to wait, the shoes are asked for once
        await saveListing(context.db, runnerId, listing)
      }
      const seen = await listPages({ account, listing, since, attempt }, strava, context)
      await finish(account, { ...listing, seen }, since, runner.zone, context)
    }),
})

interface Listed {
  readonly account: StravaAccount
  readonly listing: Listing
  readonly since: Instant | null
  readonly attempt: number
}

/** Each page is stored, then its bookmark. Returns how many activities the window holds. */
async function listPages(listed: Listed, strava: StravaAccess, context: JobContext): Promise<number> {
  const { account, listing, since, attempt } = listed
  const client = strava.client(account.runnerId)
  const priority = account.listedAt === null ? 'backfill' : 'reconcile'
  let { page, seen } = listing
  for (;;) {
    context.signal.throwIfAborted()
    if (priority === 'backfill') await letOthersCatchUp(page, context)
    const before = Math.ceil(listing.beganAt / 1000)
    const { records, isEmpty } = await client.listActivities({ before, page }, { priority, attempt })
    const result = await storeActivities(
      records,
      account,
      { strava, since, attempt },
      context,
      async (trx, stored) => {
        await saveListing(trx, account.runnerId, { ...listing, page: page + 1, seen: seen + stored })
        // summaries are enough to judge by: the first letter does not wait for the rest
        await context.request(trx, {
          name: 'assess-runner',
          key: account.runnerId,
          payload: { runnerId: account.runnerId },
        })
      },
    )
    context.nudge()
    seen += result.stored
    page++
    if (isEmpty || result.reachedBefore) return seen
  }
}

/** New runners take turns: who has had fewer pages and can go on before long goes first. */
async function letOthersCatchUp(page: number, { db, runtime }: JobContext): Promise<void> {
  const now = runtime.now()
  const behind = await firstListingBehind(db, page, instant(now + TURN_MS))
  if (behind !== null) throw new RetryAt(Math.max(now, behind) + 1, 'a runner with fewer pages goes first')
}

/** What was not seen again is gone at Strava. The days listed are known from now on. */
async function finish(
  { runnerId, athleteId }: StravaAccount,
  listing: Listing,
  since: Instant | null,
  zone: string,
  context: JobContext,
): Promise<void> {
  const { db, runtime, request } = context
  const unseen = (await recordsOfSource(db, runnerId, 'strava_api', listing.beganAt)).filter((record) => {
    const startedAt = startOf(record)
    return startedAt < listing.beganAt && (since === null || startedAt >= since)
  })
  // everything gone at once is rather a fault of somebody's than a runner who deleted it all
  const isSuspicious = listing.seen === 0 && unseen.length > 0
  if (isSuspicious) {
    const words = `Strava lists none of the ${unseen.length} activities known of athlete ${athleteId}. Nothing was deleted here; look at the account.`
    await tellOperator(`strava-empty:${runnerId}`, words, context)
  }
  const known = await recordsOfSource(db, runnerId, 'strava_api')
  const today = dayInZone(listing.beganAt, zone)
  const from = since === null ? firstDay(known) : addDays(dayInZone(since, zone), 1)
  await inTransaction(db, async (trx) => {
    if (!isSuspicious)
      for (const record of unseen) await dropRecord(trx, record, { runnerId, newId: runtime.newId })
    // days whose runs may be missing by mistake are unknown, never rest
    const span = from === null || isSuspicious ? null : { from, to: today }
    await replaceSpan(trx, { id: runtime.newId(), runnerId, source: 'strava_api', span })
    await saveListing(trx, runnerId, null)
    await noteListed(trx, runnerId, listing.beganAt)
    await request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
  })
  context.nudge()
}

interface Told {
  readonly figures?: { readonly startedAt: Instant; readonly day: LocalDay }
  readonly activity?: { readonly startedAt: Instant; readonly day: LocalDay }
}

function startOf({ content }: StoredRecord): Instant {
  const told = JSON.parse(content) as Told
  return told.figures?.startedAt ?? told.activity?.startedAt ?? instant(0)
}

function firstDay(records: readonly StoredRecord[]): LocalDay | null {
  const days = records.flatMap(({ content }) => {
    const told = JSON.parse(content) as Told
    return told.figures?.day ?? told.activity?.day ?? []
  })
  return days.reduce<LocalDay | null>((first, day) => (first === null || day < first ? day : first), null)
}

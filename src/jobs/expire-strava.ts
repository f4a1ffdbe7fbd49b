import { rm } from 'node:fs/promises'
import { removeDrawnFromApi } from '../../db/assessments.ts'
import { blankDrawnFromApi } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { recordsOfSource } from '../../db/records.ts'
import { replaceSpan } from '../../db/spans.ts'
import { listAccounts } from '../../db/strava-accounts.ts'
import { forgetEvents } from '../../db/strava-events.ts'
import { type Instant, instant } from '../../rules/model/day.ts'
import { dropRecord } from './drop-record.ts'
import type { JobContext } from './job.ts'

const DAY_MS = 86_400_000

/**
 * Lets go what Strava's rules do not let us keep: rows not seen again within the cache days, and what was drawn
 * from the API so long ago. A stretch that has expired is unknown, never rest.
 */
export async function expireStrava(context: JobContext): Promise<void> {
  const { db, runtime, strava } = context
  const days = strava?.config.cacheDays ?? 0
  if (days === 0) return
  const before = instant(runtime.now() - days * DAY_MS)
  for (const { runnerId, listedAt } of await listAccounts(db)) {
    const isStale = listedAt === null || listedAt < before
    await expireRows(runnerId, before, isStale, context)
  }
  await removeDrawnFromApi(db, { madeBefore: before })
  for (const file of await blankDrawnFromApi(db, { createdBefore: before })) await rm(file, { force: true })
  await forgetEvents(db, before)
}

async function expireRows(
  runnerId: string,
  before: Instant,
  isStale: boolean,
  { db, runtime }: JobContext,
): Promise<void> {
  const expired = await recordsOfSource(db, runnerId, 'strava_api', before)
  if (expired.length === 0 && !isStale) return
  await inTransaction(db, async (trx) => {
    for (const record of expired) await dropRecord(trx, record)
    // without a listing since, the days it covered are not known any more
    if (isStale) await replaceSpan(trx, { id: runtime.newId(), runnerId, source: 'strava_api', span: null })
  })
}

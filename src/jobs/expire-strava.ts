import { rm } from 'node:fs/promises'
import { removeDrawnFromApi } from '../../db/assessments.ts'
import { blankDrawnFromApi } from '../../db/letters.ts'
import { recordsOfSource } from '../../db/records.ts'
import { replaceSpan } from '../../db/spans.ts'
import { listAccounts } from '../../db/strava-accounts.ts'
import { forgetEvents } from '../../db/strava-events.ts'
import { type Instant, instant } from '../../rules/model/day.ts'
import { dropRecords } from './drop-record.ts'
import type { JobContext } from './job.ts'

const DAY_MS = 86_400_000
/** Strava repeats an event within minutes; after this none can come again. */
const EVENT_DAYS = 7

/**
 * Lets go what Strava's rules do not let us keep: rows not seen again within the cache days, and what was drawn
 * from the API so long ago. A stretch that has expired is unknown, never rest.
 */
export async function expireStrava(context: JobContext): Promise<void> {
  const { db, runtime, strava } = context
  const days = strava?.config.cacheDays ?? 0
  await forgetEvents(db, instant(runtime.now() - EVENT_DAYS * DAY_MS))
  if (days === 0) return
  const before = instant(runtime.now() - days * DAY_MS)
  for (const { runnerId, listedAt } of await listAccounts(db)) {
    const isStale = listedAt === null || listedAt < before
    await expireRows(runnerId, before, isStale, context)
  }
  await removeDrawnFromApi(db, { madeBefore: before })
  for (const file of await blankDrawnFromApi(db, { createdBefore: before })) await rm(file, { force: true })
}

async function expireRows(
  runnerId: string,
  before: Instant,
  isStale: boolean,
  { db, runtime }: JobContext,
): Promise<void> {
  // the span first: days without their rows would read as rest
  if (isStale) await replaceSpan(db, { id: runtime.newId(), runnerId, source: 'strava_api', span: null })
  await dropRecords(db, await recordsOfSource(db, runnerId, 'strava_api', before), {
    runnerId,
    newId: runtime.newId,
  })
}

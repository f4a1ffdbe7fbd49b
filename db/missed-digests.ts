/** Weeks whose digest could not go out in time. */
import { addDays, type LocalDay } from '../rules/model/day.ts'
import type { Db } from './open.ts'

/** How long a missed digest is worth a word. */
const TOLD_DAYS = 28
/** A digest is written at least this long after the first day of its week, and none of a week before as late. */
const WRITTEN_FROM_DAYS = 5

export async function noteMissed(db: Db, runnerId: string, week: LocalDay): Promise<void> {
  await db
    .insertInto('missed_digests')
    .values({ runner_id: runnerId, week })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * The week that the digest of `week` has to say was missed: the latest of the four weeks before it, unless a digest
 * in between has said so. Null: none.
 */
export async function missedBefore(db: Db, runnerId: string, week: LocalDay): Promise<LocalDay | null> {
  const row = await db
    .selectFrom('missed_digests')
    .select('week')
    .where('runner_id', '=', runnerId)
    .where('week', '<', week)
    .where('week', '>=', addDays(week, -TOLD_DAYS))
    .orderBy('week', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const missed = row.week as LocalDay
  return (await wasToldBetween(db, runnerId, missed, week)) ? null : missed
}

async function wasToldBetween(db: Db, runnerId: string, missed: LocalDay, week: LocalDay): Promise<boolean> {
  const letter = await db
    .selectFrom('letters')
    .select('id')
    .where('runner_id', '=', runnerId)
    .where('kind', '=', 'digest')
    .where('created_at', '>=', Date.parse(addDays(missed, 7 + WRITTEN_FROM_DAYS)))
    .where('created_at', '<', Date.parse(addDays(week, WRITTEN_FROM_DAYS)))
    .executeTakeFirst()
  return letter !== undefined
}

/** Weeks whose digest could not go out in time. */
import { addDays, type LocalDay } from '../rules/model/day.ts'
import type { Db } from './open.ts'

/** Notes that there was no letter about a week; saying it again changes nothing. */
export async function noteMissed(db: Db, runnerId: string, week: LocalDay): Promise<void> {
  await db
    .insertInto('missed_digests')
    .values({ runner_id: runnerId, week })
    .onConflict((conflict) => conflict.columns(['runner_id', 'week']).doNothing())
    .execute()
}

/** The week before, if its digest was missed. */
export async function missedBefore(db: Db, runnerId: string, week: LocalDay): Promise<LocalDay | null> {
  const before = addDays(week, -7)
  const row = await db
    .selectFrom('missed_digests')
    .select('week')
    .where('runner_id', '=', runnerId)
    .where('week', '=', before)
    .executeTakeFirst()
  return row ? before : null
}

/** Work that is about one runner, whoever asked for it. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

/** What a runner is called in the payloads of work. */
export interface WorkNames {
  readonly runnerId: string
  readonly athleteId: string | null
}

/**
 * Removes what waits or was given up, apart from work of the name `except`. True when a process is at some of it
 * still: that is left to end by itself.
 */
export async function dropWorkAbout(
  db: Db,
  names: WorkNames,
  except: string,
  now: Instant,
): Promise<boolean> {
  await db
    .deleteFrom('work')
    .where('name', '!=', except)
    .where(isAbout(names))
    .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
    .execute()
  const held = await db
    .selectFrom('work')
    .select('id')
    .where('name', '!=', except)
    .where(isAbout(names))
    .limit(1)
    .executeTakeFirst()
  return held !== undefined
}

/** Removes what waits to be written to an address. */
export async function dropWorkTo(db: Db, email: string): Promise<void> {
  await db.deleteFrom('work').where('leased_until', 'is', null).where(says({ email })).execute()
}

function isAbout({ runnerId, athleteId }: WorkNames): RawBuilder<SqlBool> {
  const ofAthlete = athleteId === null ? sql`` : sql` or ${says({ ownerId: athleteId })}`
  return sql`(${says({ runnerId })}${ofAthlete} or name = 'deliver-mail' and key in (select id from letters where runner_id = ${runnerId}))`
}

/** Whether the payload holds this, at whatever depth and in whatever case. */
function says(fact: Readonly<Record<string, string>>): RawBuilder<SqlBool> {
  const words = JSON.stringify(fact).slice(1, -1).toLowerCase()
  return sql`lower(payload) like ${`%${words.replace(/[%_~]/g, '~$&')}%`} escape '~'`
}

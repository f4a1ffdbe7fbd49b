/** Who is signed in, and which one-time links are spent. Only hashes are stored. */
import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export async function addSession(
  db: Db,
  session: {
    readonly idHash: string
    readonly runnerId: string
    readonly now: Instant
    readonly expiresAt: Instant
  },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      id: session.idHash,
      runner_id: session.runnerId,
      created_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The runner of a session that has not expired. */
export async function sessionRunnerId(db: Db, idHash: string, now: Instant): Promise<string | null> {
  const row = await db
    .selectFrom('sessions')
    .select('runner_id')
    .where('id', '=', idHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.runner_id ?? null
}

export async function endSession(db: Db, idHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', idHash).execute()
}

/** Spends a one-time link; false when it was spent before. */
export async function spendLink(
  db: Db,
  link: { readonly idHash: string; readonly now: Instant; readonly expiresAt: Instant },
): Promise<boolean> {
  const row = await db
    .insertInto('used_links')
    .values({ id: link.idHash, used_at: link.now, expires_at: link.expiresAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** When a one-time link was spent; null while it still works. */
export async function linkSpentAt(db: Db, idHash: string): Promise<Instant | null> {
  const row = await db.selectFrom('used_links').select('used_at').where('id', '=', idHash).executeTakeFirst()
  return row ? (row.used_at as Instant) : null
}

/** Removes what has expired. */
export async function forgetExpired(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
  await db.deleteFrom('used_links').where('expires_at', '<=', now).execute()
}

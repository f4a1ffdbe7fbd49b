import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

/** Takes the lease `name` for `holder`, or keeps it if held already. False: another holds it still. */
export async function takeLease(
  db: Db,
  name: string,
  holder: string,
  now: Instant,
  until: Instant,
): Promise<boolean> {
  const row = await db
    .insertInto('leases')
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where((where) => where.or([where('leases.holder', '=', holder), where('leases.until', '<=', now)])),
    )
    .returning('name')
    .executeTakeFirst()
  return row !== undefined
}

export async function dropLease(db: Db, name: string, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
}

/** Forgets leases whoever holds them: of what is no longer there. */
export async function forgetLeases(db: Db, names: readonly string[]): Promise<void> {
  await db.deleteFrom('leases').where('name', 'in', names).execute()
}

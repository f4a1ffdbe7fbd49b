/** Addresses that a mail server refused for good: nothing but a confirmation goes there until it is confirmed again. */
import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export interface StoppedAddress {
  readonly address: string
  readonly reason: string
  readonly stoppedAt: Instant
}

/** Stops an address; one that is stopped already keeps the newest reason. */
export async function stopAddress(db: Db, { address, reason, stoppedAt }: StoppedAddress): Promise<void> {
  await db
    .insertInto('stopped_addresses')
    .values({ address: address.toLowerCase(), reason, stopped_at: stoppedAt })
    .onConflict((conflict) => conflict.column('address').doUpdateSet({ reason, stopped_at: stoppedAt }))
    .execute()
}

export async function isStopped(db: Db, address: string): Promise<boolean> {
  const row = await db
    .selectFrom('stopped_addresses')
    .select('address')
    .where('address', '=', address.toLowerCase())
    .executeTakeFirst()
  return row !== undefined
}

export async function resumeAddress(db: Db, address: string): Promise<void> {
  await db.deleteFrom('stopped_addresses').where('address', '=', address.toLowerCase()).execute()
}

/** Newest first. */
export async function listStopped(db: Db, limit: number): Promise<readonly StoppedAddress[]> {
  const rows = await db
    .selectFrom('stopped_addresses')
    .selectAll()
    .orderBy('stopped_at', 'desc')
    .orderBy('address')
    .limit(limit)
    .execute()
  return rows.map(({ address, reason, stopped_at }) => ({
    ...{ address, reason, stoppedAt: stopped_at as Instant },
  }))
}

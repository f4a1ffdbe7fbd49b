/** Addresses that refused or returned our letters: nothing but a confirmation goes there until it is confirmed again. */
import type { Selectable } from 'kysely'
import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'
import type { StoppedAddressesTable } from './schema.ts'

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

/** Since when an address is stopped, and why; null when it is not. */
export async function findStopped(db: Db, address: string): Promise<StoppedAddress | null> {
  const row = await db
    .selectFrom('stopped_addresses')
    .selectAll()
    .where('address', '=', address.toLowerCase())
    .executeTakeFirst()
  return row ? toStopped(row) : null
}

export async function isStopped(db: Db, address: string): Promise<boolean> {
  return (await findStopped(db, address)) !== null
}

/** Whether it had been stopped. */
export async function resumeAddress(db: Db, address: string): Promise<boolean> {
  const row = await db
    .deleteFrom('stopped_addresses')
    .where('address', '=', address.toLowerCase())
    .returning('address')
    .executeTakeFirst()
  return row !== undefined
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
  return rows.map(toStopped)
}

function toStopped({ address, reason, stopped_at }: Selectable<StoppedAddressesTable>): StoppedAddress {
  return { address, reason, stoppedAt: stopped_at as Instant }
}

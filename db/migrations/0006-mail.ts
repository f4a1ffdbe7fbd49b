import type { Kysely } from 'kysely'

/** Addresses that a mail server refused for good. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stopped_addresses')
    .addColumn('address', 'text', (c) => c.primaryKey())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('stopped_at', 'bigint', (c) => c.notNull())
    .execute()
}

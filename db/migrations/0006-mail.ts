import type { Kysely } from 'kysely'

/**
 * What letters a runner takes and when, addresses that were refused for good, digests missed, how hard a run felt;
 * that somebody was erased.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stopped_addresses')
    .addColumn('address', 'text', (c) => c.primaryKey())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('stopped_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('missed_digests')
    .addColumn('runner_id', 'text', (c) => c.notNull().references('runners.id').onDelete('cascade'))
    .addColumn('week', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('missed_digests_key', ['runner_id', 'week'])
    .execute()
  const wanted = ['mail_check_ins', 'mail_news']
  for (const column of wanted)
    await db.schema
      .alterTable('runners')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(1))
      .execute()
  for (const column of ['quiet_from', 'quiet_to'])
    await db.schema.alterTable('runners').addColumn(column, 'integer').execute()
  for (const column of ['paused_from', 'paused_until', 'pause_reason', 'snoozed_until'])
    await db.schema.alterTable('runners').addColumn(column, 'text').execute()
  await db.schema.alterTable('runs').addColumn('exertion_by_runner', 'integer').execute()
  await db.schema
    .alterTable('assessments')
    .addColumn('went_unsaid', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('letters').addColumn('not_sent_because', 'text').execute()
  await db.schema
    .createTable('erasures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('runs', 'integer', (c) => c.notNull())
    .addColumn('files', 'integer', (c) => c.notNull())
    .addColumn('letters', 'integer', (c) => c.notNull())
    .execute()
}

import type { Kysely } from 'kysely'

/** What only a track tells of a run's load: slopes, what they cost, and the pulse. Unknown for runs stored before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = ['steep_ascent_metres', 'grade_adjusted_metres', 'minetti_metres', 'perceived_exertion']
  for (const column of columns)
    await db.schema.alterTable('runs').addColumn(column, 'double precision').execute()
  await db.schema
    .alterTable('runs')
    .addColumn('pulse_seconds', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
}

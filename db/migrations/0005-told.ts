import type { Kysely } from 'kysely'

/** What only the runner can tell: plans, health, fatigue, warm-ups, how a pair is built, what was underfoot. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('planned_runs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('runner_id', 'text', (c) => c.notNull().references('runners.id').onDelete('cascade'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('distance_metres', 'double precision', (c) => c.notNull())
    .addColumn('title', 'text')
    .execute()
  await db.schema
    .createIndex('planned_runs_by_day')
    .on('planned_runs')
    .columns(['runner_id', 'day'])
    .execute()
  await db.schema.alterTable('check_ins').addColumn('health', 'text').execute()
  await db.schema.alterTable('check_ins').addColumn('fatigue', 'integer').execute()
  await db.schema.alterTable('check_ins').addColumn('warmed_up', 'integer').execute()
  await db.schema.alterTable('shoes').addColumn('build', 'text').execute()
  await db.schema.alterTable('runs').addColumn('surface_by_runner', 'text').execute()
  await db.schema.alterTable('runners').addColumn('sitting_hours', 'double precision').execute()
}

import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

/** Accounts at Strava, the shared budget of requests, events that came in, and what expires. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name)

  await table('strava_accounts')
    .addColumn('runner_id', 'text', (c) => c.primaryKey().references('runners.id').onDelete('cascade'))
    .addColumn('athlete_id', 'text', (c) => c.notNull().unique())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('sealed_access_token', 'text', (c) => c.notNull())
    .addColumn('sealed_refresh_token', 'text', (c) => c.notNull())
    .addColumn('token_expires_at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('connected_at', 'bigint', (c) => c.notNull())
    .addColumn('made_runner', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('listed_at', 'bigint')
    .addColumn('looked_at', 'bigint')
    .addColumn('listing_began_at', 'bigint')
    .addColumn('listing_page', 'integer')
    .addColumn('listing_seen', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()

  await table('strava_budget')
    .addColumn('client_id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .execute()

  await table('strava_events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('object_type', 'text', (c) => c.notNull())
    .addColumn('object_id', 'text', (c) => c.notNull())
    .addColumn('aspect_type', 'text', (c) => c.notNull())
    .addColumn('owner_id', 'text', (c) => c.notNull())
    .addColumn('event_time', 'bigint', (c) => c.notNull())
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('strava_events_once', ['object_id', 'aspect_type', 'event_time'])
    .execute()

  await table('strava_subscription')
    .addColumn('client_id', 'text', (c) => c.primaryKey())
    .addColumn('subscription_id', 'text')
    .addColumn('path_secret', 'text', (c) => c.notNull())
    .addColumn('verify_token', 'text', (c) => c.notNull())
    .execute()

  await db.schema.alterTable('shoes').addColumn('total_metres', 'double precision').execute()
  await db.schema.alterTable('shoes').addColumn('total_at', 'bigint').execute()
  for (const name of ['assessments', 'letters']) {
    const fromFiles = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo('files')
    await db.schema.alterTable(name).addColumn('drawn_from', 'text', fromFiles).execute()
  }
}

import { Kysely, type Transaction } from 'kysely'
import { Migrator } from 'kysely/migration'
import { postgresDialect, sqliteDialect } from './dialect.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Schema } from './schema.ts'

/** What every function of this room takes first: the database, or a transaction in it. */
export type Db = Kysely<Schema> | Transaction<Schema>
export type Database = Kysely<Schema>

export class SchemaError extends Error {
  override readonly name = 'SchemaError'
}

/** Opens a database by its address, `postgres://…` or a file of SQLite. It is not migrated yet. */
export function openDatabase(url: string): Database {
  const isPostgres = /^postgres(ql)?:\/\//.test(url)
  return new Kysely<Schema>({ dialect: isPostgres ? postgresDialect(url) : sqliteDialect(url) })
}

/**
 * Brings the tables up to this version and returns the names of the steps taken. Throws a SchemaError when
 * the database was written by a newer version, and the engine's own error when a step fails (nothing of a
 * failed step stays).
 */
export async function migrate(db: Database): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error instanceof Error && /previously executed migration \S+ is missing/.test(error.message)) {
    throw new SchemaError(
      `This database was written by a newer Limber (${error.message}). Update Limber, or open a backup from before.`,
    )
  }
  if (error) throw error
  return (results ?? []).filter((step) => step.status === 'Success').map((step) => step.migrationName)
}

/** Runs `work` in one transaction; only queries may be awaited inside. */
export function inTransaction<T>(db: Database, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}

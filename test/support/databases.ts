/** One suite, both engines. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, inject, onTestFinished } from 'vitest'
import { type Database, migrate, openDatabase } from '../../db/open.ts'
import { inDatabase, query } from './postgres.ts'

/** Opens the test's own database, migrated and empty. */
export type Open = () => Promise<Database>

/** Runs the suite on SQLite in memory, and on a PostgreSQL database of this file's own. */
export function describeOnBoth(what: string, suite: (open: Open) => void): void {
  describe(`${what}, on SQLite`, () => suite(inMemory))
  describe(`${what}, on PostgreSQL`, () => {
    let db: Database | undefined
    let tables: readonly string[] = []
    beforeAll(async () => {
      db = openDatabase(await newPostgres('migrated'))
      tables = (await db.introspection.getTables()).map((table) => table.name)
    })
    afterAll(() => db?.destroy())
    suite(async () => {
      if (!db) throw new Error('open the database inside a test')
      await empty(db, tables)
      return db
    })
  })
}

/** Each call a new one, closed when its test has finished. */
export async function inMemory(): Promise<Database> {
  const db = openDatabase(':memory:')
  onTestFinished(() => db.destroy())
  await migrate(db)
  return db
}

/** The address of a new database; the run's end drops it. */
export async function newPostgres(state: 'migrated' | 'without tables'): Promise<string> {
  const server = inject('postgres')
  if ('missing' in server) throw new Error(`There is no PostgreSQL to test on. ${server.missing}`)
  const name = `${server.prefix}_${randomBytes(6).toString('hex')}`
  const template = state === 'migrated' ? server.template : 'template0'
  await query(server.url, `create database ${name} template ${template}`)
  return inDatabase(server.url, name)
}

/** Deleting a few rows takes a millisecond; truncating as many tables takes twenty. */
async function empty(db: Database, tables: readonly string[]): Promise<void> {
  await sql.raw(`do $$ begin ${tables.map((name) => `delete from "${name}";`).join(' ')} end $$`).execute(db)
}

import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { type Database, migrate, openDatabase, SchemaError } from '../../db/open.ts'
import { newPostgres } from '../support/databases.ts'
import { temporaryFolder } from '../support/folder.ts'
import { inProcess } from '../support/node-process.ts'

/** Of the first version; later ones add theirs. */
const STEPS = Object.keys(MIGRATIONS)
const TABLES = [
  ...['activities', 'assessments', 'check_ins', 'imports', 'leases', 'letters', 'originals', 'runners'],
  ...['runs', 'sessions', 'shoes', 'source_records', 'spans', 'used_links', 'work'],
]

async function tablesOf(db: Database): Promise<readonly string[]> {
  return (await db.introspection.getTables()).map((table) => table.name).sort()
}

function opened(url: string): Database {
  const db = openDatabase(url)
  onTestFinished(() => db.destroy())
  return db
}

const ENGINES = [
  { engine: 'SQLite', address: async () => join(await temporaryFolder(), 'limber.sqlite') },
  { engine: 'PostgreSQL', address: () => newPostgres('without tables') },
]

describe.each(ENGINES)('migrating on $engine', ({ address }) => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** Another step behind the released ones, for this test alone. */
  function withStep(up: (db: Database) => Promise<void>): void {
    const steps: Record<string, unknown> = MIGRATIONS
    steps['9999-of-a-test'] = { up }
    onTestFinished(() => {
      delete steps['9999-of-a-test']
    })
  }

  it('makes every table, and says what it did', async () => {
    const db = opened(await address())
    expect(await migrate(db)).toEqual(STEPS)
    expect(STEPS[0]).toBe('0001-first')
    expect(await tablesOf(db)).toEqual(expect.arrayContaining(TABLES))
  })

  it('does nothing the second time', async () => {
    const db = opened(await address())
    await migrate(db)
    await db.insertInto('leases').values({ name: 'kept', holder: 'one', until: 1 }).execute()
    expect(await migrate(db)).toEqual([])
    expect(await db.selectFrom('leases').select('name').execute()).toEqual([{ name: 'kept' }])
  })

  it('refuses a database that a newer version wrote, and leaves it as it is', async () => {
    const db = opened(await address())
    await migrate(db)
    await sql`insert into kysely_migration (name, timestamp) values ('0042-later', '2027-01-01')`.execute(db)
    await expect(migrate(db)).rejects.toThrow(SchemaError)
    await expect(migrate(db)).rejects.toThrow(/newer Limber.*0042-later.*Update Limber/)
  })

  it('is all or nothing: of a step that fails nothing stays, and it can be tried again', async () => {
    const db = opened(await address())
    let fails = true
    withStep(async (trx) => {
      await trx.schema.createTable('half').addColumn('id', 'text').execute()
      if (fails) throw new Error('the disk is full')
    })
    await expect(migrate(db)).rejects.toThrow('the disk is full')
    expect(await tablesOf(db)).not.toContain('half')
    fails = false
    expect((await migrate(db)).at(-1)).toBe('9999-of-a-test')
    expect(await tablesOf(db)).toContain('half')
  })

  it('happens once when several start at once', async () => {
    const url = await address()
    const script = new URL('../processes/migrate-file.ts', import.meta.url)
    const steps = await Promise.all(Array.from({ length: 4 }, () => inProcess(script, [url])))
    expect(steps.sort()).toEqual(['', '', '', STEPS.join(',')])
    expect(await tablesOf(opened(url))).toEqual(expect.arrayContaining(TABLES))
  })
})

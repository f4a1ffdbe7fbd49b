/** The one wall between SQLite and Postgres. Above it nobody knows which engine is below. */
import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresDialect,
  SqliteDialect,
  sql,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'

const INT8 = 20
const WAL_TRIES = 250
const WAL_PAUSE_MS = 20

/**
 * SQLite in one file, or `:memory:`. Write-ahead logging lets a command write while a server reads; the
 * busy timeout makes a second writer wait its turn instead of failing.
 */
export function sqliteDialect(file: string): Dialect {
  const dialect = new SqliteDialect({
    database: async () => {
      const database = new SqliteDatabase(file)
      database.pragma('busy_timeout = 5000')
      writeAhead(database)
      database.pragma('synchronous = NORMAL')
      database.pragma('foreign_keys = ON')
      // what is deleted is overwritten, not only passed over until something else needs its room
      database.pragma('secure_delete = ON')
      return database
    },
  })
  return {
    createDriver: () => immediate(dialect.createDriver()),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    // SQLite can roll a CREATE TABLE back; saying so makes a migration all or nothing
    createAdapter: () =>
      Object.defineProperty(dialect.createAdapter(), 'supportsTransactionalDdl', { value: true }),
  }
}

/**
 * The change to write-ahead logging needs the file alone and, unlike all else, does not wait for it: of several
 * processes that open a new file at once all but one would fail.
 */
function writeAhead(database: SqliteDatabase.Database): void {
  for (let triesLeft = WAL_TRIES; ; triesLeft--) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || triesLeft === 0) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAL_PAUSE_MS)
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/**
 * Begins every transaction as a writer. A transaction that starts as a reader and writes later cannot wait
 * for another writer in SQLite; it fails at once, whatever the busy timeout.
 */
function immediate(driver: Driver): Driver {
  return new Proxy(driver, {
    get(target, property) {
      if (property === 'beginTransaction') {
        return async (connection: DatabaseConnection, _settings: TransactionSettings) => {
          await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        }
      }
      const value: unknown = Reflect.get(target, property)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Postgres. Counts and moments come back as numbers: all of ours are below 2^53. */
export function postgresDialect(url: string): Dialect {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
  }
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10, types }) })
}

/** Whether rows can be locked one by one. In SQLite a write transaction has the whole database to itself. */
export function locksRows(db: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/** Up to this size SQLite rewrites its file in some three seconds; beyond, others would wait too long for it. */
const REWRITTEN_UP_TO_BYTES = 256 * 1024 * 1024

/**
 * Leaves nothing of deleted rows in SQLite's file. They are overwritten as they go; what a split page of an index
 * still holds of their keys goes when the file is rewritten, which is left out for a large one. Postgres clears up
 * after itself in time. False: try again later.
 */
export async function clearTraces<T>(db: Kysely<T>): Promise<boolean> {
  if (locksRows(db)) return true
  const { rows } = await sql<{ readonly bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db)
  if ((rows[0]?.bytes ?? 0) <= REWRITTEN_UP_TO_BYTES) await sql`vacuum`.execute(db)
  return emptyLog(db)
}

/** Empties SQLite's log, where pages stand as they were before. False while a reader holds it. */
export async function emptyLog<T>(db: Kysely<T>): Promise<boolean> {
  if (locksRows(db)) return true
  const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(TRUNCATE)`.execute(db)
  return rows[0]?.busy === 0
}

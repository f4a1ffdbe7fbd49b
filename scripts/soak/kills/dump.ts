/**
 * All that an import leaves behind, as lines that two imports of the same files must share: rows without times of
 * fetching and with names in place of made-up ids, and the files of the data folder.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'

type Row = Readonly<Record<string, SQLOutputValue>>

export interface Dump {
  readonly lines: readonly string[]
  /** The made-up ids in a text by their names. */
  named(text: string): string
}

export function dumpOf(dataDir: string): Dump {
  const db = new DatabaseSync(databaseIn(dataDir))
  try {
    const names = namesIn(db)
    const named = (text: string) => text.replace(UUID, (id) => names.get(id) ?? id)
    return { lines: [...rowLines(db, names), ...fileLines(dataDir).map(named)].toSorted(), named }
  } finally {
    db.close()
  }
}

export interface Differences {
  readonly missing: readonly string[]
  readonly excess: readonly string[]
}

/** Lines of one dump that the other has not, each as often as it stands. */
export function differences(expected: readonly string[], found: readonly string[]): Differences {
  return { missing: without(expected, found), excess: without(found, expected) }
}

/** The same line may stand several times. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

/** What must hold after a kill too, in words: rows name files that are whole, whole files are what their names say. */
export function brokenPromises(dataDir: string): readonly string[] {
  const db = new DatabaseSync(databaseIn(dataDir))
  try {
    const kept = new Set(filesIn(dataDir).map((name) => basename(name)))
    const wanted = db.prepare('select hash, extension from originals').all()
    const lost = wanted.map((row) => `${row.hash}.${row.extension}`).filter((name) => !kept.has(name))
    const [check] = db.prepare('pragma integrity_check').all()
    return [
      ...lost.map((name) => `a row names ${name}, which is not there`),
      ...fileLines(dataDir).filter((line) => line.includes('is not what its name says')),
      ...(check?.integrity_check === 'ok' ? [] : [`the database is damaged: ${JSON.stringify(check)}`]),
    ]
  } finally {
    db.close()
  }
}

/** Takes the lease from an importer that was killed, as two minutes would have done. */
export function endLeases(dataDir: string): void {
  const db = new DatabaseSync(databaseIn(dataDir))
  db.exec('delete from leases')
  db.close()
}

/** Whether every import came to its end. */
export function isFinished(dataDir: string): boolean {
  const db = new DatabaseSync(databaseIn(dataDir))
  try {
    const open = db.prepare('select id from imports where finished_at is null').all()
    return open.length === 0 && db.prepare('select id from imports').all().length > 0
  } finally {
    db.close()
  }
}

function databaseIn(dataDir: string): string {
  const name = readdirSync(dataDir).find((each) => DATABASE.test(each))
  if (name === undefined) throw new Error(`there is no database in ${dataDir}`)
  return join(dataDir, name)
}

const DATABASE = /\.(db|sqlite)$/
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Names for every made-up id that rows refer to. */
function namesIn(db: DatabaseSync): ReadonlyMap<string, string> {
  const rows = (sql: string) => db.prepare(sql).all()
  const names = new Map<string, string>()
  for (const { id, email } of rows('select id, email from runners')) names.set(String(id), `runner ${email}`)
  for (const { id, source, external_id: external } of rows(
    'select id, source, external_id from source_records',
  ))
    names.set(String(id), `record ${source} ${external}`)
  for (const { id, source, external_id: external } of rows('select id, source, external_id from shoes'))
    names.set(String(id), `shoe ${source} ${external}`)
  for (const [index, { id }] of rows('select id from imports order by started_at').entries())
    names.set(String(id), `import ${index}`)
  const records = rows('select id, run_id from source_records where run_id is not null')
  for (const [run, members] of Map.groupBy(records, ({ run_id: run }) => String(run))) {
    const told = members.map(({ id }) => names.get(String(id)) ?? String(id)).toSorted()
    names.set(run, `run of ${told.join(' and ')}`)
  }
  return names
}

function rowLines(db: DatabaseSync, names: ReadonlyMap<string, string>): readonly string[] {
  const tables = db.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  )
  return tables.all().flatMap(({ name }) => {
    const rows: readonly Row[] = db.prepare(`select * from "${name}"`).all()
    return rows.map((row) => `${name} ${JSON.stringify(canonical(String(name), row, names))}`)
  })
}

function canonical(table: string, row: Row, names: ReadonlyMap<string, string>): Row {
  const cells = Object.entries(row).map(([column, value]): readonly [string, SQLOutputValue] => {
    if (isTimeOfImport(table, column)) return [column, value === null ? null : 'then']
    if (typeof value !== 'string') return [column, value]
    // ids that no other row refers to name nothing
    return [column, value.replace(UUID, (id) => names.get(id) ?? (column === 'id' ? 'an id' : id))]
  })
  return Object.fromEntries(cells)
}

const TABLES_OF_RUNS: readonly string[] = ['runs', 'activities', 'source_records']

/** When it was read, told or made; when a run started is of the runner. */
function isTimeOfImport(table: string, column: string): boolean {
  if (column === 'started_at') return !TABLES_OF_RUNS.includes(table)
  return /(_at|until|timestamp)$/.test(column)
}

/** Everything in the data folder but the database and the secret. */
function fileLines(dataDir: string): readonly string[] {
  const names = filesIn(dataDir).filter((name) => !/^(secret|[^/]*\.(db|sqlite)(-wal|-shm)?)$/.test(name))
  return names.map((name) => {
    if (!name.startsWith('originals/')) return `file ${name}`
    const hash = createHash('sha256')
      .update(readFileSync(join(dataDir, name)))
      .digest('hex')
    return basename(name).startsWith(`${hash}.`) ? `file ${name}` : `file ${name} is not what its name says`
  })
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
}

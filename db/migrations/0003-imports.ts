import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

/**
 * What each import told, what the runner said about records, and what a run is made of. Records stored before are
 * brought to the new shape: what an older reader did not know stays unknown.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = db as Kysely<Before>
  const table = (name: string) => db.schema.createTable(name)
  const ofRunner = (c: ColumnDefinitionBuilder) => c.notNull().references('runners.id').onDelete('cascade')

  await table('record_keys')
    .addColumn('runner_id', 'text', ofRunner)
    .addColumn('record_id', 'text', (c) => c.notNull().references('source_records.id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('record_keys_once', ['record_id', 'key'])
    .execute()
  await db.schema.createIndex('record_keys_by_key').on('record_keys').columns(['runner_id', 'key']).execute()

  await table('tellings')
    .addColumn('import_id', 'text', (c) => c.notNull().references('imports.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('told_at', 'bigint', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('tellings_once', ['import_id', 'kind', 'subject_id'])
    .execute()
  await db.schema.createIndex('tellings_by_subject').on('tellings').columns(['kind', 'subject_id']).execute()

  await table('verdicts')
    .addColumn('runner_id', 'text', ofRunner)
    .addColumn('one', 'text', (c) => c.notNull())
    .addColumn('other', 'text', (c) => c.notNull())
    .addColumn('are', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('verdicts_once', ['runner_id', 'one', 'other'])
    .execute()

  await table('tombstones')
    .addColumn('runner_id', 'text', ofRunner)
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('external_id', 'text', (c) => c.notNull())
    .addColumn('trace', 'text')
    .addColumn('deleted_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('tombstones_once', ['runner_id', 'source', 'external_id'])
    .execute()

  const add = (name: string, column: string, type: 'text' | 'bigint' | 'integer' | 'double precision') =>
    db.schema.alterTable(name).addColumn(column, type).execute()
  const addText = (name: string, column: string, value: string) =>
    db.schema
      .alterTable(name)
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(value))
      .execute()
  await addText('imports', 'fingerprint', '')
  await add('source_records', 'started_at', 'bigint')
  await db.schema
    .createIndex('source_records_by_start')
    .on('source_records')
    .columns(['runner_id', 'started_at'])
    .execute()
  for (const column of ['ascent_from', 'descent_from', 'assumed_by']) await add('runs', column, 'text')
  await add('runs', 'average_cadence', 'double precision')
  await addText('runs', 'splits', '[]')
  await addText('runs', 'told_by', '[]')
  await db.schema
    .alterTable('runs')
    .addColumn('shoe_by_runner', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()

  await renewRecords(tables)
  await db.schema.alterTable('source_records').dropColumn('import_id').execute()
  await db.schema.alterTable('source_records').dropColumn('has_track').execute()
  await eachImportItsSpans(tables)
  await eachRecordItsOriginal(tables)
}

interface Before {
  source_records: {
    id: string
    runner_id: string
    source: string
    external_id: string
    import_id: string | null
    fetched_at: number
    kind: string
    content: string
    has_track: number
    started_at: number | null
  }
  imports: { id: string }
  originals: OriginalRow
  originals_before: OriginalRow
  record_keys: { runner_id: string; record_id: string; key: string }
  runs: { id: string; record_id: string; ascent_from: string | null; descent_from: string | null }
  tellings: {
    import_id: string
    kind: string
    subject_id: string
    told_at: number
    content: string
    outcome: string
  }
  spans: SpanRow
  spans_before: SpanRow
}

interface SpanRow {
  id: string
  runner_id: string
  source: string
  import_id: string | null
  from_day: string
  to_day: string
}

interface OriginalRow {
  runner_id: string
  hash: string
  extension: string
  bytes: number
  record_id: string
}

type RecordRow = Before['source_records']

async function renewRecords(db: Kysely<Before>): Promise<void> {
  const imports = new Set((await db.selectFrom('imports').select('id').execute()).map((row) => row.id))
  const originals = await db.selectFrom('originals').selectAll().execute()
  const fileOf = new Map(
    originals.map(({ record_id, hash, extension, bytes }) => [record_id, { hash, extension, bytes }]),
  )
  for (const row of await db.selectFrom('source_records').selectAll().execute()) {
    const content =
      row.kind === 'run' ? await renewRun(db, row, fileOf.get(row.id) ?? null) : JSON.stringify(parsed(row))
    if (row.import_id === null || !imports.has(row.import_id)) continue
    await db
      .insertInto('tellings')
      .values({
        ...{ import_id: row.import_id, kind: 'record', subject_id: row.id, told_at: row.fetched_at, content },
        outcome: row.kind === 'run' ? 'added' : 'not-a-run',
      })
      .execute()
  }
}

interface OldRun {
  readonly figures: { readonly startedAt: number; readonly ascentMetres: number | null } & Record<
    string,
    unknown
  >
  readonly shoes: readonly string[]
}

async function renewRun(
  db: Kysely<Before>,
  row: RecordRow,
  original: { readonly hash: string } | null,
): Promise<string> {
  const { figures, ...rest } = parsed(row) as OldRun
  const from = row.source === 'strava_api' ? 'service' : 'device'
  const origins = {
    ascentFrom: figures.ascentMetres === null ? null : from,
    descentFrom: figures.descentMetres === null ? null : from,
  }
  const keys = keysOf(row, original)
  const content = JSON.stringify({
    figures: { ...figures, ...origins, averageCadence: null, splits: [], assumedBy: null },
    ...rest,
    ...{ keys, original },
  })
  await db
    .updateTable('source_records')
    .set({ content, started_at: figures.startedAt })
    .where('id', '=', row.id)
    .execute()
  await db
    .updateTable('runs')
    .set({ ascent_from: origins.ascentFrom, descent_from: origins.descentFrom })
    .where('record_id', '=', row.id)
    .execute()
  for (const key of keys) {
    await db.insertInto('record_keys').values({ runner_id: row.runner_id, record_id: row.id, key }).execute()
  }
  return content
}

function keysOf(row: RecordRow, original: { readonly hash: string } | null): readonly string[] {
  const { source, external_id: id } = row
  const keys = source === 'garmin_export' && /^\d+$/.test(id) ? [`garmin:${id}`] : []
  if (source === 'strava_api') keys.push(`strava:${id}`)
  // a further run of a file was stored under the hash and its place
  if (source === 'file') keys.push(`bytes:${id}`)
  else if (original) keys.push(`bytes:${original.hash}`)
  return keys
}

function parsed({ content }: RecordRow): object {
  return JSON.parse(content) as object
}

const COLUMNS = ['id', 'runner_id', 'source', 'import_id', 'from_day', 'to_day'] as const

/** The same span told by two imports stands twice, so that undoing one leaves the other's. */
async function eachImportItsSpans(db: Kysely<Before>): Promise<void> {
  await db.schema.alterTable('spans').renameTo('spans_before').execute()
  await db.schema
    .createTable('spans')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('runner_id', 'text', (c) => c.notNull().references('runners.id').onDelete('cascade'))
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('import_id', 'text')
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('to_day', 'text', (c) => c.notNull())
    .addUniqueConstraint('spans_once_an_import', ['runner_id', 'source', 'import_id', 'from_day', 'to_day'])
    .execute()
  await db
    .insertInto('spans')
    .columns(COLUMNS)
    .expression((from) => from.selectFrom('spans_before').select(COLUMNS))
    .execute()
  await db.schema.dropTable('spans_before').execute()
}

/** Two records of one file both need it: when one goes, the other's note stays. */
async function eachRecordItsOriginal(db: Kysely<Before>): Promise<void> {
  const columns = ['runner_id', 'hash', 'extension', 'bytes', 'record_id'] as const
  await db.schema.alterTable('originals').renameTo('originals_before').execute()
  await db.schema
    .createTable('originals')
    .addColumn('runner_id', 'text', (c) => c.notNull().references('runners.id').onDelete('cascade'))
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('extension', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('originals_once_a_record', ['record_id', 'hash'])
    .execute()
  await db
    .insertInto('originals')
    .columns(columns)
    .expression((from) => from.selectFrom('originals_before').select(columns))
    .execute()
  await db.schema.dropTable('originals_before').execute()
  await db.schema.createIndex('originals_by_hash').on('originals').column('hash').execute()
}

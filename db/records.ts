/** Every source's copy, unique on runner, source and external id. */
import type { Instant } from '../rules/model/day.ts'
import type { Source } from '../rules/model/source.ts'
import type { Db } from './open.ts'

export interface StoredRecord {
  readonly id: string
  readonly source: Source
  readonly externalId: string
  readonly runId: string | null
  readonly content: string
  readonly hasTrack: boolean
}

export interface RecordEntry extends Omit<StoredRecord, 'runId'> {
  readonly runnerId: string
  readonly importId: string | null
  readonly fetchedAt: Instant
  readonly kind: 'run' | 'activity'
  readonly runId: string | null
  readonly sameRunReason: string | null
}

export async function findRecord(
  db: Db,
  runnerId: string,
  source: Source,
  externalId: string,
): Promise<StoredRecord | null> {
  const row = await db
    .selectFrom('source_records')
    .select(['id', 'source', 'external_id', 'run_id', 'content', 'has_track'])
    .where('runner_id', '=', runnerId)
    .where('source', '=', source)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

export async function loadRecord(db: Db, id: string): Promise<StoredRecord | null> {
  const row = await db
    .selectFrom('source_records')
    .select(['id', 'source', 'external_id', 'run_id', 'content', 'has_track'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

export async function addRecord(db: Db, record: RecordEntry): Promise<void> {
  await db
    .insertInto('source_records')
    .values({
      id: record.id,
      runner_id: record.runnerId,
      source: record.source,
      external_id: record.externalId,
      import_id: record.importId,
      fetched_at: record.fetchedAt,
      kind: record.kind,
      run_id: record.runId,
      same_run_reason: record.sameRunReason,
      content: record.content,
      has_track: record.hasTrack ? 1 : 0,
    })
    .execute()
}

export async function changeRecord(
  db: Db,
  id: string,
  change: { readonly content: string; readonly hasTrack: boolean; readonly fetchedAt: Instant },
): Promise<void> {
  await db
    .updateTable('source_records')
    .set({ content: change.content, has_track: change.hasTrack ? 1 : 0, fetched_at: change.fetchedAt })
    .where('id', '=', id)
    .execute()
}

/** Says that the source still holds a record, unchanged. */
export async function touchRecord(db: Db, id: string, fetchedAt: Instant): Promise<void> {
  await db.updateTable('source_records').set({ fetched_at: fetchedAt }).where('id', '=', id).execute()
}

/** The record of a source's newest run. */
export async function newestRunRecord(
  db: Db,
  runnerId: string,
  source: Source,
): Promise<StoredRecord | null> {
  const row = await db
    .selectFrom('source_records')
    .innerJoin('runs', 'runs.id', 'source_records.run_id')
    .select([
      ...(['source_records.id', 'source_records.source', 'source_records.external_id'] as const),
      ...(['source_records.run_id', 'source_records.content', 'source_records.has_track'] as const),
    ])
    .where('source_records.runner_id', '=', runnerId)
    .where('source_records.source', '=', source)
    .orderBy('runs.started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

/** The records that tell of one run. */
export async function recordsOfRun(db: Db, runId: string): Promise<readonly StoredRecord[]> {
  const rows = await db
    .selectFrom('source_records')
    .select(['id', 'source', 'external_id', 'run_id', 'content', 'has_track'])
    .where('run_id', '=', runId)
    .orderBy('fetched_at')
    .execute()
  return rows.map(toRecord)
}

/** A runner's records of one source; with `fetchedBefore` only those not seen since. */
export async function recordsOfSource(
  db: Db,
  runnerId: string,
  source: Source,
  fetchedBefore?: Instant,
): Promise<readonly StoredRecord[]> {
  let query = db
    .selectFrom('source_records')
    .select(['id', 'source', 'external_id', 'run_id', 'content', 'has_track'])
    .where('runner_id', '=', runnerId)
    .where('source', '=', source)
  if (fetchedBefore !== undefined) query = query.where('fetched_at', '<', fetchedBefore)
  return (await query.execute()).map(toRecord)
}

/** Removes a record and what hangs on it alone: its activity, its note of a kept file. */
export async function removeRecord(db: Db, id: string): Promise<void> {
  await db.deleteFrom('activities').where('record_id', '=', id).execute()
  await db.deleteFrom('originals').where('record_id', '=', id).execute()
  await db.deleteFrom('source_records').where('id', '=', id).execute()
}

/** Which records tell of each run. */
export async function recordsByRun(
  db: Db,
  runnerId: string,
): Promise<ReadonlyMap<string, readonly { readonly source: Source; readonly externalId: string }[]>> {
  const rows = await db
    .selectFrom('source_records')
    .select(['run_id', 'source', 'external_id'])
    .where('runner_id', '=', runnerId)
    .where('run_id', 'is not', null)
    .orderBy('source')
    .orderBy('external_id')
    .execute()
  const byRun = Map.groupBy(rows, (row) => row.run_id ?? '')
  return new Map(
    [...byRun].map(([runId, records]) => [
      runId,
      records.map((record) => ({ source: record.source as Source, externalId: record.external_id })),
    ]),
  )
}

/** Notes that a file of a record is kept, once per runner and hash. */
export async function noteOriginal(
  db: Db,
  original: {
    readonly runnerId: string
    readonly hash: string
    readonly extension: string
    readonly bytes: number
    readonly recordId: string
  },
): Promise<void> {
  await db
    .insertInto('originals')
    .values({
      runner_id: original.runnerId,
      hash: original.hash,
      extension: original.extension,
      bytes: original.bytes,
      record_id: original.recordId,
    })
    .onConflict((conflict) => conflict.columns(['runner_id', 'hash']).doNothing())
    .execute()
}

interface Columns {
  readonly id: string
  readonly source: string
  readonly external_id: string
  readonly run_id: string | null
  readonly content: string
  readonly has_track: number
}

function toRecord(row: Columns): StoredRecord {
  return {
    id: row.id,
    source: row.source as Source,
    externalId: row.external_id,
    runId: row.run_id,
    content: row.content,
    hasTrack: row.has_track === 1,
  }
}

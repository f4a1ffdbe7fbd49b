/** Every source's copy, unique on runner, source and external id. */
import type { Instant } from '../rules/model/day.ts'
import type { Source } from '../rules/model/source.ts'
import type { Db } from './open.ts'

export interface StoredRecord {
  readonly id: string
  readonly source: Source
  readonly externalId: string
  readonly runId: string | null
  /** JSON of the normalised record. */
  readonly content: string
}

export interface RecordEntry extends StoredRecord {
  readonly runnerId: string
  readonly fetchedAt: Instant
  readonly kind: 'run' | 'activity'
  /** Of a run; null for other activities. */
  readonly startedAt: Instant | null
}

const COLUMNS = [
  ...(['source_records.id', 'source_records.source', 'source_records.external_id'] as const),
  ...(['source_records.run_id', 'source_records.content'] as const),
] as const

export async function findRecord(
  db: Db,
  runnerId: string,
  source: Source,
  externalId: string,
): Promise<StoredRecord | null> {
  const row = await db
    .selectFrom('source_records')
    .select(COLUMNS)
    .where('runner_id', '=', runnerId)
    .where('source', '=', source)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

export async function loadRecord(db: Db, id: string): Promise<StoredRecord | null> {
  const row = await db.selectFrom('source_records').select(COLUMNS).where('id', '=', id).executeTakeFirst()
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
      fetched_at: record.fetchedAt,
      kind: record.kind,
      started_at: record.startedAt,
      run_id: record.runId,
      same_run_reason: null,
      content: record.content,
    })
    .execute()
}

/** One that is no run any more leaves its run. */
export async function changeRecord(
  db: Db,
  id: string,
  change: Pick<RecordEntry, 'kind' | 'content' | 'startedAt' | 'fetchedAt'>,
): Promise<void> {
  const leaves = change.kind === 'run' ? {} : { run_id: null, same_run_reason: null }
  await db
    .updateTable('source_records')
    .set({
      ...{ kind: change.kind, content: change.content, started_at: change.startedAt },
      ...{ fetched_at: change.fetchedAt, ...leaves },
    })
    .where('id', '=', id)
    .execute()
}

/** Says that the source still holds a record, unchanged. */
export async function touchRecord(db: Db, id: string, fetchedAt: Instant): Promise<void> {
  await db.updateTable('source_records').set({ fetched_at: fetchedAt }).where('id', '=', id).execute()
}

/** Says which run a record tells of, and why it is one with others. */
export async function assignRecord(
  db: Db,
  id: string,
  to: { readonly runId: string; readonly reason: string | null },
): Promise<void> {
  await db
    .updateTable('source_records')
    .set({ run_id: to.runId, same_run_reason: to.reason })
    .where('id', '=', id)
    .execute()
}

/** Puts these names in place of all that a record had. */
export async function nameRecord(
  db: Db,
  runnerId: string,
  recordId: string,
  keys: readonly string[],
): Promise<void> {
  await db.deleteFrom('record_keys').where('record_id', '=', recordId).execute()
  const rows = [...new Set(keys)].map((key) => ({ runner_id: runnerId, record_id: recordId, key }))
  if (rows.length > 0) await db.insertInto('record_keys').values(rows).execute()
}

/** A runner's records of runs that start between two moments, both included, or go by one of the names. */
export async function recordsAround(
  db: Db,
  runnerId: string,
  { from, to, keys }: { readonly from: Instant; readonly to: Instant; readonly keys: readonly string[] },
): Promise<readonly StoredRecord[]> {
  const runs = db
    .selectFrom('source_records')
    .select(COLUMNS)
    .where('source_records.runner_id', '=', runnerId)
    .where('source_records.kind', '=', 'run')
  // two questions, each with its index: as one with an "or" it reads every record of the runner
  const near = await runs.where('started_at', '>=', from).where('started_at', '<=', to).execute()
  const named =
    keys.length === 0
      ? []
      : await runs
          .innerJoin('record_keys', 'record_keys.record_id', 'source_records.id')
          .where('record_keys.runner_id', '=', runnerId)
          .where('record_keys.key', 'in', keys)
          .execute()
  return [...new Map([...near, ...named].map((row) => [row.id, toRecord(row)])).values()]
}

/** The record of a source's newest run. */
export async function newestRunRecord(
  db: Db,
  runnerId: string,
  source: Source,
): Promise<StoredRecord | null> {
  const row = await db
    .selectFrom('source_records')
    .select(COLUMNS)
    .where('runner_id', '=', runnerId)
    .where('source', '=', source)
    .where('kind', '=', 'run')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

/** The records that tell of one run. */
export async function recordsOfRun(db: Db, runId: string): Promise<readonly StoredRecord[]> {
  const rows = await db
    .selectFrom('source_records')
    .select(COLUMNS)
    .where('run_id', '=', runId)
    .orderBy('source')
    .orderBy('external_id')
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
    .select(COLUMNS)
    .where('runner_id', '=', runnerId)
    .where('source', '=', source)
  if (fetchedBefore !== undefined) query = query.where('fetched_at', '<', fetchedBefore)
  return (await query.execute()).map(toRecord)
}

/** Removes a record and what hangs on it alone: its activity, its names, its note of a kept file. */
export async function removeRecord(db: Db, id: string): Promise<void> {
  await db.deleteFrom('activities').where('record_id', '=', id).execute()
  await db.deleteFrom('originals').where('record_id', '=', id).execute()
  await db.deleteFrom('source_records').where('id', '=', id).execute()
}

/** One of the records of a run, and why it is one of them. */
export interface RunSource {
  readonly source: Source
  readonly externalId: string
  readonly sameRunReason: string | null
}

/** Which records tell of each run. */
export async function recordsByRun(
  db: Db,
  runnerId: string,
): Promise<ReadonlyMap<string, readonly RunSource[]>> {
  const rows = await db
    .selectFrom('source_records')
    .select(['run_id', 'source', 'external_id', 'same_run_reason'])
    .where('runner_id', '=', runnerId)
    .where('run_id', 'is not', null)
    .orderBy('source')
    .orderBy('external_id')
    .execute()
  const byRun = Map.groupBy(rows, (row) => row.run_id ?? '')
  return new Map(
    [...byRun].map(([runId, records]) => [
      runId,
      records.map((record) => ({
        source: record.source as Source,
        externalId: record.external_id,
        sameRunReason: record.same_run_reason,
      })),
    ]),
  )
}

interface Columns {
  readonly id: string
  readonly source: string
  readonly external_id: string
  readonly run_id: string | null
  readonly content: string
}

function toRecord(row: Columns): StoredRecord {
  return {
    id: row.id,
    source: row.source as Source,
    externalId: row.external_id,
    runId: row.run_id,
    content: row.content,
  }
}

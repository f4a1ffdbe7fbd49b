import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export interface ImportEntry {
  readonly id: string
  readonly runnerId: string
  readonly connector: string
  /** What was handed in: the same files have the same one. */
  readonly fingerprint: string
  readonly startedAt: Instant
}

export async function beginImport(db: Db, entry: ImportEntry): Promise<void> {
  await db
    .insertInto('imports')
    .values({
      id: entry.id,
      runner_id: entry.runnerId,
      connector: entry.connector,
      fingerprint: entry.fingerprint,
      started_at: entry.startedAt,
    })
    .execute()
}

export async function endImport(db: Db, id: string, finishedAt: Instant, report: unknown): Promise<void> {
  await db
    .updateTable('imports')
    .set({ finished_at: finishedAt, report: JSON.stringify(report) })
    .where('id', '=', id)
    .execute()
}

/** The import of the same files that was broken off. */
export async function unfinishedImport(
  db: Db,
  runnerId: string,
  fingerprint: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('imports')
    .select('id')
    .where('runner_id', '=', runnerId)
    .where('fingerprint', '=', fingerprint)
    .where('finished_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** An import that is being undone is unfinished again: broken off, it can be undone once more or handed in anew. */
export async function reopenImport(db: Db, id: string): Promise<void> {
  await db.updateTable('imports').set({ finished_at: null, report: null }).where('id', '=', id).execute()
}

export async function removeImport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('imports').where('id', '=', id).execute()
}

export interface ImportLine {
  readonly id: string
  readonly connector: string
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  /** JSON of the report; null while it runs. */
  readonly report: string | null
}

/** A runner's imports, newest first. */
export async function listImports(db: Db, runnerId: string): Promise<readonly ImportLine[]> {
  const rows = await db
    .selectFrom('imports')
    .select(['id', 'connector', 'started_at', 'finished_at', 'report'])
    .where('runner_id', '=', runnerId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    connector: row.connector,
    startedAt: row.started_at as Instant,
    finishedAt: row.finished_at as Instant | null,
    report: row.report,
  }))
}

/** A runner's newest import; null before the first. */
export async function latestImport(db: Db, runnerId: string): Promise<ImportLine | null> {
  const [latest] = await listImports(db, runnerId)
  return latest ?? null
}

/** When the newest import that came to its end did so; null before the first. */
export async function latestFinishedImport(db: Db, runnerId: string): Promise<Instant | null> {
  const row = await db
    .selectFrom('imports')
    .select('finished_at')
    .where('runner_id', '=', runnerId)
    .where('finished_at', 'is not', null)
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.finished_at ?? null) as Instant | null
}

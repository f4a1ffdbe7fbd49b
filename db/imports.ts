import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export async function beginImport(
  db: Db,
  entry: {
    readonly id: string
    readonly runnerId: string
    readonly connector: string
    readonly startedAt: Instant
  },
): Promise<void> {
  await db
    .insertInto('imports')
    .values({
      id: entry.id,
      runner_id: entry.runnerId,
      connector: entry.connector,
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

export interface ImportLine {
  readonly connector: string
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
}

/** A runner's newest import; null before the first. */
export async function latestImport(db: Db, runnerId: string): Promise<ImportLine | null> {
  const row = await db
    .selectFrom('imports')
    .select(['connector', 'started_at', 'finished_at'])
    .where('runner_id', '=', runnerId)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    connector: row.connector,
    startedAt: row.started_at as Instant,
    finishedAt: row.finished_at as Instant | null,
  }
}

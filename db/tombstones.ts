/** Records of runs that the runner deleted: they do not come back with the next import or sync. */
import type { Instant } from '../rules/model/day.ts'
import type { Source } from '../rules/model/source.ts'
import type { Db } from './open.ts'

export interface Tombstone {
  readonly source: Source
  readonly externalId: string
  /** JSON of the trace by which other records of the run are known; null where none may be kept. */
  readonly trace: string | null
}

export async function addTombstone(
  db: Db,
  runnerId: string,
  { source, externalId, trace }: Tombstone,
  deletedAt: Instant,
): Promise<void> {
  await db
    .insertInto('tombstones')
    .values({ runner_id: runnerId, source, external_id: externalId, trace, deleted_at: deletedAt })
    .onConflict((conflict) =>
      conflict.columns(['runner_id', 'source', 'external_id']).doUpdateSet({ trace, deleted_at: deletedAt }),
    )
    .execute()
}

export async function listTombstones(db: Db, runnerId: string): Promise<readonly Tombstone[]> {
  const rows = await db
    .selectFrom('tombstones')
    .select(['source', 'external_id', 'trace'])
    .where('runner_id', '=', runnerId)
    .execute()
  return rows.map((row) => ({
    source: row.source as Source,
    externalId: row.external_id,
    trace: row.trace,
  }))
}

/** Lets everything a runner deleted come in again; returns how many records that are. */
export async function removeTombstones(db: Db, runnerId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('tombstones')
    .where('runner_id', '=', runnerId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export async function removeTombstonesOf(db: Db, runnerId: string, source: Source): Promise<void> {
  await db.deleteFrom('tombstones').where('runner_id', '=', runnerId).where('source', '=', source).execute()
}

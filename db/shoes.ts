import type { LocalDay } from '../rules/model/day.ts'
import type { Shoe } from '../rules/model/shoe.ts'
import type { Source } from '../rules/model/source.ts'
import type { Db } from './open.ts'

export interface NewShoe {
  /** Taken only when the pair is new. */
  readonly id: string
  readonly runnerId: string
  readonly source: Source
  readonly externalId: string
  readonly shoe: Omit<Shoe, 'id'>
}

/** Adds a pair or brings it up to date, and returns its id. */
export async function saveShoe(db: Db, entry: NewShoe): Promise<string> {
  const { shoe } = entry
  const row = await db
    .insertInto('shoes')
    .values({
      id: entry.id,
      runner_id: entry.runnerId,
      source: entry.source,
      external_id: entry.externalId,
      name: shoe.name,
      start_metres: shoe.startMetres,
      limit_metres: shoe.limitMetres,
      began_on: shoe.beganOn,
      retired_on: shoe.retiredOn,
    })
    .onConflict((conflict) =>
      conflict.columns(['runner_id', 'source', 'external_id']).doUpdateSet({
        name: shoe.name,
        limit_metres: shoe.limitMetres,
        began_on: shoe.beganOn,
        retired_on: shoe.retiredOn,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function listShoes(db: Db, runnerId: string): Promise<readonly Shoe[]> {
  const rows = await db
    .selectFrom('shoes')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    startMetres: row.start_metres,
    limitMetres: row.limit_metres,
    beganOn: row.began_on as LocalDay | null,
    retiredOn: row.retired_on as LocalDay | null,
  }))
}

/** Ids of a source's pairs by the source's own ids. */
export async function shoeIdsBySource(
  db: Db,
  runnerId: string,
  source: Source,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('shoes')
    .select(['id', 'external_id'])
    .where('runner_id', '=', runnerId)
    .where('source', '=', source)
    .execute()
  return new Map(rows.map((row) => [row.external_id, row.id]))
}

import type { Instant, LocalDay } from '../rules/model/day.ts'
import type { Shoe, ShoeBuild, ToldShoe } from '../rules/model/shoe.ts'
import type { Source } from '../rules/model/source.ts'
import type { Db } from './open.ts'

export interface NewShoe {
  /** Taken only when the pair is new. */
  readonly id: string
  readonly runnerId: string
  readonly source: Source
  readonly externalId: string
  readonly shoe: ToldShoe
  /** The source's own total, where it gives one. */
  readonly total?: { readonly metres: number; readonly at: Instant }
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
      total_metres: entry.total?.metres ?? null,
      total_at: entry.total?.at ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['runner_id', 'source', 'external_id']).doUpdateSet({
        name: shoe.name,
        limit_metres: shoe.limitMetres,
        began_on: shoe.beganOn,
        retired_on: shoe.retiredOn,
        total_metres: entry.total?.metres ?? null,
        total_at: entry.total?.at ?? null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A pair that only the runner tells of; no source knows it. */
export async function addShoe(db: Db, runnerId: string, shoe: Shoe): Promise<void> {
  const { id } = shoe
  await db
    .insertInto('shoes')
    .values({
      ...{ id, runner_id: runnerId, source: 'manual', external_id: id, name: shoe.name },
      ...{ start_metres: shoe.startMetres, limit_metres: shoe.limitMetres, build: shoe.build },
      ...{ began_on: shoe.beganOn, retired_on: shoe.retiredOn, total_metres: null, total_at: null },
    })
    .execute()
}

export type ShoeChange = Partial<Omit<Shoe, 'id'>>

/** Of a source's pair only `startMetres` and `build` last: the rest is told anew each time its source comes in. */
export async function changeShoe(db: Db, id: string, change: ShoeChange): Promise<void> {
  const columns = {
    ...(change.name !== undefined && { name: change.name }),
    ...(change.startMetres !== undefined && { start_metres: change.startMetres }),
    ...(change.limitMetres !== undefined && { limit_metres: change.limitMetres }),
    ...(change.beganOn !== undefined && { began_on: change.beganOn }),
    ...(change.retiredOn !== undefined && { retired_on: change.retiredOn }),
    ...(change.build !== undefined && { build: change.build }),
  }
  if (Object.keys(columns).length === 0) return
  await db.updateTable('shoes').set(columns).where('id', '=', id).execute()
}

export interface StoredShoe extends Shoe {
  readonly source: Source
  readonly total: { readonly metres: number; readonly at: Instant } | null
}

export async function listShoes(db: Db, runnerId: string): Promise<readonly StoredShoe[]> {
  const rows = await db
    .selectFrom('shoes')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    source: row.source as Source,
    name: row.name,
    startMetres: row.start_metres,
    limitMetres: row.limit_metres,
    beganOn: row.began_on as LocalDay | null,
    retiredOn: row.retired_on as LocalDay | null,
    build: row.build as ShoeBuild | null,
    total:
      row.total_metres === null || row.total_at === null
        ? null
        : { metres: row.total_metres, at: row.total_at as Instant },
  }))
}

/** Which source a pair is from; null when there is none of this id. */
export async function findShoe(db: Db, id: string): Promise<{ readonly source: Source } | null> {
  const row = await db.selectFrom('shoes').select('source').where('id', '=', id).executeTakeFirst()
  return row ? { source: row.source as Source } : null
}

/** Whether the runner chose the pair, for a run or for all that name none. */
export async function isShoeChosen(db: Db, id: string): Promise<boolean> {
  const run = await db
    .selectFrom('runs')
    .select('id')
    .where('shoe_id', '=', id)
    .where('shoe_by_runner', '=', 1)
    .executeTakeFirst()
  const runner = await db
    .selectFrom('runners')
    .select('id')
    .where('default_shoe_id', '=', id)
    .executeTakeFirst()
  return (run ?? runner) !== undefined
}

export async function removeShoe(db: Db, id: string): Promise<void> {
  await db.deleteFrom('shoes').where('id', '=', id).execute()
}

/** All pairs of a source; a run that the runner gave to one of them is in none again. */
export async function removeShoesOf(db: Db, runnerId: string, source: Source): Promise<void> {
  const going = db
    .selectFrom('shoes')
    .select('id')
    .where('runner_id', '=', runnerId)
    .where('source', '=', source)
  await db
    .updateTable('runs')
    .set({ shoe_id: null, shoe_by_runner: 0 })
    .where('shoe_id', 'in', going)
    .execute()
  await db.deleteFrom('shoes').where('runner_id', '=', runnerId).where('source', '=', source).execute()
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

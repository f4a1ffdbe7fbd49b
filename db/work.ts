/** Unfinished work: what is due, who holds it, what became of it. */
import { sql } from 'kysely'
import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export interface WorkRow {
  readonly id: string
  readonly name: string
  readonly payload: unknown
  readonly generation: number
  readonly attempts: number
}

export interface WorkRequest {
  readonly id: string
  readonly name: string
  /** Two requests with one name and key are one piece of work. */
  readonly key: string
  readonly payload: unknown
  readonly dueAt: Instant
  readonly now: Instant
}

/**
 * Asks for work. Asked again before it is done, it stays one row with the newest payload and the earlier
 * time; asked again while it runs, it runs once more afterwards. A parked row starts afresh.
 */
export async function requestWork(db: Db, request: WorkRequest): Promise<void> {
  await db
    .insertInto('work')
    .values({
      id: request.id,
      name: request.name,
      key: request.key,
      payload: JSON.stringify(request.payload),
      attempts: 0,
      due_at: request.dueAt,
      created_at: request.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['name', 'key']).doUpdateSet((row) => ({
        payload: row.ref('excluded.payload'),
        generation: sql<number>`work.generation + 1`,
        attempts: 0,
        parked_reason: null,
        due_at: sql<number>`case when excluded.due_at < work.due_at then excluded.due_at else work.due_at end`,
      })),
    )
    .execute()
}

/** Work of one name, or of all others. */
export type WhichWork = { readonly named: string } | { readonly notNamed: string }

/** Ids of work that is due now and held by nobody, oldest first; of all names when none is said. */
export async function dueWork(
  db: Db,
  now: Instant,
  limit: number,
  which: WhichWork | null = null,
): Promise<readonly string[]> {
  let query = db
    .selectFrom('work')
    .select('id')
    .where('due_at', '<=', now)
    .where('parked_reason', 'is', null)
    .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
    .orderBy('due_at')
    .limit(limit)
  if (which !== null)
    query =
      'named' in which ? query.where('name', '=', which.named) : query.where('name', '!=', which.notNamed)
  const rows = await query.execute()
  return rows.map((row) => row.id)
}

export async function findWork(db: Db, name: string, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('work')
    .select('id')
    .where('name', '=', name)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Payloads of work of a name, by key. */
export async function payloadsOf(
  db: Db,
  name: string,
): Promise<readonly { readonly key: string; readonly payload: unknown }[]> {
  const rows = await db.selectFrom('work').select(['key', 'payload']).where('name', '=', name).execute()
  return rows.map(({ key, payload }) => ({ key, payload: JSON.parse(payload) as unknown }))
}

/** Makes waiting or parked work due now, as if it were asked for afresh; what is being done is left alone. */
export async function hastenWork(db: Db, name: string, key: string, now: Instant): Promise<void> {
  await db
    .updateTable('work')
    .set({ due_at: now, attempts: 0, parked_reason: null })
    .where('name', '=', name)
    .where('key', '=', key)
    .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
    .execute()
}

/** Removes a piece of work from within its own last transaction; false when it was gone already. */
export async function endWork(db: Db, name: string, key: string): Promise<boolean> {
  const row = await db
    .deleteFrom('work')
    .where('name', '=', name)
    .where('key', '=', key)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a piece of work was asked for, and neither done nor given up. */
export async function isWaiting(db: Db, name: string, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('work')
    .select('id')
    .where('name', '=', name)
    .where('key', '=', key)
    .where('parked_reason', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a piece of work for itself until a moment; null when another has it or it is not due. */
export async function leaseWork(db: Db, id: string, now: Instant, until: Instant): Promise<WorkRow | null> {
  const row = await db
    .updateTable('work')
    .set({ leased_until: until })
    .where('id', '=', id)
    .where('due_at', '<=', now)
    .where('parked_reason', 'is', null)
    .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
    .returning(['id', 'name', 'payload', 'generation', 'attempts'])
    .executeTakeFirst()
  return row ? { ...row, payload: JSON.parse(row.payload) as unknown } : null
}

/** Keeps a piece of work that is held, for longer. */
export async function renewLease(db: Db, id: string, until: Instant): Promise<void> {
  await db
    .updateTable('work')
    .set({ leased_until: until })
    .where('id', '=', id)
    .where('leased_until', 'is not', null)
    .execute()
}

/** Done: the row goes, unless the work was asked for again meanwhile; then it is handed back. */
export async function finishWork(db: Db, work: WorkRow): Promise<void> {
  const gone = await db
    .deleteFrom('work')
    .where('id', '=', work.id)
    .where('generation', '=', work.generation)
    .returning('id')
    .executeTakeFirst()
  if (!gone) await db.updateTable('work').set({ leased_until: null }).where('id', '=', work.id).execute()
}

/** Not done: due again at a moment. */
export async function postponeWork(db: Db, id: string, dueAt: Instant, attempts: number): Promise<void> {
  await db
    .updateTable('work')
    .set({ leased_until: null, due_at: dueAt, attempts })
    .where('id', '=', id)
    .execute()
}

/** Given up until someone asks again; the reason is shown to the operator. */
export async function parkWork(db: Db, id: string, reason: string): Promise<void> {
  await db
    .updateTable('work')
    .set({ leased_until: null, parked_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** Why work of a name was given up, newest request first. */
export async function parkedReasons(db: Db, name: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('work')
    .select('parked_reason')
    .where('name', '=', name)
    .where('parked_reason', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.parked_reason ?? '')
}

/** How much is waiting and how much was given up. */
export async function countWork(db: Db): Promise<{ readonly waiting: number; readonly parked: number }> {
  const row = await db
    .selectFrom('work')
    .select([
      sql<number>`count(case when parked_reason is null then 1 end)`.as('waiting'),
      sql<number>`count(parked_reason)`.as('parked'),
    ])
    .executeTakeFirstOrThrow()
  return { waiting: Number(row.waiting), parked: Number(row.parked) }
}

/** Erasing a runner, in short steps: a crash between two of them leaves nothing that the next try does not find. */
import type { LocalDay } from '../rules/model/day.ts'
import type { Db } from './open.ts'

/** What was kept of a runner, in numbers. */
export interface KeptCounts {
  readonly runs: number
  /** Different files of runs; the same bytes told of twice are one. */
  readonly files: number
  readonly letters: number
}

export async function countKept(db: Db, runnerId: string): Promise<KeptCounts> {
  const { count } = db.fn
  const of = (table: 'runs' | 'originals' | 'letters') =>
    db.selectFrom(table).where('runner_id', '=', runnerId)
  const runs = await of('runs').select(count('runner_id').as('n')).executeTakeFirstOrThrow()
  const files = await of('originals').select(count('hash').distinct().as('n')).executeTakeFirstOrThrow()
  const letters = await of('letters').select(count('runner_id').as('n')).executeTakeFirstOrThrow()
  return { runs: Number(runs.n), files: Number(files.n), letters: Number(letters.n) }
}

/**
 * Letters to the runner's address from before it was known whose it is become the runner's own. Those to the
 * operator stay the operator's, even where both are one person.
 */
export async function adoptLetters(db: Db, runnerId: string, email: string): Promise<void> {
  await db
    .updateTable('letters')
    .set({ runner_id: runnerId })
    .where('runner_id', 'is', null)
    .where('kind', '!=', 'operator')
    .where((where) => where(where.fn('lower', ['recipient']), '=', email.toLowerCase()))
    .execute()
}

/** From here on nobody is found by this address, nobody is signed in, and no letter is written. */
export async function takeIdentity(
  db: Db,
  { id, email }: { readonly id: string; readonly email: string | null },
): Promise<void> {
  if (email !== null) await db.deleteFrom('stopped_addresses').where('address', '=', email).execute()
  await db.deleteFrom('sessions').where('runner_id', '=', id).execute()
  await db
    .updateTable('runners')
    .set({ email: null, name: null, history: null, confirmed_at: null })
    .where('id', '=', id)
    .execute()
}

/** Those of a runner's tables that grow with the years; the others go with the runner's own row. */
const LARGE = ['source_records', 'runs', 'activities', 'assessments'] as const

/** Erases so many rows of each of the large tables; when none was left, what names files too, and false. */
export async function eraseSome(db: Db, runnerId: string, limit: number): Promise<boolean> {
  let gone = await eraseTellings(db, runnerId, limit)
  for (const table of LARGE) {
    const some = db.selectFrom(table).select('id').where('runner_id', '=', runnerId).limit(limit)
    const { numDeletedRows } = await db.deleteFrom(table).where('id', 'in', some).executeTakeFirstOrThrow()
    gone += Number(numDeletedRows)
  }
  if (gone > 0) return true
  await db.deleteFrom('originals').where('runner_id', '=', runnerId).execute()
  return false
}

async function eraseTellings(db: Db, runnerId: string, limit: number): Promise<number> {
  const imports = db.selectFrom('imports').select('id').where('runner_id', '=', runnerId)
  const some = await db
    .selectFrom('tellings')
    .select(['import_id', 'kind', 'subject_id'])
    .where('import_id', 'in', imports)
    .limit(limit)
    .execute()
  for (const { import_id, kind, subject_id } of some)
    await db
      .deleteFrom('tellings')
      .where('import_id', '=', import_id)
      .where('kind', '=', kind)
      .where('subject_id', '=', subject_id)
      .execute()
  return some.length
}

/** That somebody was erased: how much and on which day, and nothing of who it was. */
export async function noteErasure(
  db: Db,
  { id, day, counts }: { readonly id: string; readonly day: LocalDay; readonly counts: KeptCounts },
): Promise<void> {
  await db
    .insertInto('erasures')
    .values({ id, day, ...counts })
    .execute()
}

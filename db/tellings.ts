/** What each import told of a record or a pair of shoes. */
import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export type ToldKind = 'record' | 'shoe'

export interface Telling {
  readonly importId: string
  readonly kind: ToldKind
  readonly subjectId: string
  readonly toldAt: Instant
  /** JSON of what was told. */
  readonly content: string
  readonly outcome: string
}

/** Adds what an import told; told again by the same import, the new words stand and the first outcome stays. */
export async function addTelling(db: Db, telling: Telling): Promise<void> {
  await db
    .insertInto('tellings')
    .values({
      import_id: telling.importId,
      kind: telling.kind,
      subject_id: telling.subjectId,
      told_at: telling.toldAt,
      content: telling.content,
      outcome: telling.outcome,
    })
    .onConflict((conflict) =>
      conflict.columns(['import_id', 'kind', 'subject_id']).doUpdateSet({ content: telling.content }),
    )
    .execute()
}

/** All that was told of one thing, newest first. */
export async function tellingsOf(db: Db, kind: ToldKind, subjectId: string): Promise<readonly Telling[]> {
  const rows = await db
    .selectFrom('tellings')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('told_at', 'desc')
    .orderBy('import_id', 'desc')
    .execute()
  return rows.map(toTelling)
}

/** Some of what an import told. */
export async function someToldBy(db: Db, importId: string, limit: number): Promise<readonly Telling[]> {
  const rows = await db
    .selectFrom('tellings')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('kind')
    .orderBy('subject_id')
    .limit(limit)
    .execute()
  return rows.map(toTelling)
}

export async function removeTelling(
  db: Db,
  { importId, kind, subjectId }: Pick<Telling, 'importId' | 'kind' | 'subjectId'>,
): Promise<void> {
  await db
    .deleteFrom('tellings')
    .where('import_id', '=', importId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .execute()
}

/** Forgets that anything was told of a thing that is gone. */
export async function removeTellingsOf(db: Db, kind: ToldKind, subjectId: string): Promise<void> {
  await db.deleteFrom('tellings').where('kind', '=', kind).where('subject_id', '=', subjectId).execute()
}

interface Row {
  readonly import_id: string
  readonly kind: string
  readonly subject_id: string
  readonly told_at: number
  readonly content: string
  readonly outcome: string
}

function toTelling(row: Row): Telling {
  return {
    importId: row.import_id,
    kind: row.kind as ToldKind,
    subjectId: row.subject_id,
    toldAt: row.told_at as Instant,
    content: row.content,
    outcome: row.outcome,
  }
}

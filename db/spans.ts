import type { LocalDay } from '../rules/model/day.ts'
import type { Span } from '../rules/model/history.ts'
import type { Source } from '../rules/model/source.ts'
import type { Db } from './open.ts'

export interface SourceSpan extends Span {
  readonly source: Source
}

export async function addSpan(
  db: Db,
  entry: {
    readonly id: string
    readonly runnerId: string
    readonly importId: string | null
    readonly source: Source
    readonly span: Span
  },
): Promise<void> {
  await db
    .insertInto('spans')
    .values({
      id: entry.id,
      runner_id: entry.runnerId,
      source: entry.source,
      import_id: entry.importId,
      from_day: entry.span.from,
      to_day: entry.span.to,
    })
    .onConflict((conflict) =>
      conflict.columns(['runner_id', 'source', 'import_id', 'from_day', 'to_day']).doNothing(),
    )
    .execute()
}

/** Forgets what an import said about days. */
export async function removeSpansOf(db: Db, importId: string): Promise<void> {
  await db.deleteFrom('spans').where('import_id', '=', importId).execute()
}

/** Puts one span in place of all that the source had; none when null. */
export async function replaceSpan(
  db: Db,
  entry: {
    readonly id: string
    readonly runnerId: string
    readonly source: Source
    readonly span: Span | null
  },
): Promise<void> {
  await db
    .deleteFrom('spans')
    .where('runner_id', '=', entry.runnerId)
    .where('source', '=', entry.source)
    .execute()
  if (entry.span !== null) await addSpan(db, { ...entry, importId: null, span: entry.span })
}

export async function listSpans(db: Db, runnerId: string): Promise<readonly SourceSpan[]> {
  const rows = await db
    .selectFrom('spans')
    // told by two imports, it is one span
    .distinct()
    .select(['source', 'from_day', 'to_day'])
    .where('runner_id', '=', runnerId)
    .orderBy('from_day')
    .execute()
  return rows.map((row) => ({
    source: row.source as Source,
    from: row.from_day as LocalDay,
    to: row.to_day as LocalDay,
  }))
}

import type { Db } from './open.ts'

/** Tables that hold what belongs to a runner. Sessions and tokens are keys, not the runner's data, and stay out. */
const OWNED = [
  'imports',
  'source_records',
  'runs',
  'activities',
  'shoes',
  'spans',
  'originals',
  'record_keys',
  'verdicts',
  'tombstones',
  'check_ins',
  'planned_runs',
  'assessments',
  'letters',
  'missed_digests',
] as const

/** Rows by table. */
export type RunnerExport = Readonly<Record<string, readonly object[]>>

/** All rows of a runner as they are stored; records, runs, shoes and spans each name their source. */
export async function exportRunner(db: Db, runnerId: string): Promise<RunnerExport> {
  const runner = await db.selectFrom('runners').selectAll().where('id', '=', runnerId).execute()
  const owned = await Promise.all(
    OWNED.map(async (table) => {
      const rows = await db.selectFrom(table).selectAll().where('runner_id', '=', runnerId).execute()
      return [table, rows] as const
    }),
  )
  const tellings = await db
    .selectFrom('tellings')
    .innerJoin('imports', 'imports.id', 'tellings.import_id')
    .selectAll('tellings')
    .where('imports.runner_id', '=', runnerId)
    .execute()
  return { runner, ...Object.fromEntries(owned), tellings }
}

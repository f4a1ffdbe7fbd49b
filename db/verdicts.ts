/** The runner's word on which records tell of one run. Records are named `<source>:<external id>`, so it outlives them. */
import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export interface VerdictEntry {
  readonly one: string
  readonly other: string
  readonly are: 'one' | 'two'
}

/** The newest word stands. */
export async function saveVerdict(
  db: Db,
  runnerId: string,
  { one, other, are }: VerdictEntry,
  madeAt: Instant,
): Promise<void> {
  const [first, second] = one < other ? [one, other] : [other, one]
  await db
    .insertInto('verdicts')
    .values({ runner_id: runnerId, one: first, other: second, are, made_at: madeAt })
    .onConflict((conflict) =>
      conflict.columns(['runner_id', 'one', 'other']).doUpdateSet({ are, made_at: madeAt }),
    )
    .execute()
}

export async function listVerdicts(db: Db, runnerId: string): Promise<readonly VerdictEntry[]> {
  const rows = await db
    .selectFrom('verdicts')
    .select(['one', 'other', 'are'])
    .where('runner_id', '=', runnerId)
    .execute()
  return rows.map(({ one, other, are }) => ({ one, other, are: are === 'one' ? 'one' : 'two' }))
}

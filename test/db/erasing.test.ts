import { expect, it } from 'vitest'
import type { Database } from '../../db/open.ts'
import { describeOnBoth } from '../support/databases.ts'
import { storeAll } from '../support/everything.ts'

const TABLES = [
  ...(['runners', 'imports', 'source_records', 'runs', 'activities', 'shoes', 'spans'] as const),
  ...(['record_keys', 'tellings', 'verdicts', 'tombstones'] as const),
  ...(['originals', 'check_ins', 'assessments', 'letters', 'sessions', 'planned_runs'] as const),
]

async function rowsOfEach(db: Database): Promise<readonly (readonly [string, number])[]> {
  const counted = TABLES.map(async (table) => {
    const rows = await db.selectFrom(table).selectAll().execute()
    return [table, rows.length] as const
  })
  return Promise.all(counted)
}

describeOnBoth('erasing a runner', (open) => {
  it('takes everything of that runner, and nothing of another', async () => {
    const db = await open()
    await storeAll(db, 'ada')
    await storeAll(db, 'bob')
    expect(await rowsOfEach(db)).toEqual(TABLES.map((table) => [table, 2]))
    await db.deleteFrom('runners').where('id', '=', 'ada').execute()
    expect(await rowsOfEach(db)).toEqual(TABLES.map((table) => [table, 1]))
    expect(await db.selectFrom('letters').select('runner_id').execute()).toEqual([{ runner_id: 'bob' }])
  })
})

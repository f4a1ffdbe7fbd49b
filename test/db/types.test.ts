import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../support/databases.ts'
import { storeRun, storeRunner } from '../support/stored.ts'

describeOnBoth('what a query answers', (open) => {
  it('has moments, counts and sums as numbers, and booleans as 0 or 1', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRun(db, { id: 'a', indoor: true, distanceMetres: 10_000.5 })
    await storeRun(db, { id: 'b', indoor: false, distanceMetres: 5000 })
    const row = await db
      .selectFrom('runs')
      .select([
        sql`count(*)`.as('runs'),
        sql`sum(distance_metres)`.as('metres'),
        sql`max(started_at)`.as('latest'),
        sql`sum(indoor)`.as('indoor'),
      ])
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ runs: 2, metres: 15_000.5, latest: 1_795_244_700_000, indoor: 1 })
    const kept = await db.selectFrom('runs').select(['started_at', 'indoor']).orderBy('id').execute()
    expect(kept).toEqual([
      { started_at: 1_795_244_700_000, indoor: 1 },
      { started_at: 1_795_244_700_000, indoor: 0 },
    ])
  })

  it('keeps a moment of the far future to the millisecond', async () => {
    const db = await open()
    await db
      .insertInto('leases')
      .values({ name: 'far', holder: 'one', until: 2 ** 53 - 1 })
      .execute()
    expect(await db.selectFrom('leases').select('until').execute()).toEqual([
      { until: 9_007_199_254_740_991 },
    ])
  })
})

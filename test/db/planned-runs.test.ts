import { expect, it } from 'vitest'
import { exportRunner } from '../../db/export.ts'
import type { Database } from '../../db/open.ts'
import { addPlannedRun, listPlannedRuns, removePlannedRun } from '../../db/planned-runs.ts'
import { removeRunner } from '../../db/runners.ts'
import { localDay } from '../../rules/model/day.ts'
import type { PlannedRun } from '../../rules/model/planned-run.ts'
import { describeOnBoth } from '../support/databases.ts'
import { storeRunner } from '../support/stored.ts'

const HALF: PlannedRun = {
  id: 'half',
  day: localDay('2026-12-06'),
  distanceMetres: 21_097.5,
  title: 'Berlin half',
}
const LONG: PlannedRun = { id: 'long', day: localDay('2026-11-28'), distanceMetres: 16_000, title: null }
const OF_BOB: PlannedRun = { ...HALF, id: 'of bob' }

/** Ada's two runs, added out of order, and one of Bob's. */
async function store(db: Database): Promise<void> {
  await storeRunner(db)
  await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
  await addPlannedRun(db, 'ada', HALF)
  await addPlannedRun(db, 'ada', LONG)
  await addPlannedRun(db, 'bob', OF_BOB)
}

describeOnBoth('a planned run', (open) => {
  it('comes back as it was given, by its day, to its runner alone', async () => {
    const db = await open()
    await store(db)
    expect(await listPlannedRuns(db, 'ada')).toEqual([LONG, HALF])
    expect(await listPlannedRuns(db, 'bob')).toEqual([OF_BOB])
  })

  it('is removed by its runner, once, and by nobody else', async () => {
    const db = await open()
    await store(db)
    expect(await removePlannedRun(db, 'ada', 'half')).toBe(true)
    expect(await removePlannedRun(db, 'ada', 'half')).toBe(false)
    expect(await removePlannedRun(db, 'ada', 'of bob')).toBe(false)
    expect(await listPlannedRuns(db, 'ada')).toEqual([LONG])
    expect(await listPlannedRuns(db, 'bob')).toEqual([OF_BOB])
  })

  it('is in the export of its runner alone', async () => {
    const db = await open()
    await store(db)
    const exported = (await exportRunner(db, 'bob')).planned_runs
    expect(exported).toEqual([
      ...[
        {
          id: 'of bob',
          runner_id: 'bob',
          day: '2026-12-06',
          distance_metres: 21_097.5,
          title: 'Berlin half',
        },
      ],
    ])
  })

  it('goes with its runner', async () => {
    const db = await open()
    await store(db)
    await removeRunner(db, 'ada')
    expect(await db.selectFrom('planned_runs').select('id').execute()).toEqual([{ id: 'of bob' }])
  })
})

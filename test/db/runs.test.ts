import { expect, it } from 'vitest'
import {
  addRun,
  chooseShoe,
  listActivities,
  listRuns,
  recountRun,
  saveActivity,
  tagSurface,
  takeOffShoe,
  tellExertion,
} from '../../db/runs.ts'
import { localDay } from '../../rules/model/day.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { figures, storeRun, storeRunner } from '../support/stored.ts'

const FULL = figures({
  ...{ indoor: true, descentFrom: 'points', averageCadence: 171.5, assumedBy: 'pace' },
  ...{ steepAscentMetres: 15.5, gradeAdjustedMetres: 10_411.75, minettiMetres: 10_380.25 },
  ...{ pulseSeconds: [[145, 1200.5] as const, [150, 1799.75] as const], perceivedExertion: 6.5 },
  splits: [{ metres: 1000, seconds: 299.5, averagePulse: 148 }],
})
const TOLD = [{ field: 'title', by: 'file:abc', reason: 'the name given there' }]

describeOnBoth('a run', (open) => {
  it('comes back as it was stored, numbers as numbers', async () => {
    const db = await open()
    await storeRunner(db)
    const run = { id: 'run-1', runnerId: 'ada', recordId: 'record-1', source: 'file' } as const
    await addRun(db, { ...run, figures: FULL, shoeId: 'shoe-1', toldBy: TOLD })
    expect(await listRuns(db, 'ada')).toEqual([
      {
        ...{ id: 'run-1', runnerId: 'ada', recordId: 'record-1', source: 'file', shoeId: 'shoe-1' },
        ...{
          shoeByRunner: false,
          surfaceByRunner: null,
          exertionByRunner: null,
          toldBy: TOLD,
          ascentFrom: 'device',
          descentFrom: 'points',
        },
        ...{ averageCadence: 171.5, splits: FULL.splits, assumedBy: 'pace' },
        ...{ day: '2026-11-21', startedAt: 1_795_244_700_000, distanceMetres: 10_012.5 },
        ...{ movingSeconds: 3000.25, elapsedSeconds: 3060.5, ascentMetres: 120.5, descentMetres: 118 },
        ...{ steepDescentMetres: 14.25, surface: { compacted: 10_012.5 }, indoor: true },
        ...{ steepAscentMetres: 15.5, gradeAdjustedMetres: 10_411.75, minettiMetres: 10_380.25 },
        ...{
          pulseSeconds: [
            [145, 1200.5],
            [150, 1799.75],
          ],
          perceivedExertion: 6.5,
        },
        ...{ averagePulse: 148.5, maximumPulse: 171, title: 'Long run, hills' },
      },
    ])
  })

  it('keeps what is not known as not known, never as zero', async () => {
    const db = await open()
    await storeRunner(db)
    const unknown = { ascentMetres: null, descentMetres: null, steepDescentMetres: null, averagePulse: null }
    const load = { steepAscentMetres: null, gradeAdjustedMetres: null, minettiMetres: null, pulseSeconds: [] }
    await storeRun(db, { ...unknown, ...load, maximumPulse: null, title: null, surface: {} })
    expect((await listRuns(db, 'ada'))[0]).toMatchObject({
      ...{ ...unknown, ...load, perceivedExertion: null },
      ...{ maximumPulse: null, title: null, surface: {}, shoeId: null, indoor: false },
    })
  })

  it('lets another record count and stays the same run', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRun(db, { distanceMetres: 10_000 })
    await recountRun(db, {
      ...{ id: 'run-1', recordId: 'record-2', source: 'garmin_export', shoeId: 'shoe-2', toldBy: [] },
      figures: figures({ distanceMetres: 10_020, day: localDay('2026-11-22') }),
    })
    expect(await listRuns(db, 'ada')).toEqual([
      expect.objectContaining({
        ...{ id: 'run-1', recordId: 'record-2', source: 'garmin_export', shoeId: 'shoe-2' },
        ...{ distanceMetres: 10_020, day: '2026-11-22' },
      }),
    ])
  })

  it('is listed by its start, within days that are both included', async () => {
    const db = await open()
    await storeRunner(db)
    for (const day of ['2026-11-23', '2026-11-21', '2026-11-22', '2026-11-20']) {
      await storeRun(db, { id: day, day: localDay(day), startedAt: at(`${day}T07:05:00Z`) })
    }
    const days = async (range = {}) => (await listRuns(db, 'ada', range)).map(({ id }) => id)
    expect(await days()).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'])
    expect(await days({ from: localDay('2026-11-21'), to: localDay('2026-11-22') })).toEqual([
      ...['2026-11-21', '2026-11-22'],
    ])
  })

  it('keeps the pair the runner chose, until the pair is gone', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRun(db)
    await chooseShoe(db, 'run-1', 'shoe-9')
    expect(await listRuns(db, 'ada')).toMatchObject([{ shoeId: 'shoe-9', shoeByRunner: true }])
    await takeOffShoe(db, 'shoe-9')
    expect(await listRuns(db, 'ada')).toMatchObject([{ shoeId: null, shoeByRunner: false }])
  })

  it('is all on the ground the runner says, whatever its records tell, until that is taken back', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRun(db)
    await tagSurface(db, 'run-1', 'technical_trail')
    const surfaceTold = [{ field: 'surface', by: 'file:abc', reason: 'the ground given there' }]
    await recountRun(db, {
      ...{ id: 'run-1', recordId: 'record-2', source: 'file', shoeId: null },
      ...{ toldBy: [...TOLD, ...surfaceTold], figures: figures({ distanceMetres: 9_000 }) },
    })
    expect(await listRuns(db, 'ada')).toMatchObject([
      { surface: { technical_trail: 9_000 }, surfaceByRunner: 'technical_trail', toldBy: TOLD },
    ])
    await tagSurface(db, 'run-1', null)
    const [run] = await listRuns(db, 'ada')
    expect([run?.surface, run?.surfaceByRunner]).toEqual([{ compacted: 10_012.5 }, null])
    expect(run?.toldBy).toEqual([...TOLD, ...surfaceTold])
  })
})

describeOnBoth('how hard a run was', (open) => {
  it('is the runner’s word before the device’s, 0 like any other, and stands when the run is counted anew', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRun(db, { perceivedExertion: 6.5 })
    const told = async () => {
      const [run] = await listRuns(db, 'ada')
      return [run?.perceivedExertion, run?.exertionByRunner, run?.toldBy.map(({ field }) => field)]
    }
    expect(await told()).toEqual([6.5, null, []])
    await tellExertion(db, 'run-1', 0)
    const toldBy = [...TOLD, { field: 'perceivedExertion', by: 'file:abc', reason: 'the effort given there' }]
    await recountRun(db, {
      ...{ id: 'run-1', recordId: 'record-2', source: 'file', shoeId: null },
      ...{ toldBy, figures: figures({ perceivedExertion: 8 }) },
    })
    expect(await told()).toEqual([0, 0, ['title']])
    await tellExertion(db, 'run-1', 9)
    expect(await told()).toEqual([9, 9, ['title']])
  })
})

describeOnBoth('another activity', (open) => {
  it('is saved once however often it comes, and comes up to date', async () => {
    const db = await open()
    await storeRunner(db)
    const ride = {
      ...{
        day: localDay('2026-11-19'),
        startedAt: at('2026-11-19T16:00:00Z'),
        type: 'cycling',
        minutes: 62.5,
      },
    }
    const entry = { runnerId: 'ada', recordId: 'record-1', source: 'file', activity: ride } as const
    await saveActivity(db, entry)
    await saveActivity(db, entry)
    expect(await listActivities(db, 'ada')).toEqual([ride])
    await saveActivity(db, { ...entry, activity: { ...ride, minutes: 70 } })
    expect(await listActivities(db, 'ada')).toEqual([{ ...ride, minutes: 70 }])
  })
})

import { describe, expect, it } from 'vitest'
import type { RunRecord } from '../../../connectors/connector.ts'
import { latestImport } from '../../../db/imports.ts'
import { inTransaction } from '../../../db/open.ts'
import { findRecord } from '../../../db/records.ts'
import { saveShoe } from '../../../db/shoes.ts'
import { addSpan } from '../../../db/spans.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { RunFigures } from '../../../rules/model/run.ts'
import { loadHistory } from '../../../src/history.ts'
import { dropRecord } from '../../../src/jobs/drop-record.ts'
import { takeIn } from '../../../src/jobs/take-in.ts'
import { at, span } from '../../support/history.ts'
import { figures, storeImport } from '../../support/stored.ts'
import { aStravaHouse, type StravaHouse } from '../../support/strava-jobs.ts'

const TODAY = localDay('2026-11-21')
/** As the file tells the run: 10 km at seven. */
const START = '2026-11-21T06:00:00Z'

async function handIn(
  house: StravaHouse,
  over: Partial<RunFigures> = {},
  record: Partial<RunRecord> = {},
): Promise<void> {
  const finding: RunRecord = {
    ...{ kind: 'run', source: 'garmin_export', externalId: '900', file: 'a.fit', notes: [] },
    ...{ figures: figures({ startedAt: at(START), distanceMetres: 10_000, ...over }) },
    ...{ shoeExternalIds: [], original: null, keys: ['garmin:900'] },
    ...record,
  }
  if ((await latestImport(house.db, 'ada')) === null) await storeImport(house.db, 'one')
  await inTransaction(house.db, (trx) =>
    takeIn(
      trx,
      { finding, kept: null },
      { runnerId: 'ada', importId: 'one', heard: new Set(), runtime: house.clock.runtime },
    ),
  )
}

const covered = (house: StravaHouse, from: string, to: string) =>
  addSpan(house.db, {
    ...{ id: `${from} ${to}`, runnerId: 'ada', importId: 'one', source: 'garmin_export' },
    span: span(from, to),
  })

const drawn = (house: StravaHouse, combine = false) => loadHistory(house.db, 'ada', TODAY, combine)

async function reasonOf(house: StravaHouse): Promise<string | null> {
  const row = await house.db
    .selectFrom('source_records')
    .select('same_run_reason')
    .where('same_run_reason', 'is not', null)
    .executeTakeFirst()
  return row?.same_run_reason ?? null
}

/** At Strava the run is 10.1 km long and begins half a minute later. */
const atStrava = { start: '2026-11-21T06:00:30Z', distanceMetres: 10_100, movingSeconds: 3_010 }

describe('a run that Garmin and Strava hold', () => {
  it('counts once, with the reason, when it begins at the same time', async () => {
    const house = await aStravaHouse()
    await handIn(house)
    house.ada.add(atStrava)
    await house.connect()
    await house.sync()
    expect(await house.runs()).toHaveLength(1)
    expect(await reasonOf(house)).toMatch(/^starts 30 s, distances 100 m/)
  })

  it('counts once when Strava names the Garmin activity, whatever the times say', async () => {
    const house = await aStravaHouse()
    await handIn(house)
    house.ada.add({ ...atStrava, start: '2026-11-21T05:00:00Z', externalId: 'garmin_push_900' })
    await house.connect()
    await house.sync()
    expect(await house.runs()).toHaveLength(1)
    expect(await reasonOf(house)).toBe('both are Garmin activity 900')
  })

  it('is never matched by a start that Strava hides', async () => {
    const house = await aStravaHouse()
    await handIn(house, { startedAt: at('2026-11-20T23:00:01Z') })
    house.ada.add({ ...atStrava, start: '2026-11-20T23:00:01Z' })
    await house.connect()
    await house.sync()
    expect(await house.runs()).toHaveLength(2)
    expect(await reasonOf(house)).toBeNull()
  })

  it.each(['the file', 'the API'])('keeps the figures of the file when %s came first', async (first) => {
    const house = await aStravaHouse()
    house.ada.change({ shoes: [{ id: 'g1', name: 'Blue', distance: 50_000 }] })
    house.ada.add({ ...atStrava, gearId: 'g1' })
    await house.connect()
    if (first === 'the API') await house.sync()
    await handIn(house)
    await house.sync()
    const [run, ...others] = await house.runs()
    expect(others).toEqual([])
    expect([run?.source, run?.distanceMetres, run?.shoeId]).toEqual(['garmin_export', 10_000, null])
  })

  it('keeps the figures of the file when Strava edits its own', async () => {
    const house = await aStravaHouse()
    await handIn(house)
    const id = house.ada.add({ ...atStrava, start: '2026-11-21T06:00:05Z' })
    await house.connect()
    await house.sync()
    house.ada.edit(id, { distanceMetres: 12_000 })
    await house.sync()
    expect((await house.runs()).map((run) => run.distanceMetres)).toEqual([10_000])
  })

  it('is told by the API again when the file goes, under the same id', async () => {
    const house = await aStravaHouse()
    await handIn(house)
    house.ada.add(atStrava)
    await house.connect()
    await house.sync()
    const [before] = await house.runs()
    const record = await findRecord(house.db, 'ada', 'garmin_export', '900')
    const { newId } = house.clock.runtime
    await inTransaction(
      house.db,
      async (trx) => record && dropRecord(trx, record, { runnerId: 'ada', newId }),
    )
    const [after] = await house.runs()
    expect(after?.id).toBe(before?.id)
    expect([after?.source, after?.distanceMetres]).toEqual(['strava_api', 10_100])
  })

  it('stays when Strava has it no more', async () => {
    const house = await aStravaHouse()
    await handIn(house)
    const id = house.ada.add(atStrava)
    house.ada.add({ start: '2026-11-19T06:00:00Z' })
    await house.connect()
    await house.sync()
    house.ada.delete(id)
    await house.sync()
    expect((await house.runs()).map((run) => run.source)).toEqual(['strava_api', 'garmin_export'])
  })
})

describe('the lane of an assessment', () => {
  it('is the API where it covers the last weeks better, and tells the run by its own figures', async () => {
    const house = await aStravaHouse()
    await handIn(house)
    await covered(house, '2026-11-15', '2026-11-21')
    house.ada.add(atStrava)
    await house.connect()
    await house.sync()
    const { history, drawnFrom } = await drawn(house)
    expect(drawnFrom).toBe('strava_api')
    expect(history.runs.map((run) => run.distanceMetres)).toEqual([10_100])
    expect(history.spans).toMatchObject([span('2026-08-14', '2026-11-21')])
  })

  it('is the files where they cover as much, with nothing of the API', async () => {
    const house = await aStravaHouse()
    await handIn(house)
    await covered(house, '2026-06-01', '2026-11-21')
    house.ada.add(atStrava)
    house.ada.add({ start: '2026-11-18T06:00:00Z' })
    house.ada.add({ start: '2026-11-17T06:00:00Z', sportType: 'Yoga' })
    await house.connect()
    await house.sync()
    const { history, drawnFrom } = await drawn(house)
    expect(drawnFrom).toBe('files')
    expect(history.runs.map((run) => run.distanceMetres)).toEqual([10_000])
    expect(history.activities).toEqual([])
  })

  it('is the API alone, with nothing of the files', async () => {
    const house = await aStravaHouse()
    await handIn(house, { startedAt: at('2026-11-16T06:00:00Z') }, { externalId: '901' })
    house.ada.add(atStrava)
    house.ada.add({ start: '2026-11-17T06:00:00Z', sportType: 'Yoga' })
    await house.connect()
    await house.sync()
    const { history } = await drawn(house)
    expect(history.runs.map((run) => run.distanceMetres)).toEqual([10_100])
    expect(history.activities.map(({ type }) => type)).toEqual(['yoga'])
  })

  it('is both where the operator combines them, each run once and by the file’s figures', async () => {
    const house = await aStravaHouse()
    await handIn(house)
    await covered(house, '2026-06-01', '2026-08-13')
    house.ada.add(atStrava)
    house.ada.add({ start: '2026-11-18T06:00:00Z', distanceMetres: 5_000 })
    await house.connect()
    await house.sync()
    const { history, drawnFrom } = await drawn(house, true)
    expect(drawnFrom).toBe('strava_api')
    expect(history.runs.map((run) => run.distanceMetres)).toEqual([5_000, 10_000])
    expect(history.spans).toEqual([span('2026-06-01', '2026-11-21')])
  })

  it('is combined in a letter when STRAVA_COMBINE is 1', async () => {
    const house = await aStravaHouse({ environment: { STRAVA_COMBINE: '1' } })
    expect(house.config.strava?.combine).toBe(true)
    await handIn(house)
    house.ada.add({ start: '2026-11-18T06:00:00Z', distanceMetres: 5_000 })
    await house.connect()
    await house.sync()
    expect((await house.today())?.metrics.sessions).toHaveLength(2)
  })

  it('shows no shoes of the other lane', async () => {
    const house = await aStravaHouse()
    house.ada.change({ shoes: [{ id: 'g1', name: 'Blue at Strava', distance: 50_000 }] })
    await saveShoe(house.db, {
      ...{ id: 'mine', runnerId: 'ada', source: 'garmin_export', externalId: '1' },
      shoe: { name: 'Blue at Garmin', startMetres: 0, limitMetres: null, beganOn: null, retiredOn: null },
    })
    await handIn(house, {}, { shoeExternalIds: ['1'] })
    house.ada.add({ ...atStrava, gearId: 'g1' })
    await house.connect()
    await house.sync()
    const { history: ofApi } = await drawn(house)
    expect(ofApi.shoes.map(({ name }) => name)).toEqual(['Blue at Strava'])
    expect(ofApi.runs.map(({ shoeId }) => shoeId)).toEqual([ofApi.shoes[0]?.id])
    await covered(house, '2026-06-01', '2026-11-21')
    const { history: ofFiles } = await drawn(house)
    expect(ofFiles.shoes.map(({ name }) => name)).toEqual(['Blue at Garmin'])
    expect(ofFiles.runs.map(({ shoeId }) => shoeId)).toEqual(['mine'])
  })
})

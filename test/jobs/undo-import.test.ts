import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listImports } from '../../db/imports.ts'
import { listActivities, listRuns } from '../../db/runs.ts'
import { listShoes } from '../../db/shoes.ts'
import { listSpans } from '../../db/spans.ts'
import { instant } from '../../rules/model/day.ts'
import { makeGarminExport, STARTS } from '../../scripts/fixtures/make-garmin-export.ts'
import { undoImport } from '../../src/jobs/undo-import.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { importFiles, inMemoryFile } from '../support/imports.ts'
import { runFile } from '../support/recordings.ts'

const START = at('2026-11-21T07:05:00Z')
const garminExport = async () => [inMemoryFile('export.zip', await makeGarminExport())]
const loose = () => [
  inMemoryFile('new.fit', runFile(START)),
  // Garmin's export tells of this one too
  inMemoryFile('morning.fit', runFile(instant(STARTS.morning + 1000), { distanceMetres: 10_020 })),
]

async function filesKept({ config }: TestHouse): Promise<readonly string[]> {
  await mkdir(join(config.dataDir, 'originals'), { recursive: true })
  const entries = await readdir(join(config.dataDir, 'originals'), { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).toSorted()
}

/** All that imports bring, without ids that are minted anew. */
async function state(house: TestHouse) {
  const { db } = house
  const shoes = new Map((await listShoes(db, 'ada')).map((shoe) => [shoe.id, shoe.name]))
  const runs = await listRuns(db, 'ada')
  const records = await db
    .selectFrom('source_records')
    .selectAll()
    .orderBy('source')
    .orderBy('external_id')
    .execute()
  return {
    runs: runs.map(({ id: _, recordId: __, shoeId, ...run }) => ({ ...run, shoe: shoes.get(shoeId ?? '') })),
    activities: await listActivities(db, 'ada'),
    spans: await listSpans(db, 'ada'),
    shoes: [...shoes.values()],
    records: records.map((row) => [row.source, row.external_id, row.content, row.same_run_reason]),
    keys: (await db.selectFrom('record_keys').select('key').orderBy('key').execute()).map(({ key }) => key),
    files: await filesKept(house),
  }
}

async function undoLatest(house: TestHouse): Promise<void> {
  const { db, runtime, request, signal, config } = house.context
  const [latest] = await listImports(db, 'ada')
  await undoImport(latest?.id ?? '', 'ada', { db, runtime, request, signal, dataDir: config.dataDir })
}

async function importLater(house: TestHouse, files: Parameters<typeof importFiles>[1]) {
  await house.clock.advance(60_000)
  return importFiles(house, files)
}

describe('undoing an import', () => {
  it('of everything leaves nothing but the runner', async () => {
    const house = await aHouse()
    const empty = { runs: [], activities: [], spans: [], shoes: [], records: [], keys: [], files: [] }
    await importFiles(house, await garminExport())
    await undoLatest(house)
    expect(await state(house)).toEqual(empty)
    expect(await listImports(house.db, 'ada')).toEqual([])
    expect(await house.db.selectFrom('tellings').selectAll().execute()).toEqual([])
  })

  it('leaves what was there before as it was, run by run', async () => {
    const house = await aHouse()
    await importFiles(house, loose())
    const before = await state(house)
    const ids = (await listRuns(house.db, 'ada')).map(({ id }) => id)
    await importLater(house, await garminExport())
    expect(await state(house)).not.toEqual(before)
    await undoLatest(house)
    expect(await state(house)).toEqual(before)
    expect((await listRuns(house.db, 'ada')).map(({ id }) => id)).toEqual(ids)
  })

  it('leaves what another import told as well, in its own words', async () => {
    const house = await aHouse()
    const other = await aHouse()
    await importFiles(house, await garminExport())
    await importLater(house, [...loose(), ...(await garminExport())])
    const [, first] = await listImports(house.db, 'ada')
    const { db, runtime, request, signal, config } = house.context
    await undoImport(first?.id ?? '', 'ada', { db, runtime, request, signal, dataDir: config.dataDir })
    await importFiles(other, [...loose(), ...(await garminExport())])
    expect(await state(house)).toEqual(await state(other))
  })

  it('brings back an earlier, poorer telling of the same record', async () => {
    const house = await aHouse()
    const withoutFiles = [inMemoryFile('export.zip', await makeGarminExport({ uploads: false }))]
    await importFiles(house, withoutFiles)
    const before = await state(house)
    await importLater(house, await garminExport())
    expect((await state(house)).files.length).toBeGreaterThan(0)
    await undoLatest(house)
    expect(await state(house)).toEqual(before)
  })

  it('lets the same files come in anew', async () => {
    const house = await aHouse()
    const first = await importFiles(house, await garminExport())
    const before = await state(house)
    await undoLatest(house)
    expect(await importLater(house, await garminExport())).toEqual(first)
    expect(await state(house)).toEqual(before)
  })

  it('asks the rules again', async () => {
    const house = await aHouse()
    await importFiles(house, loose())
    await house.doAllDue()
    await undoLatest(house)
    const work = await house.db.selectFrom('work').select('name').execute()
    expect(work).toContainEqual({ name: 'assess-runner' })
  })
})

describe('a record that one import calls a ride and a later one a run', () => {
  const file = () => inMemoryFile('walk.gpx', Buffer.from(unnamedGpx()))
  /** Ten minutes north at 1.5 m/s: too slow for a run, unless the runner says so. */
  function unnamedGpx(): string {
    const points = Array.from({ length: 61 }, (_, index) => {
      const time = new Date(START + index * 10_000).toISOString()
      return `<trkpt lat="${47 + (index * 15) / 111_195}" lon="8"><time>${time}</time></trkpt>`
    })
    return `<gpx><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`
  }

  it('is one record: a run then, and a ride again when the later one is undone', async () => {
    const house = await aHouse()
    await importFiles(house, [file()])
    const before = await state(house)
    expect(before.activities).toHaveLength(1)
    await house.clock.advance(60_000)
    await importFiles(house, [file()], { sport: 'run' })
    expect(await state(house)).toMatchObject({ runs: [{ assumedBy: 'runner' }], activities: [] })
    await undoLatest(house)
    expect(await state(house)).toEqual(before)
  })

  it('is no run any more when the later one says so', async () => {
    const house = await aHouse()
    await importFiles(house, [file()], { sport: 'run' })
    await house.clock.advance(60_000)
    await importFiles(house, [file()], { sport: 'other' })
    expect(await state(house)).toMatchObject({ runs: [], activities: [{ minutes: 10 }] })
  })
})

import { describe, expect, it } from 'vitest'
import type { RunRecord } from '../../connectors/connector.ts'
import type { Database } from '../../db/open.ts'
import { findRecord } from '../../db/records.ts'
import { listRuns } from '../../db/runs.ts'
import { saveShoe } from '../../db/shoes.ts'
import { instant, localDay } from '../../rules/model/day.ts'
import { takeIn } from '../../src/jobs/take-in.ts'
import { manualClock } from '../support/clock.ts'
import { inMemory } from '../support/databases.ts'
import { aShoe } from '../support/history.ts'
import { figures, NOON, storeImport, storeRunner } from '../support/stored.ts'

const IMPORTS = ['import-1', 'import-2']

async function aDatabase(): Promise<Database> {
  const db = await inMemory()
  await storeRunner(db)
  for (const id of IMPORTS) await storeImport(db, id)
  return db
}

const { runtime } = manualClock(NOON)

function aRecord(over: Partial<RunRecord> = {}): RunRecord {
  return {
    ...{ kind: 'run', source: 'garmin_export', externalId: '24000000001', file: 'export.zip', notes: [] },
    ...{ figures: figures(), shoeExternalIds: [], original: null, keys: [] },
    ...over,
  }
}

const KEPT = { hash: 'a'.repeat(64), extension: 'fit', bytes: 3 }
const ORIGINAL = { bytes: Buffer.from('abc'), extension: 'fit' } as const

/** Told by the first import, unless by a later one. */
const heard = new Set<string>()
const take = (db: Database, finding: RunRecord, importId = 'import-1') =>
  takeIn(db, { finding, kept: finding.original && KEPT }, { runnerId: 'ada', importId, heard, runtime })

async function onlyRun(db: Database) {
  const runs = await listRuns(db, 'ada')
  expect(runs).toHaveLength(1)
  const [run] = runs
  if (!run) throw new Error('there is no run')
  return run
}

describe('a record that comes again', () => {
  it('changes nothing when it says the same', async () => {
    const db = await aDatabase()
    expect(await take(db, aRecord())).toBe('added')
    expect(await take(db, aRecord())).toBe('unchanged')
  })

  it('changes nothing when its own delivery holds it twice, told differently', async () => {
    const db = await aDatabase()
    await take(db, aRecord())
    const before = await onlyRun(db)
    expect(await take(db, aRecord({ figures: figures({ title: 'Another name' }) }))).toBe('unchanged')
    expect(await onlyRun(db)).toEqual(before)
    expect(await take(db, aRecord({ original: ORIGINAL }))).toBe('updated')
  })

  it('changes its run when the runner corrected it', async () => {
    const db = await aDatabase()
    await take(db, aRecord())
    const { id } = await onlyRun(db)
    const corrected = figures({ distanceMetres: 9500, title: 'Not so long' })
    expect(await take(db, aRecord({ figures: corrected }), 'import-2')).toBe('updated')
    expect(await onlyRun(db)).toMatchObject({ id, distanceMetres: 9500, title: 'Not so long' })
  })

  it('moves its run when the runner corrected the day', async () => {
    const db = await aDatabase()
    await take(db, aRecord())
    const { id, startedAt } = await onlyRun(db)
    const moved = { day: localDay('2026-11-20'), startedAt: instant(startedAt - 86_400_000) }
    expect(await take(db, aRecord({ figures: figures(moved) }), 'import-2')).toBe('updated')
    expect(await onlyRun(db)).toMatchObject({ id, ...moved })
  })

  it('leaves the figures alone when another record counts', async () => {
    const db = await aDatabase()
    await take(db, aRecord({ source: 'file', externalId: 'hash', original: ORIGINAL }))
    await take(db, aRecord())
    const before = await onlyRun(db)
    expect(await take(db, aRecord({ figures: figures({ distanceMetres: 9990 }) }), 'import-2')).toBe(
      'updated',
    )
    expect(await onlyRun(db)).toEqual(before)
  })
})

describe('two records of one run', () => {
  it('keep the run; the one with a track counts, whichever came first', async () => {
    for (const isTrackFirst of [true, false]) {
      const db = await aDatabase()
      const track = aRecord({
        ...{ source: 'file', externalId: 'hash', original: ORIGINAL },
        figures: figures({ distanceMetres: 10_050 }),
      })
      const records = isTrackFirst ? [track, aRecord()] : [aRecord(), track]
      const outcomes: string[] = []
      for (const record of records) outcomes.push(await take(db, record))
      expect(outcomes).toEqual(['added', 'superseded'])
      expect(await onlyRun(db)).toMatchObject({ source: 'file', distanceMetres: 10_050 })
    }
  })

  it('say why they are one', async () => {
    const db = await aDatabase()
    await take(db, aRecord())
    const later = instant(figures().startedAt + 30_000)
    await take(db, aRecord({ source: 'file', externalId: 'hash', figures: figures({ startedAt: later }) }))
    const rows = await db.selectFrom('source_records').select('same_run_reason').orderBy('source').execute()
    expect(rows.map((row) => row.same_run_reason)).toEqual([expect.stringMatching(/^starts 30 s/), null])
  })

  it('are two runs of two runners', async () => {
    const db = await aDatabase()
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
    await take(db, aRecord())
    await storeImport(db, 'import-3', { runnerId: 'bob' })
    const item = { finding: aRecord(), kept: null }
    expect(await takeIn(db, item, { runnerId: 'bob', importId: 'import-3', heard, runtime })).toBe('added')
    expect(await listRuns(db, 'bob')).toHaveLength(1)
  })

  it('keep the shoe that one of them names, whichever came first', async () => {
    for (const isNamedFirst of [true, false]) {
      const db = await aDatabase()
      await saveShoe(db, {
        ...{ id: 'shoe-1', runnerId: 'ada', source: 'garmin_export', externalId: '501', shoe: aShoe() },
      })
      const named = aRecord({ shoeExternalIds: ['500', '501'] })
      const track = aRecord({ source: 'file', externalId: 'hash', original: ORIGINAL })
      for (const record of isNamedFirst ? [named, track] : [track, named]) await take(db, record)
      expect(await onlyRun(db)).toMatchObject({ source: 'file', shoeId: 'shoe-1' })
    }
  })
})

describe('an original', () => {
  it('is noted with the record it belongs to', async () => {
    const db = await aDatabase()
    await take(db, aRecord({ original: ORIGINAL }))
    const [row] = await db.selectFrom('originals').selectAll().execute()
    expect(row).toMatchObject({ hash: KEPT.hash, bytes: 3 })
    expect((await findRecord(db, 'ada', 'garmin_export', '24000000001'))?.id).toBe(row?.record_id)
  })
})

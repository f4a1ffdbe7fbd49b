import { expect, it } from 'vitest'
import { beginImport, endImport, latestImport } from '../../db/imports.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { NOON, storeRunner } from '../support/stored.ts'

const LATER = at('2026-11-21T12:05:00Z')

describeOnBoth('an import', (open) => {
  it('has not finished until it says so', async () => {
    const db = await open()
    await storeRunner(db)
    expect(await latestImport(db, 'ada')).toBeNull()
    await beginImport(db, { id: 'one', runnerId: 'ada', connector: 'garmin', startedAt: NOON })
    expect(await latestImport(db, 'ada')).toEqual({ connector: 'garmin', startedAt: NOON, finishedAt: null })
    await endImport(db, 'one', LATER, { files: 3 })
    expect(await latestImport(db, 'ada')).toEqual({ connector: 'garmin', startedAt: NOON, finishedAt: LATER })
    expect(await db.selectFrom('imports').select('report').execute()).toEqual([{ report: '{"files":3}' }])
  })

  it('is the newest one that counts', async () => {
    const db = await open()
    await storeRunner(db)
    await beginImport(db, { id: 'two', runnerId: 'ada', connector: 'single-files', startedAt: LATER })
    await beginImport(db, { id: 'one', runnerId: 'ada', connector: 'garmin', startedAt: NOON })
    expect((await latestImport(db, 'ada'))?.connector).toBe('single-files')
  })
})

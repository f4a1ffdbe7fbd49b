import { expect, it } from 'vitest'
import {
  beginImport,
  endImport,
  latestImport,
  listImports,
  removeImport,
  reopenImport,
  unfinishedImport,
} from '../../db/imports.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { NOON, storeImport, storeRunner } from '../support/stored.ts'

const LATER = at('2026-11-21T12:05:00Z')

describeOnBoth('an import', (open) => {
  it('has not finished until it says so', async () => {
    const db = await open()
    await storeRunner(db)
    expect(await latestImport(db, 'ada')).toBeNull()
    await beginImport(db, {
      id: 'one',
      runnerId: 'ada',
      connector: 'garmin',
      fingerprint: 'a',
      startedAt: NOON,
    })
    expect(await latestImport(db, 'ada')).toMatchObject({
      id: 'one',
      startedAt: NOON,
      finishedAt: null,
      report: null,
    })
    await endImport(db, 'one', LATER, { files: 3 })
    expect(await latestImport(db, 'ada')).toMatchObject({
      connector: 'garmin',
      startedAt: NOON,
      finishedAt: LATER,
    })
    expect(await db.selectFrom('imports').select('report').execute()).toEqual([{ report: '{"files":3}' }])
  })

  it('is the newest one that counts', async () => {
    const db = await open()
    await storeRunner(db)
    await beginImport(db, {
      id: 'two',
      runnerId: 'ada',
      connector: 'single-files',
      fingerprint: 'b',
      startedAt: LATER,
    })
    await beginImport(db, {
      id: 'one',
      runnerId: 'ada',
      connector: 'garmin',
      fingerprint: 'a',
      startedAt: NOON,
    })
    expect((await latestImport(db, 'ada'))?.connector).toBe('single-files')
  })

  it('that was broken off is known again by what was handed in, until it has finished', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
    await storeImport(db, 'one', { fingerprint: 'a' })
    expect(await unfinishedImport(db, 'ada', 'a')).toBe('one')
    expect(await unfinishedImport(db, 'ada', 'b')).toBeNull()
    expect(await unfinishedImport(db, 'bob', 'a')).toBeNull()
    await endImport(db, 'one', LATER, {})
    expect(await unfinishedImport(db, 'ada', 'a')).toBeNull()
    await reopenImport(db, 'one')
    expect(await unfinishedImport(db, 'ada', 'a')).toBe('one')
    await removeImport(db, 'one')
    expect(await listImports(db, 'ada')).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { inTransaction } from '../../db/open.ts'
import {
  addRecord,
  changeRecord,
  findRecord,
  loadRecord,
  noteOriginal,
  recordsByRun,
} from '../../db/records.ts'
import { describeOnBoth } from '../support/databases.ts'
import { NOON, recordEntry, storeRunner } from '../support/stored.ts'

describeOnBoth('a record', (open) => {
  it('is found by runner, source and external id together', async () => {
    const db = await open()
    await storeRunner(db)
    await addRecord(db, recordEntry())
    const record = await findRecord(db, 'ada', 'file', 'abc')
    expect(record).toEqual({
      ...{ id: 'record-1', source: 'file', externalId: 'abc', runId: 'run-1' },
      ...{ content: '{"figures":1}', hasTrack: true },
    })
    expect(await loadRecord(db, 'record-1')).toEqual(record)
    expect(await findRecord(db, 'ada', 'garmin_export', 'abc')).toBeNull()
    expect(await findRecord(db, 'bob', 'file', 'abc')).toBeNull()
    expect(await loadRecord(db, 'record-2')).toBeNull()
  })

  it('is kept once per runner, source and external id', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
    await addRecord(db, recordEntry())
    await expect(addRecord(db, recordEntry({ id: 'record-2' }))).rejects.toThrow(/unique/i)
    await addRecord(db, recordEntry({ id: 'record-3', source: 'garmin_export' }))
    await addRecord(db, recordEntry({ id: 'record-4', runnerId: 'bob' }))
  })

  it('belongs to a runner who is there', async () => {
    const db = await open()
    await expect(addRecord(db, recordEntry())).rejects.toThrow(/foreign key/i)
  })

  it('takes new content and keeps its run', async () => {
    const db = await open()
    await storeRunner(db)
    await addRecord(db, recordEntry())
    await changeRecord(db, 'record-1', { content: '{"figures":2}', hasTrack: false, fetchedAt: NOON })
    expect(await loadRecord(db, 'record-1')).toMatchObject({
      ...{ content: '{"figures":2}', hasTrack: false, runId: 'run-1', externalId: 'abc' },
    })
  })

  it('tells with others of one run; other activities tell of none', async () => {
    const db = await open()
    await storeRunner(db)
    await addRecord(db, recordEntry())
    await addRecord(db, recordEntry({ id: 'record-2', source: 'garmin_export', externalId: '24000000001' }))
    await addRecord(db, recordEntry({ id: 'record-3', externalId: 'def', runId: 'run-2' }))
    await addRecord(db, recordEntry({ id: 'record-4', externalId: 'ride', kind: 'activity', runId: null }))
    expect([...(await recordsByRun(db, 'ada'))]).toEqual([
      [
        'run-1',
        [
          { source: 'file', externalId: 'abc' },
          { source: 'garmin_export', externalId: '24000000001' },
        ],
      ],
      ['run-2', [{ source: 'file', externalId: 'def' }]],
    ])
  })

  it('has its original noted once per runner and hash', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
    const original = {
      ...{ runnerId: 'ada', hash: 'a'.repeat(64), extension: 'fit', bytes: 1234, recordId: 'record-1' },
    }
    await noteOriginal(db, original)
    await noteOriginal(db, { ...original, recordId: 'record-2' })
    await noteOriginal(db, { ...original, runnerId: 'bob' })
    const rows = await db.selectFrom('originals').selectAll().orderBy('runner_id').execute()
    expect(rows.map((row) => [row.runner_id, row.record_id, row.bytes])).toEqual([
      ['ada', 'record-1', 1234],
      ['bob', 'record-1', 1234],
    ])
  })

  it('is not there when the transaction that wrote it failed', async () => {
    const db = await open()
    await storeRunner(db)
    const failing = inTransaction(db, async (trx) => {
      await addRecord(trx, recordEntry())
      throw new Error('the page was cut')
    })
    await expect(failing).rejects.toThrow('the page was cut')
    expect(await loadRecord(db, 'record-1')).toBeNull()
  })
})

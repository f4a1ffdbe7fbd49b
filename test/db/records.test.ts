import { expect, it } from 'vitest'
import { inTransaction } from '../../db/open.ts'
import { forgetOriginal, isOriginalNeeded, noteOriginal, originalsOf } from '../../db/originals.ts'
import {
  addRecord,
  assignRecord,
  changeRecord,
  findRecord,
  loadRecord,
  nameRecord,
  recordsAround,
  recordsByRun,
} from '../../db/records.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { NOON, recordEntry, storeRunner } from '../support/stored.ts'

describeOnBoth('a record', (open) => {
  it('is found by runner, source and external id together', async () => {
    const db = await open()
    await storeRunner(db)
    await addRecord(db, recordEntry())
    const record = await findRecord(db, 'ada', 'file', 'abc')
    expect(record).toEqual({
      ...{ id: 'record-1', source: 'file', externalId: 'abc', runId: 'run-1' },
      ...{ content: '{"figures":1}' },
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
    await changeRecord(db, 'record-1', {
      content: '{"figures":2}',
      kind: 'run',
      startedAt: null,
      fetchedAt: NOON,
    })
    expect(await loadRecord(db, 'record-1')).toMatchObject({
      ...{ content: '{"figures":2}', runId: 'run-1', externalId: 'abc' },
    })
  })

  it('tells with others of one run; other activities tell of none', async () => {
    const db = await open()
    await storeRunner(db)
    await addRecord(db, recordEntry())
    await addRecord(db, recordEntry({ id: 'record-2', source: 'garmin_export', externalId: '24000000001' }))
    await addRecord(db, recordEntry({ id: 'record-3', externalId: 'def', runId: 'run-2' }))
    await addRecord(db, recordEntry({ id: 'record-4', externalId: 'ride', kind: 'activity', runId: null }))
    await assignRecord(db, 'record-2', { runId: 'run-1', reason: 'the same file' })
    expect([...(await recordsByRun(db, 'ada'))]).toEqual([
      [
        'run-1',
        [
          { source: 'file', externalId: 'abc', sameRunReason: null },
          { source: 'garmin_export', externalId: '24000000001', sameRunReason: 'the same file' },
        ],
      ],
      ['run-2', [{ source: 'file', externalId: 'def', sameRunReason: null }]],
    ])
  })

  it('has its original noted once, however many records share the file', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
    const hash = 'a'.repeat(64)
    const original = { runnerId: 'ada', hash, extension: 'fit', bytes: 1234, recordId: 'record-1' }
    await noteOriginal(db, original)
    await noteOriginal(db, original)
    await noteOriginal(db, { ...original, recordId: 'record-2' })
    await noteOriginal(db, { ...original, runnerId: 'bob', recordId: 'record-3' })
    const rows = await db.selectFrom('originals').selectAll().orderBy('record_id').execute()
    expect(rows.map((row) => [row.runner_id, row.record_id, row.bytes])).toEqual([
      ['ada', 'record-1', 1234],
      ['ada', 'record-2', 1234],
      ['bob', 'record-3', 1234],
    ])
    expect(await originalsOf(db, 'record-2')).toEqual([{ hash, extension: 'fit' }])
    await forgetOriginal(db, 'record-1', hash)
    expect(await isOriginalNeeded(db, hash)).toBe(true)
    for (const id of ['record-2', 'record-3']) await forgetOriginal(db, id, hash)
    expect(await isOriginalNeeded(db, hash)).toBe(false)
  })

  it('is found by the names it goes by, and by its start', async () => {
    const db = await open()
    await storeRunner(db)
    for (const id of ['one', 'two', 'three']) {
      const startedAt = at(id === 'three' ? '2026-11-21T09:00:00Z' : '2026-11-20T07:00:00Z')
      await addRecord(db, recordEntry({ id, externalId: id, startedAt }))
    }
    await nameRecord(db, 'ada', 'one', ['garmin:1', 'bytes:a', 'bytes:a'])
    await nameRecord(db, 'ada', 'two', ['garmin:2'])
    const found = async (keys: readonly string[], from = '2026-11-21T09:00:00Z') => {
      const around = { from: at(from), to: at('2026-11-21T09:00:00Z'), keys }
      return (await recordsAround(db, 'ada', around)).map(({ id }) => id).toSorted()
    }
    expect(await found([])).toEqual(['three'])
    expect(await found(['garmin:1', 'garmin:3'])).toEqual(['one', 'three'])
    expect(await found([], '2026-11-20T07:00:00.001Z')).toEqual(['three'])
    await nameRecord(db, 'ada', 'one', [])
    expect(await found(['garmin:1', 'bytes:a'])).toEqual(['three'])
    expect(await recordsAround(db, 'bob', { from: at('2026-01-01T00:00:00Z'), to: NOON, keys: [] })).toEqual(
      [],
    )
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

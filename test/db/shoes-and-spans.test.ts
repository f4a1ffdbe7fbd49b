import { expect, it } from 'vitest'
import { listShoes, saveShoe, shoeIdsBySource } from '../../db/shoes.ts'
import { addSpan, listSpans } from '../../db/spans.ts'
import { localDay } from '../../rules/model/day.ts'
import { describeOnBoth } from '../support/databases.ts'
import { span } from '../support/history.ts'
import { storeRunner } from '../support/stored.ts'

const BLUE = {
  ...{ name: 'Blue daily', startMetres: 0, limitMetres: 700_000.5 },
  ...{ beganOn: localDay('2026-01-05'), retiredOn: null },
}

describeOnBoth('a pair of shoes', (open) => {
  it('is one pair however often its source tells of it', async () => {
    const db = await open()
    await storeRunner(db)
    const entry = { runnerId: 'ada', source: 'garmin_export', externalId: '501', shoe: BLUE } as const
    expect(await saveShoe(db, { ...entry, id: 'one' })).toBe('one')
    expect(await saveShoe(db, { ...entry, id: 'two' })).toBe('one')
    expect(await listShoes(db, 'ada')).toMatchObject([{ id: 'one', ...BLUE }])
  })

  it('comes up to date, but keeps the metres it began with', async () => {
    const db = await open()
    await storeRunner(db)
    const entry = { runnerId: 'ada', source: 'garmin_export', externalId: '501', id: 'one' } as const
    await saveShoe(db, { ...entry, shoe: { ...BLUE, startMetres: 120_000 } })
    await saveShoe(db, { ...entry, shoe: { ...BLUE, name: 'Blue', retiredOn: localDay('2026-11-01') } })
    expect(await listShoes(db, 'ada')).toMatchObject([
      { ...BLUE, id: 'one', name: 'Blue', startMetres: 120_000, retiredOn: '2026-11-01' },
    ])
  })

  it('is known by the id of its source', async () => {
    const db = await open()
    await storeRunner(db)
    await saveShoe(db, { id: 'one', runnerId: 'ada', source: 'garmin_export', externalId: '501', shoe: BLUE })
    await saveShoe(db, { id: 'two', runnerId: 'ada', source: 'strava_api', externalId: '501', shoe: BLUE })
    expect([...(await shoeIdsBySource(db, 'ada', 'garmin_export'))]).toEqual([['501', 'one']])
  })
})

describeOnBoth('a span of known days', (open) => {
  it('is kept once per source', async () => {
    const db = await open()
    await storeRunner(db)
    const november = span('2026-11-01', '2026-11-21')
    const entry = { runnerId: 'ada', importId: 'import-1', source: 'file', span: november } as const
    await addSpan(db, { ...entry, id: 'one' })
    await addSpan(db, { ...entry, id: 'two' })
    await addSpan(db, {
      ...entry,
      id: 'three',
      source: 'garmin_export',
      span: span('2026-09-01', '2026-11-01'),
    })
    expect(await listSpans(db, 'ada')).toEqual([
      { source: 'garmin_export', from: '2026-09-01', to: '2026-11-01' },
      { source: 'file', from: '2026-11-01', to: '2026-11-21' },
    ])
  })
})

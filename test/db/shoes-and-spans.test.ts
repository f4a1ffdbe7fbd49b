import { expect, it } from 'vitest'
import { chooseShoe, listRuns } from '../../db/runs.ts'
import { addShoe, changeShoe, listShoes, removeShoesOf, saveShoe, shoeIdsBySource } from '../../db/shoes.ts'
import { addSpan, listSpans } from '../../db/spans.ts'
import { localDay } from '../../rules/model/day.ts'
import { describeOnBoth } from '../support/databases.ts'
import { span } from '../support/history.ts'
import { storeRun, storeRunner } from '../support/stored.ts'

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

  it('keeps the start and the build that the runner told when its source comes again', async () => {
    const db = await open()
    await storeRunner(db)
    const entry = { runnerId: 'ada', source: 'garmin_export', externalId: '501', id: 'one' } as const
    await saveShoe(db, { ...entry, shoe: BLUE })
    await changeShoe(db, 'one', { startMetres: 80_500.5, build: 'low-drop' })
    await saveShoe(db, { ...entry, shoe: BLUE })
    expect(await listShoes(db, 'ada')).toMatchObject([{ ...BLUE, startMetres: 80_500.5, build: 'low-drop' }])
  })

  it('is one of the runner’s own, of which all can be changed', async () => {
    const db = await open()
    await storeRunner(db)
    await addShoe(db, 'ada', { ...BLUE, id: 'own', build: 'minimalist' })
    const added = { ...BLUE, id: 'own', source: 'manual', build: 'minimalist', total: null }
    expect(await listShoes(db, 'ada')).toEqual([added])
    await changeShoe(db, 'own', {})
    expect(await listShoes(db, 'ada')).toEqual([added])
    const changed = {
      ...{ name: 'Green', startMetres: 1, limitMetres: null, build: null },
      ...{ beganOn: localDay('2026-02-01'), retiredOn: localDay('2026-11-01') },
    }
    await changeShoe(db, 'own', changed)
    expect(await listShoes(db, 'ada')).toEqual([{ ...added, ...changed }])
  })

  it('leaves no run in it when all pairs of its source go', async () => {
    const db = await open()
    await storeRunner(db)
    await saveShoe(db, { id: 'one', runnerId: 'ada', source: 'strava_api', externalId: '501', shoe: BLUE })
    await addShoe(db, 'ada', { ...BLUE, id: 'own', build: null })
    await storeRun(db, { id: 'run-1' })
    await storeRun(db, { id: 'run-2' })
    await chooseShoe(db, 'run-1', 'one')
    await chooseShoe(db, 'run-2', 'own')
    await removeShoesOf(db, 'ada', 'strava_api')
    expect((await listShoes(db, 'ada')).map(({ id }) => id)).toEqual(['own'])
    const runs = (await listRuns(db, 'ada')).map(({ id, shoeId, shoeByRunner }) => [id, shoeId, shoeByRunner])
    expect(runs).toEqual([
      ['run-1', null, false],
      ['run-2', 'own', true],
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

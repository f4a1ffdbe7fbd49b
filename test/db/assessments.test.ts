import { expect, it } from 'vitest'
import { latestAssessment, saveAssessment } from '../../db/assessments.ts'
import { localDay } from '../../rules/model/day.ts'
import { anAssessment, aSignal } from '../support/assessments.ts'
import { describeOnBoth } from '../support/databases.ts'
import { NOON, storeRunner } from '../support/stored.ts'

describeOnBoth('an assessment', (open) => {
  it('is none before the first', async () => {
    const db = await open()
    await storeRunner(db)
    expect(await latestAssessment(db, 'ada')).toBeNull()
  })

  it('comes back whole', async () => {
    const db = await open()
    await storeRunner(db)
    const assessment = anAssessment()
    await saveAssessment(db, { id: 'one', runnerId: 'ada', madeAt: NOON, assessment })
    expect(await latestAssessment(db, 'ada')).toEqual(assessment)
  })

  it('of an older kind tells what it holds, and nothing of what it lacks', async () => {
    const db = await open()
    await storeRunner(db)
    const { levelBecause: _because, levelBy: _by, signals: _signals, ...rest } = anAssessment()
    const { painMetres: _painMetres, ...ceilings } = rest.ceilings
    const older = { ...rest, ceilings }
    const { wayDown: _wayDown, missing: _missing, ...signal } = aSignal()
    await saveAssessment(db, { id: 'one', runnerId: 'ada', madeAt: NOON, assessment: anAssessment() })
    const body = JSON.stringify({ ...older, signals: [signal] })
    await db.updateTable('assessments').set({ body }).execute()
    expect(await latestAssessment(db, 'ada')).toEqual({
      ...older,
      levelBecause: '',
      levelBy: [],
      ceilings: { ...ceilings, painMetres: null },
      signals: [{ ...signal, wayDown: { words: '', metres: null }, missing: [] }],
    })
  })

  it('is one a day, and the newest counts', async () => {
    const db = await open()
    await storeRunner(db)
    const save = (id: string, level: 'green' | 'amber') =>
      saveAssessment(db, { id, runnerId: 'ada', madeAt: NOON, assessment: anAssessment({ level }) })
    await save('one', 'green')
    await save('two', 'amber')
    expect((await latestAssessment(db, 'ada'))?.level).toBe('amber')
    const rows = await db.selectFrom('assessments').select(['id', 'level', 'made_at']).execute()
    expect(rows).toEqual([{ id: 'one', level: 'amber', made_at: NOON }])
  })

  it('is that of the latest day, whichever was written last', async () => {
    const db = await open()
    await storeRunner(db)
    for (const day of ['2026-11-22', '2026-11-20', '2026-11-21'].map(localDay)) {
      await saveAssessment(db, { id: day, runnerId: 'ada', madeAt: NOON, assessment: anAssessment({ day }) })
    }
    expect((await latestAssessment(db, 'ada'))?.day).toBe('2026-11-22')
  })
})

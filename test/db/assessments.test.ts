import { expect, it } from 'vitest'
import {
  daysSinceHeard,
  latestAssessment,
  saveAssessment,
  wasJudgedBy,
  wasJudgedWithin,
} from '../../db/assessments.ts'
import { localDay } from '../../rules/model/day.ts'
import { anAssessment, aSignal } from '../support/assessments.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
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

  it('that nothing could be said of is told apart, back to the last one that could', async () => {
    const db = await open()
    await storeRunner(db)
    const save = (day: string, goesUnsaid: boolean) =>
      saveAssessment(db, {
        ...{ id: day, runnerId: 'ada', madeAt: NOON, goesUnsaid },
        assessment: anAssessment({ day: localDay(day) }),
      })
    const since = async (day: string) =>
      (await daysSinceHeard(db, 'ada', localDay(day))).map(({ assessment, wentUnsaid }) => [
        ...[assessment.day, wentUnsaid],
      ])
    expect(await since('2026-11-21')).toEqual([])
    await save('2026-11-19', true)
    expect(await since('2026-11-21')).toEqual([['2026-11-19', true]])
    await save('2026-11-17', false)
    await save('2026-11-18', false)
    await save('2026-11-21', false)
    expect(await since('2026-11-21')).toEqual([
      ['2026-11-18', false],
      ['2026-11-19', true],
      ['2026-11-21', false],
    ])
    expect(await since('2026-11-22')).toEqual([['2026-11-21', false]])
  })

  it('shows whether a runner was judged by a day, and within two moments', async () => {
    const db = await open()
    await storeRunner(db)
    const assessment = anAssessment({ day: localDay('2026-11-21') })
    await saveAssessment(db, { id: 'one', runnerId: 'ada', madeAt: NOON, assessment })
    expect(await wasJudgedBy(db, 'ada', localDay('2026-11-20'))).toBe(false)
    expect(await wasJudgedBy(db, 'ada', localDay('2026-11-21'))).toBe(true)
    const [before, after] = [at('2026-11-21T11:59:59Z'), at('2026-11-21T12:00:01Z')]
    expect(await wasJudgedWithin(db, 'ada', before, after)).toBe(true)
    expect(await wasJudgedWithin(db, 'ada', NOON, after)).toBe(true)
    expect(await wasJudgedWithin(db, 'ada', before, NOON)).toBe(false)
    expect(await wasJudgedWithin(db, 'ada', after, at('2026-11-22T12:00:00Z'))).toBe(false)
  })
})

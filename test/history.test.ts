import { describe, expect, it } from 'vitest'
import { addCheckIn } from '../db/check-ins.ts'
import { addPlannedRun } from '../db/planned-runs.ts'
import { addRecord } from '../db/records.ts'
import { chooseShoe, saveActivity, tagSurface, tellExertion } from '../db/runs.ts'
import { addShoe, saveShoe } from '../db/shoes.ts'
import { addSpan } from '../db/spans.ts'
import { localDay } from '../rules/model/day.ts'
import type { PlannedRun } from '../rules/model/planned-run.ts'
import type { Source } from '../rules/model/source.ts'
import { loadHistory } from '../src/history.ts'
import { inMemory } from './support/databases.ts'
import { aCheckIn, aShoe, at, span } from './support/history.ts'
import { figures, NOON, recordEntry, storeRun, storeRunner } from './support/stored.ts'

const TODAY = localDay('2026-11-21')

function aPlan(over: Partial<PlannedRun> = {}): PlannedRun {
  const distanceMetres = 21_100
  return { id: 'plan', day: localDay('2026-12-06'), distanceMetres, title: 'Berlin half', ...over }
}

async function spansOf(...given: readonly (readonly [Source, string, string])[]) {
  const db = await inMemory()
  await storeRunner(db)
  for (const [index, [source, from, to]] of given.entries()) {
    await addSpan(db, {
      ...{ id: String(index), runnerId: 'ada', importId: 'one', source },
      span: span(from, to),
    })
  }
  return (await loadHistory(db, 'ada', TODAY)).history.spans
}

describe('the history of a runner', () => {
  it('is empty when nothing is known', async () => {
    const db = await inMemory()
    const nothing = { runs: [], activities: [], shoes: [], checkIns: [], plannedRuns: [], spans: [] }
    expect(await loadHistory(db, 'ada', TODAY)).toEqual({ history: nothing, drawnFrom: 'files' })
  })

  it('holds all of one runner, and nothing of another', async () => {
    const db = await inMemory()
    for (const id of ['ada', 'bob']) {
      await storeRunner(db, { id, email: `${id}@limber.example` })
      await storeRun(db, { id: `run of ${id}`, runnerId: id })
      const activity = { day: span('2026-11-20', '2026-11-20').from, startedAt: NOON, type: id, minutes: 30 }
      await saveActivity(db, { runnerId: id, recordId: `ride of ${id}`, source: 'file', activity })
      const entry = { id: `of ${id}`, runnerId: id, madeAt: at('2026-11-21T10:00:00Z') }
      await saveShoe(db, { ...entry, source: 'file', externalId: '1', shoe: aShoe({ name: id }) })
      await addCheckIn(db, { ...entry, checkIn: aCheckIn('2026-11-21') })
      await addPlannedRun(db, id, aPlan({ id: `plan of ${id}` }))
      await addSpan(db, {
        ...entry,
        importId: '',
        source: 'garmin_export',
        span: span('2026-11-01', '2026-11-21'),
      })
    }
    const { history } = await loadHistory(db, 'ada', TODAY)
    expect(history.runs.map(({ id }) => id)).toEqual(['run of ada'])
    expect(history.activities.map(({ type }) => type)).toEqual(['ada'])
    expect(history.shoes.map(({ name }) => name)).toEqual(['ada'])
    expect(history.checkIns).toEqual([aCheckIn('2026-11-21')])
    expect(history.plannedRuns).toEqual([aPlan({ id: 'plan of ada' })])
    expect(history.spans).toEqual([span('2026-11-01', '2026-11-21')])
  })

  it('knows of an export exactly the days it covers', async () => {
    expect(await spansOf(['garmin_export', '2026-08-01', '2026-11-01'])).toEqual([
      ...[span('2026-08-01', '2026-11-01')],
    ])
  })

  it('takes single files less than a fortnight apart as one log, and the last as telling two weeks more', async () => {
    expect(await spansOf(['file', '2026-11-01', '2026-11-01'], ['file', '2026-11-15', '2026-11-15'])).toEqual(
      [span('2026-11-01', '2026-11-29')],
    )
  })

  it('does not know the days after a fortnight without a file', async () => {
    expect(await spansOf(['file', '2026-11-01', '2026-11-01'], ['file', '2026-11-17', '2026-11-17'])).toEqual(
      [span('2026-11-01', '2026-11-15'), span('2026-11-17', '2026-12-01')],
    )
  })

  it('joins what several sources know', async () => {
    expect(
      await spansOf(['garmin_export', '2026-08-01', '2026-11-14'], ['file', '2026-11-15', '2026-11-15']),
    ).toEqual([span('2026-08-01', '2026-11-29')])
  })
})

describe('the lane of a history', () => {
  /** Spans of a lane each, and of how many runs the history is made. */
  async function drawn(files: readonly [string, string] | null, api: readonly [string, string] | null) {
    const db = await inMemory()
    await storeRunner(db)
    const entry = { runnerId: 'ada', importId: 'one' }
    if (files)
      await addSpan(db, { ...entry, id: 'files', source: 'garmin_export', span: span(files[0], files[1]) })
    if (api) await addSpan(db, { ...entry, id: 'api', source: 'strava_api', span: span(api[0], api[1]) })
    return (await loadHistory(db, 'ada', TODAY)).drawnFrom
  }

  it.each([
    ['files', 'nothing is known', null, null],
    ['files', 'only files are there', ['2026-11-01', '2026-11-21'], null],
    ['strava_api', 'only the API is there', null, ['2026-11-01', '2026-11-21']],
    ['files', 'both cover as much', ['2026-06-01', '2026-11-21'], ['2026-08-14', '2026-11-21']],
    ['strava_api', 'the files have ended', ['2026-06-01', '2026-11-20'], ['2026-08-14', '2026-11-21']],
    ['files', 'the API has ended', ['2026-06-01', '2026-11-21'], ['2026-08-14', '2026-11-14']],
    [
      'files',
      'both ended before the last five weeks',
      ['2026-01-01', '2026-06-01'],
      ['2026-01-01', '2026-08-01'],
    ],
  ] as const)('is %s when %s', async (lane, _what, files, api) => {
    expect(await drawn(files, api)).toBe(lane)
  })

  it.each([
    ['the files', 'garmin_export', false],
    ['the API', 'strava_api', false],
    ['both', 'strava_api', true],
  ] as const)('comes with what is planned when it is made of %s', async (_what, source, combine) => {
    const db = await inMemory()
    await storeRunner(db)
    await addSpan(db, {
      ...{ id: 'one', runnerId: 'ada', importId: null, source },
      span: span('2026-11-01', TODAY),
    })
    await addPlannedRun(db, 'ada', aPlan({ id: 'later' }))
    await addPlannedRun(db, 'ada', aPlan({ id: 'sooner', day: localDay('2026-11-28') }))
    const { history } = await loadHistory(db, 'ada', TODAY, combine)
    expect(history.plannedRuns.map(({ id }) => id)).toEqual(['sooner', 'later'])
  })
})

describe('the word of the runner', () => {
  /** A run that a file and the API tell, drawn from the API: 10 km and 10.1 km, both on gravel. */
  async function toldByBoth() {
    const db = await inMemory()
    await storeRunner(db)
    await storeRun(db, { distanceMetres: 10_000, surface: { compacted: 10_000 } })
    const ofApi = figures({ distanceMetres: 10_100, surface: { compacted: 10_100 } })
    const content = JSON.stringify({ figures: ofApi })
    await addRecord(db, recordEntry({ source: 'strava_api', externalId: '7', content }))
    await addSpan(db, {
      ...{ id: 'one', runnerId: 'ada', importId: null, source: 'strava_api' },
      span: span('2026-11-01', TODAY),
    })
    await addShoe(db, 'ada', { ...aShoe(), id: 'own' })
    return db
  }

  it('says what was underfoot and in which pair, also where the API tells the run', async () => {
    const db = await toldByBoth()
    const before = await loadHistory(db, 'ada', TODAY)
    expect(before.drawnFrom).toBe('strava_api')
    expect(before.history.runs).toMatchObject([{ surface: { compacted: 10_100 }, shoeId: null }])
    await tagSurface(db, 'run-1', 'soft')
    await chooseShoe(db, 'run-1', 'own')
    const { history } = await loadHistory(db, 'ada', TODAY)
    expect(history.runs.map(({ surface, shoeId }) => [surface, shoeId])).toEqual([[{ soft: 10_100 }, 'own']])
  })

  it('says how hard a run was, also where the API tells the run', async () => {
    const db = await toldByBoth()
    const felt = async () =>
      (await loadHistory(db, 'ada', TODAY)).history.runs.map((run) => run.perceivedExertion)
    expect(await felt()).toEqual([null])
    await tellExertion(db, 'run-1', 0)
    expect(await felt()).toEqual([0])
  })

  it('has pairs counted with the files, and not with the API', async () => {
    const db = await toldByBoth()
    expect((await loadHistory(db, 'ada', TODAY)).history.shoes).toEqual([])
    await addSpan(db, {
      ...{ id: 'two', runnerId: 'ada', importId: null, source: 'garmin_export' },
      span: span('2026-10-01', TODAY),
    })
    const { history, drawnFrom } = await loadHistory(db, 'ada', TODAY)
    expect([drawnFrom, history.shoes.map(({ id }) => id)]).toEqual(['files', ['own']])
  })
})

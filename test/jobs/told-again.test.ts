/** What hangs on other records when one of them changes, goes or comes again; on both engines. */
import { expect, it, onTestFinished } from 'vitest'
import type { ActivityRecord, RunRecord } from '../../connectors/connector.ts'
import { type Database, inTransaction } from '../../db/open.ts'
import { recordsByRun } from '../../db/records.ts'
import { listRuns } from '../../db/runs.ts'
import { type Instant, instant, localDay } from '../../rules/model/day.ts'
import { deleteRun } from '../../src/jobs/deleted-runs.ts'
import { joinRuns, partRun } from '../../src/jobs/overrule.ts'
import { type Outcome, takeIn } from '../../src/jobs/take-in.ts'
import { undoImport } from '../../src/jobs/undo-import.ts'
import { manualClock } from '../support/clock.ts'
import { describeOnBoth, type Open } from '../support/databases.ts'
import { temporaryFolder } from '../support/folder.ts'
import { figures, NOON, storeImport, storeRunner } from '../support/stored.ts'

const START = figures().startedAt
const HOUR_MS = 3_600_000

function aRecord(over: Partial<RunRecord> = {}): RunRecord {
  return {
    ...{ kind: 'run', source: 'garmin_export', externalId: '1', file: 'export.zip', notes: [] },
    ...{ figures: figures(), shoeExternalIds: [], original: null, keys: [] },
    ...over,
  }
}
const aFile = (name: string, over: Partial<RunRecord> = {}) =>
  aRecord({ source: 'file', externalId: name, ...over })
/** A run of that start, an hour and ten kilometres unless said otherwise. */
const from = (startedAt: Instant, distanceMetres = 10_000, seconds = 3600) =>
  figures({ startedAt, distanceMetres, movingSeconds: seconds, elapsedSeconds: seconds })

interface Store {
  readonly db: Database
  /** What one import of this name tells; the first time it begins. */
  tell(importId: string, ...records: readonly (RunRecord | ActivityRecord)[]): Promise<readonly Outcome[]>
  undo(importId: string): Promise<void>
  /** Names of the records of each run, in order of start. */
  runs(): Promise<readonly (readonly string[])[]>
  readonly ports: Parameters<typeof deleteRun>[2]
}

async function aStore(open: Open): Promise<Store> {
  const db = await open()
  const clock = manualClock(NOON)
  const { runtime } = clock
  await storeRunner(db)
  const begun = new Set<string>()
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort())
  const ports = { db, runtime, dataDir: await temporaryFolder(), request: async () => undefined }
  return {
    ...{ db, ports },
    tell: async (importId, ...records) => {
      clock.set(instant(runtime.now() + 1000))
      if (!begun.has(importId)) await storeImport(db, importId)
      begun.add(importId)
      const heard = new Set<string>()
      return inTransaction(db, async (trx) => {
        const outcomes: Outcome[] = []
        for (const finding of records)
          outcomes.push(
            await takeIn(trx, { finding, kept: null }, { runnerId: 'ada', importId, heard, runtime }),
          )
        return outcomes
      })
    },
    undo: (importId) => undoImport(importId, 'ada', { ...ports, signal: stopping.signal }),
    runs: async () => {
      const byRun = await recordsByRun(db, 'ada')
      return (await listRuns(db, 'ada')).map(({ id }) =>
        (byRun.get(id) ?? []).map(({ source, externalId }) => `${source}:${externalId}`),
      )
    },
  }
}

const idOf = async ({ db }: Store, place: number) => (await listRuns(db, 'ada'))[place]?.id ?? ''

describeOnBoth('a record that changes', (open) => {
  it('leaves those it was one run with where they are, however far it goes', async () => {
    const store = await aStore(open)
    await store.tell('first', aRecord(), aFile('watch'))
    const moved = figures({ startedAt: instant(START - 72 * HOUR_MS), day: localDay('2026-11-18') })
    await store.tell('second', aRecord({ figures: moved }))
    expect(await store.runs()).toEqual([['garmin_export:1'], ['file:watch']])
    await store.undo('second')
    expect(await store.runs()).toEqual([['file:watch', 'garmin_export:1']])
  })

  it('leaves them also when an import that had brought it near is taken back', async () => {
    const store = await aStore(open)
    const before = figures({ startedAt: instant(START - 72 * HOUR_MS), day: localDay('2026-11-18') })
    await store.tell('first', aRecord({ figures: before }))
    await store.tell('second', aRecord())
    await store.tell('third', aFile('watch'))
    expect(await store.runs()).toEqual([['file:watch', 'garmin_export:1']])
    await store.undo('second')
    expect(await store.runs()).toEqual([['garmin_export:1'], ['file:watch']])
    const runs = await listRuns(store.db, 'ada')
    expect(runs.map(({ day, source }) => `${day} ${source}`)).toEqual([
      '2026-11-18 garmin_export',
      '2026-11-21 file',
    ])
  })

  it('goes by its new names alone, and by the old ones when they are told again', async () => {
    const store = await aStore(open)
    const late = from(instant(START + 5 * HOUR_MS))
    await store.tell(
      'first',
      aRecord({ keys: ['garmin:1', 'bytes:x'] }),
      aFile('x', { figures: late, keys: ['bytes:x'] }),
    )
    expect(await store.runs()).toHaveLength(1)
    await store.tell('second', aRecord({ keys: ['garmin:1'] }))
    expect(await store.runs()).toEqual([['garmin_export:1'], ['file:x']])
    await store.undo('second')
    expect(await store.runs()).toEqual([['file:x', 'garmin_export:1']])
  })

  it('changes nothing when it says the same, with no name at all', async () => {
    const store = await aStore(open)
    expect(await store.tell('first', aRecord(), aFile('watch'))).toEqual(['added', 'superseded'])
    expect(await store.tell('second', aRecord(), aFile('watch'))).toEqual(['unchanged', 'unchanged'])
    await store.undo('first')
    expect(await store.runs()).toEqual([['file:watch', 'garmin_export:1']])
    await store.undo('second')
    expect(await store.runs()).toEqual([])
  })
})

describeOnBoth('a deleted run', (open) => {
  /** The end of one loop and the start of the next overlap by half: near enough to be taken for one another. */
  const loop = (name: string, secondsLater: number, distanceMetres: number) =>
    aFile(name, { figures: from(instant(START + secondsLater * 1000), distanceMetres, 190) })

  it('takes no other with it that stands beside it', async () => {
    const store = await aStore(open)
    const loops = [
      ...[loop('one', 0, 400), loop('one again', 3, 400)],
      ...[loop('two', 95, 480), loop('two again', 98, 480)],
    ]
    await store.tell('first', ...loops)
    expect(await store.runs()).toEqual([
      ['file:one', 'file:one again'],
      ['file:two', 'file:two again'],
    ])
    await deleteRun('ada', await idOf(store, 0), store.ports)
    expect(await store.tell('second', ...loops)).toEqual(['deleted', 'deleted', 'unchanged', 'unchanged'])
    const [one, two] = [loop('one on a phone', 5, 400), loop('two on a phone', 96, 480)]
    expect(await store.tell('third', one, two)).toEqual(['deleted', 'superseded'])
    await store.undo('first')
    expect(await store.runs()).toEqual([['file:two', 'file:two again', 'file:two on a phone']])
  })

  it('that was parted from another leaves the other alone', async () => {
    const store = await aStore(open)
    const both = [aRecord({ keys: ['bytes:x'] }), aFile('x', { keys: ['bytes:x'] })]
    await store.tell('first', ...both)
    await partRun('ada', await idOf(store, 0), ['file:x'], store.ports)
    const parted = await recordsByRun(store.db, 'ada')
    const [id = ''] = [...parted].find(([, [record]]) => record?.source === 'file') ?? []
    await deleteRun('ada', id, store.ports)
    expect(await store.tell('second', ...both)).toEqual(['unchanged', 'deleted'])
    await store.undo('first')
    expect(await store.runs()).toEqual([['garmin_export:1']])
    await store.undo('second')
    expect(await store.tell('third', ...both)).toEqual(['added', 'deleted'])
  })

  it('of Strava’s API is known by its id in Strava’s archive, without a trace of it', async () => {
    const store = await aStore(open)
    await store.tell('first', aRecord({ source: 'strava_api', externalId: '9', keys: ['strava:9'] }))
    await deleteRun('ada', await idOf(store, 0), store.ports)
    const rows = await store.db.selectFrom('tombstones').select(['external_id', 'trace']).execute()
    expect(rows).toEqual([{ external_id: '9', trace: null }])
    const archived = aRecord({ source: 'strava_archive', externalId: '9', keys: ['strava:9'] })
    expect(await store.tell('second', archived)).toEqual(['deleted'])
  })
})

describeOnBoth('"these are one run"', (open) => {
  it('holds for a line of a table that is hours away by its zone, and not for one that is days away', async () => {
    const store = await aStore(open)
    const line = (externalId: string, hours: number) =>
      aRecord({
        ...{ externalId, zoneIsAssumed: true },
        figures: from(instant(START + hours * HOUR_MS), 9500),
      })
    await store.tell('first', aFile('watch', { figures: from(START) }), line('csv:1', 7), line('csv:2', 72))
    const [watch, near, far] = [await idOf(store, 0), await idOf(store, 1), await idOf(store, 2)]
    await expect(joinRuns('ada', [watch, far], store.ports)).rejects.toThrow(/began after the other/)
    await joinRuns('ada', [watch, near], store.ports)
    expect(await store.runs()).toEqual([['file:watch', 'garmin_export:csv:1'], ['garmin_export:csv:2']])
  })

  it('outlives the record it was about', async () => {
    const store = await aStore(open)
    const cut = aFile('cut', { figures: from(instant(START + 40_000), 6000, 2000) })
    await store.tell('first', aFile('watch', { figures: from(START) }))
    await store.tell('second', cut)
    await joinRuns('ada', [await idOf(store, 0), await idOf(store, 1)], store.ports)
    await store.undo('second')
    expect(await store.runs()).toEqual([['file:watch']])
    await store.tell('third', cut)
    expect(await store.runs()).toEqual([['file:cut', 'file:watch']])
  })
})

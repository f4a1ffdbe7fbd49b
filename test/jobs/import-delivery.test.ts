import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { latestImport } from '../../db/imports.ts'
import { dropLease, takeLease } from '../../db/leases.ts'
import { recordsByRun } from '../../db/records.ts'
import { listActivities, listRuns } from '../../db/runs.ts'
import { listShoes } from '../../db/shoes.ts'
import { listSpans } from '../../db/spans.ts'
import { findWork } from '../../db/work.ts'
import { instant } from '../../rules/model/day.ts'
import { makeGarminExport, STARTS } from '../../scripts/fixtures/make-garmin-export.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { importFiles, inMemoryFile } from '../support/imports.ts'
import { runFile } from '../support/recordings.ts'

const START = at('2026-11-21T07:05:00Z')
const NO_RUNS = { added: 0, updated: 0, unchanged: 0, superseded: 0, deleted: 0 }

async function originalsIn({ config }: TestHouse): Promise<readonly string[]> {
  const entries = await readdir(join(config.dataDir, 'originals'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('a run handed in as a file', () => {
  it('becomes a run, a known day, a kept original and a question to the rules', async () => {
    const house = await aHouse()
    const report = await importFiles(house, [inMemoryFile('run.fit', runFile(START))])
    expect(report).toEqual({
      ...{ files: 1, activities: 1, runs: { ...NO_RUNS, added: 1 }, notRuns: 0, refused: [], notes: [] },
    })
    expect(await listRuns(house.db, 'ada')).toEqual([
      expect.objectContaining({
        source: 'file',
        day: '2026-11-21',
        startedAt: START,
        distanceMetres: 10_000,
      }),
    ])
    expect(await listSpans(house.db, 'ada')).toEqual([
      { source: 'file', from: '2026-11-21', to: '2026-11-21' },
    ])
    const [original] = await house.db.selectFrom('originals').selectAll().execute()
    expect(await originalsIn(house)).toEqual([`${original?.hash}.fit`])
    expect(await findWork(house.db, 'assess-runner', 'ada')).not.toBeNull()
    expect(await latestImport(house.db, 'ada')).toMatchObject({
      ...{ connector: 'single-files', finishedAt: house.clock.runtime.now() },
    })
  })

  it('changes nothing when it comes again, under any name', async () => {
    const house = await aHouse()
    await importFiles(house, [inMemoryFile('run.fit', runFile(START))])
    const before = await listRuns(house.db, 'ada')
    const report = await importFiles(house, [inMemoryFile('copy of run.fit', runFile(START))])
    expect(report.runs).toEqual({ ...NO_RUNS, unchanged: 1 })
    expect(await listRuns(house.db, 'ada')).toEqual(before)
    expect(await originalsIn(house)).toHaveLength(1)
    expect(await house.db.selectFrom('originals').selectAll().execute()).toHaveLength(1)
  })

  it('is one run with another file of it, and both files are kept', async () => {
    const house = await aHouse()
    await importFiles(house, [inMemoryFile('watch.fit', runFile(START))])
    const other = runFile(instant(START + 60_000), { distanceMetres: 10_150, timerSeconds: 3010 })
    const report = await importFiles(house, [inMemoryFile('phone.fit', other)])
    expect(report.runs).toEqual({ ...NO_RUNS, superseded: 1 })
    const runs = await listRuns(house.db, 'ada')
    expect(runs.map((run) => run.distanceMetres)).toEqual([10_000])
    expect([...(await recordsByRun(house.db, 'ada'))].map(([, records]) => records.length)).toEqual([2])
    expect(await originalsIn(house)).toHaveLength(2)
  })

  it('is another run when it starts later than two minutes after', async () => {
    const house = await aHouse()
    const later = instant(START + 121_000)
    const files = [inMemoryFile('one.fit', runFile(START)), inMemoryFile('two.fit', runFile(later))]
    expect((await importFiles(house, files)).runs).toEqual({ ...NO_RUNS, added: 2 })
  })

  it('comes in with many others, over several pages', async () => {
    const house = await aHouse()
    const files = Array.from({ length: 60 }, (_, index) =>
      inMemoryFile(`${index}.fit`, runFile(instant(START - index * 86_400_000))),
    )
    const told: number[] = []
    const report = await importFiles(house, files, { onProgress: (stored) => void told.push(stored) })
    expect(report.runs).toEqual({ ...NO_RUNS, added: 60 })
    expect(told).toEqual([25, 50, 60])
  })
})

describe('what is not a run', () => {
  it('is kept as an activity, once', async () => {
    const house = await aHouse()
    const ride = inMemoryFile('ride.fit', runFile(START, { sport: 2 }))
    const report = await importFiles(house, [ride])
    expect([report.activities, report.notRuns, report.runs]).toEqual([1, 1, NO_RUNS])
    await importFiles(house, [ride])
    expect(await listActivities(house.db, 'ada')).toEqual([
      { day: '2026-11-21', startedAt: START, type: 'cycling', minutes: 50 },
    ])
    expect(await listRuns(house.db, 'ada')).toEqual([])
  })
})

describe('what cannot be read', () => {
  it('is named with its reason, and the rest is taken', async () => {
    const house = await aHouse()
    const report = await importFiles(house, [
      inMemoryFile('run.fit', runFile(START)),
      inMemoryFile('notes.txt', Buffer.from('not a recording')),
    ])
    expect(report.runs.added).toBe(1)
    expect(report.refused).toEqual([
      { file: 'notes.txt', reason: expect.stringMatching(/text, not a recording/) },
    ])
  })

  it('is all refused when nobody knows it, and the import still ends', async () => {
    const house = await aHouse()
    const report = await importFiles(house, [inMemoryFile('notes.txt', Buffer.from('nothing'))])
    expect(report).toMatchObject({ files: 1, activities: 0, runs: NO_RUNS })
    expect(report.refused).toEqual([
      { file: 'notes.txt', reason: expect.stringMatching(/text, not a recording/) },
    ])
    expect((await latestImport(house.db, 'ada'))?.connector).toBe('single-files')
    expect((await latestImport(house.db, 'ada'))?.finishedAt).not.toBeNull()
  })
})

describe('a Garmin export', () => {
  const morning = () =>
    runFile(instant(STARTS.morning + 1000), {
      ...{ distanceMetres: 10_020, timerSeconds: 2998, elapsedSeconds: 3180 },
    })

  it('changes nothing when it comes again', async () => {
    const house = await aHouse()
    const files = [inMemoryFile('export.zip', await makeGarminExport())]
    const first = await importFiles(house, files)
    const state = async () => [
      ...[await listRuns(house.db, 'ada'), await listActivities(house.db, 'ada')],
      ...[await listShoes(house.db, 'ada'), await listSpans(house.db, 'ada')],
    ]
    const before = await state()
    const second = await importFiles(house, files)
    expect(second.runs).toEqual({ ...NO_RUNS, unchanged: first.runs.added })
    expect({ ...second, runs: null }).toEqual({ ...first, runs: null })
    expect(await state()).toEqual(before)
  })

  it('and the watch’s own file of one of its runs are one run', async () => {
    const house = await aHouse()
    await importFiles(house, [inMemoryFile('export.zip', await makeGarminExport())])
    const before = await listRuns(house.db, 'ada')
    const report = await importFiles(house, [inMemoryFile('morning.fit', morning())])
    expect(report.runs).toEqual({ ...NO_RUNS, superseded: 1 })
    expect(await listRuns(house.db, 'ada')).toEqual(before)
    const run = before.find((each) => each.startedAt === STARTS.morning)
    expect((await recordsByRun(house.db, 'ada')).get(run?.id ?? '')).toEqual([
      {
        ...{ source: 'file', externalId: expect.stringMatching(/^[0-9a-f]{64}$/) },
        sameRunReason: 'the same recording of the same watch',
      },
      { source: 'garmin_export', externalId: '24000000001', sameRunReason: null },
    ])
  })

  it('gives a run that came as a file its shoes and keeps the run', async () => {
    const house = await aHouse()
    await importFiles(house, [inMemoryFile('morning.fit', morning())])
    const [before] = await listRuns(house.db, 'ada')
    const report = await importFiles(house, [inMemoryFile('export.zip', await makeGarminExport())])
    expect(report.runs.superseded).toBe(1)
    const after = (await listRuns(house.db, 'ada')).find((run) => run.id === before?.id)
    const ghost = (await listShoes(house.db, 'ada')).find((shoe) => shoe.name === 'Ghost 17')
    expect(before?.shoeId).toBeNull()
    expect(after).toMatchObject({ shoeId: ghost?.id, source: 'garmin_export', title: 'Morning run' })
  })
})

describe('two imports of one runner', () => {
  it('do not run at once: the second waits until the first has ended', async () => {
    const house = await aHouse()
    const now = house.clock.runtime.now()
    await takeLease(house.db, 'import:ada', 'another', now, instant(now + 120_000))
    let report: unknown = null
    const importing = importFiles(house, [inMemoryFile('run.fit', runFile(START))]).then((done) => {
      report = done
    })
    await house.clock.advance(60_000)
    expect(report).toBeNull()
    expect(await latestImport(house.db, 'ada')).toBeNull()
    await dropLease(house.db, 'import:ada', 'another')
    await house.clock.advance(1000)
    await importing
    expect(report).toMatchObject({ runs: { added: 1 } })
  })

  it('the second goes on when the first has died and its lease has run out', async () => {
    const house = await aHouse()
    const now = house.clock.runtime.now()
    await takeLease(house.db, 'import:ada', 'dead', now, instant(now + 120_000))
    const importing = importFiles(house, [inMemoryFile('run.fit', runFile(START))])
    await house.clock.advance(120_000)
    expect((await importing).runs.added).toBe(1)
  })

  it('leave the lease free when they end, and when they fail', async () => {
    const house = await aHouse()
    await importFiles(house, [inMemoryFile('run.fit', runFile(START))])
    const failing = importFiles(house, [inMemoryFile('other.fit', runFile(at('2026-11-20T07:05:00Z')))], {
      onProgress: () => {
        throw new Error('the terminal is gone')
      },
    })
    await expect(failing).rejects.toThrow('the terminal is gone')
    expect(await house.db.selectFrom('leases').selectAll().execute()).toEqual([])
  })

  it('end while they wait when everything stops', async () => {
    const house = await aHouse()
    const now = house.clock.runtime.now()
    await takeLease(house.db, 'import:ada', 'another', now, instant(now + 120_000))
    const importing = importFiles(house, [inMemoryFile('run.fit', runFile(START))])
    const outcome = expect(importing).rejects.toThrow(/abort/i)
    await house.clock.advance(1000)
    house.stop()
    await outcome
    expect(await listRuns(house.db, 'ada')).toEqual([])
  })
})

describe('an import that was broken off', () => {
  const files = () =>
    Array.from({ length: 60 }, (_, index) =>
      inMemoryFile(`${index}.fit`, runFile(instant(START - index * 86_400_000))),
    )
  const breakAfter = (pages: number) => {
    let left = pages
    return {
      onProgress: () => {
        if (--left === 0) throw new Error('the power is gone')
      },
    }
  }

  it('goes on as the same import, and reports as if it had never been', async () => {
    const house = await aHouse()
    await expect(importFiles(house, files(), breakAfter(1))).rejects.toThrow('the power is gone')
    expect(await listRuns(house.db, 'ada')).toHaveLength(25)
    const report = await importFiles(house, files())
    expect(report.runs).toEqual({ ...NO_RUNS, added: 60 })
    expect(await house.db.selectFrom('imports').select('id').execute()).toHaveLength(1)
  })

  it('is another one when other files are handed in', async () => {
    const house = await aHouse()
    await expect(importFiles(house, files(), breakAfter(1))).rejects.toThrow('the power is gone')
    const report = await importFiles(house, files().slice(0, 30))
    expect(report.runs).toEqual({ ...NO_RUNS, added: 5, unchanged: 25 })
    expect(await house.db.selectFrom('imports').select('id').execute()).toHaveLength(2)
  })

  it('counts a run that stands in it twice once, then and afterwards', async () => {
    const house = await aHouse()
    const twice = () => [...files(), inMemoryFile('copy.fit', runFile(START))]
    await expect(importFiles(house, twice(), breakAfter(2))).rejects.toThrow('the power is gone')
    expect((await importFiles(house, twice())).runs).toEqual({ ...NO_RUNS, added: 60, unchanged: 1 })
  })
})

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordsByRun } from '../../db/records.ts'
import { chooseShoe, listRuns } from '../../db/runs.ts'
import { removeTombstones } from '../../db/tombstones.ts'
import { instant } from '../../rules/model/day.ts'
import { deleteRun } from '../../src/jobs/deleted-runs.ts'
import { joinRuns, partRun } from '../../src/jobs/overrule.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { importFiles, inMemoryFile } from '../support/imports.ts'
import { runFile } from '../support/recordings.ts'

const START = at('2026-11-21T07:05:00Z')
const watch = () => inMemoryFile('watch.fit', runFile(START))
/** Begun half a minute later; long enough to be the same run. */
const phone = (over: Parameters<typeof runFile>[1] = {}) =>
  inMemoryFile('phone.fit', runFile(instant(START + 30_000), { distanceMetres: 10_100, ...over }))

const portsOf = ({ context: { db, runtime, request, config } }: TestHouse) => ({
  ...{ db, runtime, request, dataDir: config.dataDir },
})
const runs = (house: TestHouse) => listRuns(house.db, 'ada')
const distances = async (house: TestHouse) => (await runs(house)).map((run) => run.distanceMetres)

async function recordsOf(house: TestHouse): Promise<readonly (readonly string[])[]> {
  const byRun = await recordsByRun(house.db, 'ada')
  return [...byRun.values()].map((records) => records.map((each) => `${each.source}:${each.externalId}`))
}

describe('"these are two runs"', () => {
  it('parts the records of a run, now and when they come again', async () => {
    const house = await aHouse()
    await importFiles(house, [watch(), phone()])
    const [run] = await runs(house)
    await partRun('ada', run?.id ?? '', [], portsOf(house))
    expect(await distances(house)).toEqual([10_000, 10_100])
    expect((await runs(house)).map(({ id }) => id)).toContain(run?.id)
    await importFiles(house, [phone(), watch()])
    expect(await distances(house)).toEqual([10_000, 10_100])
  })

  it('names which records leave together, or says which there are', async () => {
    const house = await aHouse()
    const third = inMemoryFile('third.fit', runFile(instant(START + 40_000), { distanceMetres: 10_150 }))
    await importFiles(house, [watch(), phone(), third])
    const [run] = await runs(house)
    const [names = []] = await recordsOf(house)
    await expect(partRun('ada', run?.id ?? '', [], portsOf(house))).rejects.toThrow(names.join(', '))
    await expect(partRun('ada', run?.id ?? '', ['file:x'], portsOf(house))).rejects.toThrow(/"file:x" is no/)
    await partRun('ada', run?.id ?? '', names.slice(0, 2), portsOf(house))
    expect((await recordsOf(house)).map((records) => records.length).toSorted()).toEqual([1, 2])
  })

  it('needs two records, and a run of the runner', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    const [run] = await runs(house)
    await expect(partRun('ada', run?.id ?? '', [], portsOf(house))).rejects.toThrow(/nothing to part/)
    await expect(partRun('bob', run?.id ?? '', [], portsOf(house))).rejects.toThrow(/no run/)
    await expect(partRun('ada', 'x', [], portsOf(house))).rejects.toThrow(/There is no run "x"/)
  })
})

describe('"these are one run"', () => {
  it('joins what no rule joined, now and when they come again', async () => {
    const house = await aHouse()
    const cut = phone({ distanceMetres: 6000, timerSeconds: 2000, elapsedSeconds: 2000 })
    await importFiles(house, [watch(), cut])
    const [one, other] = await runs(house)
    expect(await distances(house)).toEqual([10_000, 6000])
    await joinRuns('ada', [one?.id ?? '', other?.id ?? ''], portsOf(house))
    expect(await distances(house)).toHaveLength(1)
    await importFiles(house, [cut, watch()])
    expect(await distances(house)).toHaveLength(1)
    expect(await recordsOf(house)).toEqual([[expect.any(String), expect.any(String)]])
  })

  it('keeps the pair the runner chose for either', async () => {
    const house = await aHouse()
    await importFiles(house, [
      watch(),
      phone({ distanceMetres: 6000, timerSeconds: 2000, elapsedSeconds: 2000 }),
    ])
    const [one, other] = await runs(house)
    await chooseShoe(house.db, other?.id ?? '', 'shoe-1')
    await joinRuns('ada', [one?.id ?? '', other?.id ?? ''], portsOf(house))
    expect(await runs(house)).toMatchObject([{ shoeId: 'shoe-1', shoeByRunner: true }])
  })

  it('is not possible for runs at different times', async () => {
    const house = await aHouse()
    const evening = inMemoryFile('evening.fit', runFile(at('2026-11-21T17:00:00Z')))
    await importFiles(house, [watch(), evening])
    const [one, other] = await runs(house)
    const joining = joinRuns('ada', [one?.id ?? '', other?.id ?? ''], portsOf(house))
    await expect(joining).rejects.toThrow(/began after the other had ended/)
    expect(await runs(house)).toHaveLength(2)
  })
})

describe('a deleted run', () => {
  const filesKept = async ({ config }: TestHouse) =>
    (await readdir(join(config.dataDir, 'originals'), { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    )

  it('goes with its records and files, and stays away when they come again', async () => {
    const house = await aHouse()
    await importFiles(house, [watch(), phone()])
    const [run] = await runs(house)
    await deleteRun('ada', run?.id ?? '', portsOf(house))
    expect([await runs(house), await recordsOf(house), await filesKept(house)]).toEqual([[], [], []])
    const report = await importFiles(house, [watch()])
    expect(report.runs).toMatchObject({ added: 0, deleted: 1 })
    expect(await runs(house)).toEqual([])
  })

  it('stays away in another record of it, and lets other runs of the day in', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    const [run] = await runs(house)
    await deleteRun('ada', run?.id ?? '', portsOf(house))
    const evening = inMemoryFile('evening.fit', runFile(at('2026-11-21T17:00:00Z')))
    const report = await importFiles(house, [phone(), evening])
    expect(report.runs).toMatchObject({ added: 1, deleted: 1 })
  })

  it('may come back when the runner wants it', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    const [run] = await runs(house)
    await deleteRun('ada', run?.id ?? '', portsOf(house))
    expect(await removeTombstones(house.db, 'ada')).toBe(1)
    expect((await importFiles(house, [watch()])).runs.added).toBe(1)
  })

  it('must be one of the runner’s', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    const [run] = await runs(house)
    await expect(deleteRun('bob', run?.id ?? '', portsOf(house))).rejects.toThrow(/no run/)
    expect(await runs(house)).toHaveLength(1)
  })
})

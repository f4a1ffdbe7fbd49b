import { describe, expect, it } from 'vitest'
import { latestImport } from '../../db/imports.ts'
import { listRuns, tellExertion } from '../../db/runs.ts'
import { addShoe, listShoes } from '../../db/shoes.ts'
import { dueWork } from '../../db/work.ts'
import { instant } from '../../rules/model/day.ts'
import { joinRuns, OverruleError, partRun } from '../../src/jobs/overrule.ts'
import { tellShoe, tellSurface } from '../../src/jobs/tell-of-runs.ts'
import { undoImport } from '../../src/jobs/undo-import.ts'
import { aShoe, at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { importFiles, inMemoryFile } from '../support/imports.ts'
import { runFile } from '../support/recordings.ts'

const START = at('2026-11-21T07:05:00Z')
const watch = () => inMemoryFile('watch.fit', runFile(START))
/** Begun half a minute later: the same run when as long, another when cut off. */
const phone = (over: Parameters<typeof runFile>[1] = {}) =>
  inMemoryFile('phone.fit', runFile(instant(START + 30_000), { distanceMetres: 10_100, ...over }))
const CUT = { distanceMetres: 6000, timerSeconds: 2000, elapsedSeconds: 2000 }

const portsOf = ({ context: { db, runtime, request } }: TestHouse) => ({ db, runtime, request })
const runs = (house: TestHouse) => listRuns(house.db, 'ada')
const grounds = async (house: TestHouse) => (await runs(house)).map((run) => run.surface)
const asks = async ({ db, clock }: TestHouse) => (await dueWork(db, clock.runtime.now(), 10)).length

async function firstRun(house: TestHouse): Promise<string> {
  const [run] = await runs(house)
  return run?.id ?? ''
}

describe('"all of this was on soft ground"', () => {
  it('stands when its files come again, and asks for a new look', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    await house.doAllDue()
    expect(await asks(house)).toBe(0)
    await tellSurface('ada', [await firstRun(house)], 'soft', portsOf(house))
    expect(await asks(house)).toBe(1)
    await importFiles(house, [watch()])
    expect(await grounds(house)).toEqual([{ soft: 10_000 }])
  })

  it('stands when another record of the run comes in, and when two runs become one or two again', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    await tellSurface('ada', [await firstRun(house)], 'soft', portsOf(house))
    await importFiles(house, [phone()])
    // whichever record counts, all of its metres are on the ground the runner told
    const [one] = await runs(house)
    expect(await grounds(house)).toEqual([{ soft: one?.distanceMetres }])
    await partRun('ada', await firstRun(house), [], portsOf(house))
    expect(await grounds(house)).toEqual([{ soft: 10_000 }, { soft: 10_100 }])
  })

  it('goes along when the tagged run is joined to another', async () => {
    const house = await aHouse()
    await importFiles(house, [watch(), phone(CUT)])
    const [one, other] = (await runs(house)).map(({ id }) => id)
    await tellSurface('ada', [other ?? ''], 'track', portsOf(house))
    await joinRuns('ada', [one ?? '', other ?? ''], portsOf(house))
    expect(await runs(house)).toMatchObject([{ surfaceByRunner: 'track', surface: { track: 10_000 } }])
  })

  it('can be taken back', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    const told = await grounds(house)
    const run = await firstRun(house)
    await tellSurface('ada', [run], 'technical_trail', portsOf(house))
    expect(await grounds(house)).not.toEqual(told)
    await tellSurface('ada', [run], null, portsOf(house))
    expect(await grounds(house)).toEqual(told)
  })

  it('changes nothing when one of the runs is none of the runner’s', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    await house.doAllDue()
    const run = await firstRun(house)
    await expect(tellSurface('ada', [run, 'x'], 'soft', portsOf(house))).rejects.toThrow(
      new OverruleError('There is no run "x". limber runs --runner E --json shows the ids.'),
    )
    await expect(tellSurface('bob', [run], 'soft', portsOf(house))).rejects.toThrow(OverruleError)
    expect((await runs(house)).map((each) => each.surfaceByRunner)).toEqual([null])
    expect(await asks(house)).toBe(0)
  })
})

describe('"this was a 9 of 10"', () => {
  const efforts = async (house: TestHouse) => (await runs(house)).map((run) => run.perceivedExertion)

  it('stands when its files come again, and when two runs become one or two again', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    const [run] = await runs(house)
    await tellExertion(house.db, run?.id ?? '', 9)
    await importFiles(house, [watch()])
    await importFiles(house, [phone()])
    expect(await efforts(house)).toEqual([9])
    await partRun('ada', await firstRun(house), [], portsOf(house))
    expect(await efforts(house)).toEqual([9, 9])
  })

  it('goes along when the run is joined to another', async () => {
    const house = await aHouse()
    await importFiles(house, [watch(), phone(CUT)])
    const [one, other] = (await runs(house)).map(({ id }) => id)
    await tellExertion(house.db, other ?? '', 0)
    await joinRuns('ada', [one ?? '', other ?? ''], portsOf(house))
    expect(await efforts(house)).toEqual([0])
  })
})

describe('"these were in this pair"', () => {
  it('stands when the files come again', async () => {
    const house = await aHouse()
    await importFiles(house, [watch()])
    await addShoe(house.db, 'ada', aShoe())
    await house.doAllDue()
    await tellShoe('ada', [await firstRun(house)], 'shoe-1', portsOf(house))
    expect(await asks(house)).toBe(1)
    await importFiles(house, [watch(), phone()])
    expect(await runs(house)).toMatchObject([{ shoeId: 'shoe-1', shoeByRunner: true }])
  })
})

describe('a pair that only the runner tells of', () => {
  it('stays when the import of its runs is undone', async () => {
    const house = await aHouse()
    await addShoe(house.db, 'ada', aShoe())
    await importFiles(house, [watch()])
    await tellShoe('ada', [await firstRun(house)], 'shoe-1', portsOf(house))
    const latest = await latestImport(house.db, 'ada')
    const { signal, config } = house.context
    await undoImport(latest?.id ?? '', 'ada', { ...portsOf(house), signal, dataDir: config.dataDir })
    expect(await runs(house)).toEqual([])
    expect((await listShoes(house.db, 'ada')).map(({ id }) => id)).toEqual(['shoe-1'])
  })
})

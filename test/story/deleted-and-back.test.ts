import { expect, it } from 'vitest'
import { findRunner } from '../../db/runners.ts'
import { listRuns } from '../../db/runs.ts'
import { removeTombstones } from '../../db/tombstones.ts'
import { assess } from '../../rules/assess.ts'
import { addDays, localDay } from '../../rules/model/day.ts'
import { loadHistory } from '../../src/history.ts'
import { deleteRun } from '../../src/jobs/deleted-runs.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { importFiles, inMemoryFile } from '../support/imports.ts'
import { runFile } from '../support/recordings.ts'

const LAST = localDay('2026-11-21')

/** Ten weeks of a run every other day, the last one half as long again: a file each. */
const FILES = Array.from({ length: 35 }, (_, index) => {
  const day = addDays(LAST, 2 * (index - 34))
  const distanceMetres = index === 34 ? 15_000 : 10_000
  const seconds = distanceMetres / 2.5
  const run = { distanceMetres, timerSeconds: seconds, elapsedSeconds: seconds }
  return inMemoryFile(`${day}.fit`, runFile(at(`${day}T08:00:00Z`), run))
})

/** What is said of the day; a run that came back has a new id, so ids are told by their order. */
async function said(house: TestHouse): Promise<string> {
  const runner = await findRunner(house.db, 'ada')
  if (!runner) throw new Error('there is no runner')
  const { history } = await loadHistory(house.db, 'ada', LAST)
  const assessment = JSON.stringify(assess(history, runner, LAST))
  return history.runs.reduce((text, run, index) => text.replaceAll(run.id, `run ${index}`), assessment)
}

it('a run that was deleted and brought back changes nothing of what is said', async () => {
  const house = await aHouse()
  await importFiles(house, FILES)
  const before = await said(house)
  expect(before).toContain('session-spike')

  const spike = (await listRuns(house.db, 'ada')).at(-1)
  if (!spike) throw new Error('there is no run')
  const { db, runtime, request, config } = house.context
  await deleteRun('ada', spike.id, { db, runtime, request, dataDir: config.dataDir })
  expect(await said(house)).not.toContain('"id":"session-spike"')

  await removeTombstones(house.db, 'ada')
  await importFiles(house, FILES)
  expect(await said(house)).toBe(before)
})

it('files handed in in another order say the same', async () => {
  const [one, other] = [await aHouse(), await aHouse()]
  await importFiles(one, FILES)
  await importFiles(other, FILES.toReversed())
  expect(await said(other)).toBe(await said(one))
})

import { describe, expect, it } from 'vitest'
import { endImport } from '../../db/imports.ts'
import { listLetters, loadLetter } from '../../db/letters.ts'
import { changeRunner } from '../../db/runners.ts'
import { instant } from '../../rules/model/day.ts'
import type { ImportReport } from '../../src/jobs/import-report.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { unfolded } from '../support/letters.ts'
import { NOON, storeImport } from '../support/stored.ts'

const MINUTE = 60_000

function report(added: number, refused: ImportReport['refused'] = []): ImportReport {
  const runs = { added, updated: 0, unchanged: 0, superseded: 0, deleted: 0 }
  return { files: added + refused.length, activities: added, runs, notRuns: 0, refused, notes: [] }
}

/** Imports that began and ended so many minutes after noon; the clock stands at the end of the last. */
async function imported(...all: readonly (readonly [from: number, to: number, report: ImportReport])[]) {
  const house = await aHouse()
  for (const [index, [from, to, result]] of all.entries()) {
    const id = `import-${index}`
    await storeImport(house.db, id, { startedAt: instant(NOON + from * MINUTE) })
    await endImport(house.db, id, instant(NOON + to * MINUTE), result)
  }
  house.clock.set(instant(NOON + (all.at(-1)?.[1] ?? 0) * MINUTE))
  return house
}

async function letters(house: TestHouse): Promise<readonly (string | undefined)[]> {
  await house.context.request(house.db, {
    ...{ name: 'write-imported', key: 'ada', payload: { runnerId: 'ada' } },
  })
  await house.doAllDue()
  const lines = (await listLetters(house.db, 'ada', 10)).filter(({ kind }) => kind === 'imported')
  const whole = await Promise.all(lines.map(({ id }) => loadLetter(house.db, id)))
  return whole.map((letter) => letter && `${letter.subject} | ${unfolded(letter.text)}`) as string[]
}

const later = (house: TestHouse, minutes: number) =>
  house.clock.set(instant(house.context.runtime.now() + minutes * MINUTE))

describe('the letter about an import', () => {
  it('waits five minutes for more files, and tells of all as one', async () => {
    const house = await imported([0, 2, report(8)], [4, 6, report(7)])
    later(house, 4)
    expect(await letters(house)).toEqual([])
    later(house, 1)
    const [letter, ...more] = await letters(house)
    expect(letter).toContain('Fifteen runs read from your files')
    expect(more).toEqual([])
    expect(await letters(house)).toHaveLength(1)
  })

  it('tells apart what was handed in later', async () => {
    const house = await imported([0, 2, report(30)], [8, 9, report(12)])
    later(house, 5)
    expect((await letters(house))[0]).toContain('Twelve runs read from your files')
  })

  it('does not come for a few runs that came in whole', async () => {
    const house = await imported([0, 1, report(9)])
    later(house, 5)
    expect(await letters(house)).toEqual([])
  })

  it('comes for one file that could not be read, with its reason', async () => {
    const house = await imported([0, 1, report(0, [{ file: 'run.fit', reason: 'it ends in the middle' }])])
    later(house, 5)
    const [letter] = await letters(house)
    expect(letter).toContain('One file could not be read | ')
    expect(letter).toContain('run.fit it ends in the middle')
  })

  it('does not come to a runner who wants no news', async () => {
    const house = await imported([0, 1, report(40)])
    await changeRunner(house.db, 'ada', { mail: { news: false } })
    later(house, 5)
    expect(await letters(house)).toEqual([])
  })
})

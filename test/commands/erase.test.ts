import { describe, expect, it } from 'vitest'
import { writeLetter } from '../../db/letters.ts'
import { findRunner, listRunners } from '../../db/runners.ts'
import { CommandError, inHouse, UsageError, type World } from '../../src/commands/command.ts'
import { type Ask, eraseRunnerCommand } from '../../src/commands/erase.ts'
import { readConfig } from '../../src/config.ts'
import { askToErase } from '../../src/jobs/erase-runner.ts'
import { requesting } from '../../src/work-request.ts'
import { manualClock } from '../support/clock.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newPlace } from '../support/process.ts'
import { NOON, storeRun, storeRunner } from '../support/stored.ts'

/** A data folder in which Ada has two runs and a letter, and Bob has nothing. */
async function aWorld() {
  const printed: string[] = []
  const asked: string[] = []
  const world: World = {
    config: readConfig({ LIMBER_DATA_DIR: await temporaryFolder() }),
    runtime: manualClock(NOON).runtime,
    print: (text) => void printed.push(text),
    tell: () => undefined,
  }
  await inHouse(world, async ({ db }) => {
    await storeRunner(db)
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
    for (const id of ['one', 'two']) await storeRun(db, { id })
    await writeLetter(db, {
      ...{ id: 'letter', runnerId: 'ada', kind: 'digest', dedupeKey: 'digest', createdAt: NOON },
      ...{ recipient: 'ada@limber.example', subject: '', preview: '', html: '', text: '' },
      ...{ attachments: [], unsubscribeUrl: null },
    })
  })
  const answering = (answer: string | null): Ask => {
    return async (question) => {
      asked.push(question)
      return answer
    }
  }
  return {
    ...{ world, printed, asked },
    erase: (words: readonly string[], answer: string | null = null) =>
      eraseRunnerCommand(words, world, answering(answer)),
    left: () => inHouse(world, async ({ db }) => (await listRunners(db)).map(({ id }) => id)),
  }
}

describe('limber runner erase', () => {
  it('says what goes, and erases when the address is typed', async () => {
    const { erase, asked, printed, left } = await aWorld()
    await erase(['--runner', 'ada'], ' Ada@limber.example ')
    expect(asked[0]).toContain('two runs, no kept files and one letter and all else of ada@limber.example')
    expect(printed).toEqual([
      'Erased for good: two runs, no kept files and one letter.',
      'The server sends a receipt to ada@limber.example.',
    ])
    expect(await left()).toEqual(['bob'])
  })

  it('erases nothing when something else is typed', async () => {
    const { erase, left } = await aWorld()
    await expect(erase(['--runner', 'ada'], 'bob@limber.example')).rejects.toThrow(CommandError)
    expect(await left()).toEqual(['ada', 'bob'])
  })

  it('names the way out where nobody can be asked', async () => {
    const { erase, left } = await aWorld()
    await expect(erase(['--runner', 'ada'])).rejects.toThrow(
      new UsageError('Erasing cannot be taken back. There is no terminal to ask at: say --yes.'),
    )
    expect(await left()).toEqual(['ada', 'bob'])
  })

  it('asks nothing with --yes, and answers in JSON', async () => {
    const { erase, asked, printed } = await aWorld()
    await erase(['--runner', 'ada', '--yes', '--json'])
    expect(asked).toEqual([])
    expect(JSON.parse(printed.join())).toEqual({
      ...{ erased: { runs: 2, files: 0, letters: 1 }, receipt: true },
    })
  })

  it('goes on with an erasing that broke off, by the address that nobody else knows any more', async () => {
    const { world, erase, printed, left } = await aWorld()
    await inHouse(world, async ({ db }) => {
      const ada = await findRunner(db, 'ada')
      if (ada) await askToErase(db, ada, { ...world, request: requesting(world.runtime) })
      await db
        .updateTable('work')
        .set({ attempts: 9, parked_reason: 'the disk is full', due_at: NOON + 1_000_000 })
        .execute()
    })
    await erase(['--runner', 'ada@limber.example', '--yes'])
    expect(printed[0]).toBe('Erased for good: two runs, no kept files and one letter.')
    expect(await left()).toEqual(['bob'])
  })

  it('says so when it has to wait for a process that is at work', async () => {
    const { world, erase } = await aWorld()
    await inHouse(world, async ({ db }) => {
      const ada = await findRunner(db, 'ada')
      if (ada) await askToErase(db, ada, { ...world, request: requesting(world.runtime) })
      await db
        .updateTable('work')
        .set({ leased_until: NOON + 1_000_000 })
        .execute()
    })
    await expect(erase(['--runner', 'ada', '--yes'])).rejects.toThrow('A running server goes on with it')
  })

  it('knows nobody twice', async () => {
    const { erase } = await aWorld()
    await erase(['--runner', 'ada', '--yes'])
    await expect(erase(['--runner', 'ada', '--yes'])).rejects.toThrow('There is no runner "ada"')
  })
})

describe('as a process without a terminal', () => {
  it('exits as wrongly used without --yes, and erases with it', async () => {
    const place = await newPlace()
    try {
      await place.limber('runner', 'add', '--email', 'ada@limber.example')
      const erase = ['runner', 'erase', '--runner', 'ada@limber.example']
      await expect(place.limber(...erase)).rejects.toMatchObject({
        ...{ code: 2, stderr: expect.stringContaining('say --yes') },
      })
      expect(await place.limber(...erase, '--yes')).toContain('Erased for good')
      expect(await place.limber('runner', 'list')).toContain('No runner yet')
    } finally {
      await place.remove()
    }
  })
})

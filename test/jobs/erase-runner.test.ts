import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { takeLease } from '../../db/leases.ts'
import { writeLetter } from '../../db/letters.ts'
import { type Database, inTransaction, migrate, openDatabase } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { resumeAddress } from '../../db/stopped-addresses.ts'
import { leaseWork } from '../../db/work.ts'
import { instant } from '../../rules/model/day.ts'
import { askToErase, eraseRunner } from '../../src/jobs/erase-runner.ts'
import { importDelivery } from '../../src/jobs/import-delivery.ts'
import { planDay } from '../../src/jobs/plan-day.ts'
import { MailError } from '../../src/mail/mail-error.ts'
import { doWork } from '../../src/worker.ts'
import { describeOnBoth } from '../support/databases.ts'
import { dump, storeAll, storeTraces } from '../support/everything.ts'
import { temporaryFolder } from '../support/folder.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { inMemoryFile } from '../support/imports.ts'
import { recordEntry, storeRun, storeRunner } from '../support/stored.ts'

const MINUTE_MS = 60_000

async function houseOn(db: Database): Promise<TestHouse> {
  const house = await aHouse({ runner: false })
  return withDb(house, db)
}

function withDb(house: TestHouse, db: Database): TestHouse {
  const context = { ...house.context, db }
  return { ...house, db, context }
}

/** Files of a runner wherever the data folder keeps some. */
async function storeFiles({ config }: TestHouse, id: string): Promise<void> {
  const files = [
    `originals/ha/hash-of-${id}.fit`,
    `mail/2026-11-21T12-00-00-alert-${id}1.eml`,
    `mail/2026-11-21T12-00-00-sign-in-${id}signi.eml.part`,
    `inbox/${id}@Limber.example/export.zip`,
    `inbox/${id}@Limber.example/done/result.json`,
    `inbox/strava:athlete-${id}/morning.fit`,
    `spool/${id}/0`,
  ]
  for (const file of files) {
    const path = join(config.dataDir, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, id)
  }
}

async function filesIn({ config }: TestHouse): Promise<readonly string[]> {
  const entries = await readdir(config.dataDir, { recursive: true })
  return entries.toSorted()
}

async function storeWhole(house: TestHouse, id: string): Promise<void> {
  await storeAll(house.db, id)
  await storeTraces(house.db, id)
  await storeFiles(house, id)
}

async function ask(house: TestHouse, id = 'ada'): Promise<void> {
  await inTransaction(house.db, async (trx) => {
    const runner = await findRunner(trx, id)
    if (runner) await askToErase(trx, runner, house.context)
  })
}

const payloadOf = async ({ db }: TestHouse): Promise<unknown> => {
  const { payload } = await db
    .selectFrom('work')
    .select('payload')
    .where('name', '=', 'erase-runner')
    .executeTakeFirstOrThrow()
  return JSON.parse(payload)
}

/** Does the erasing that was asked for, as the worker would. */
async function erase(house: TestHouse, db = house.db): Promise<void> {
  await eraseRunner.run(await payloadOf(house), { ...house.context, db })
}

/** What is there, without the note that somebody was erased. */
async function state(house: TestHouse) {
  const { erasures: _, ...tables } = await dump(house.db)
  return { tables, files: await filesIn(house) }
}

describeOnBoth('erasing a runner', (open) => {
  it('leaves exactly what stood of the other runner, in every table and folder', async () => {
    const house = await houseOn(await open())
    await storeWhole(house, 'bob')
    const before = await state(house)
    await storeWhole(house, 'ada')
    const { tables } = await state(house)
    for (const [table, rows] of Object.entries(tables))
      if (!['used_links', 'strava_budget', 'strava_subscription'].includes(table))
        expect([table, rows.length]).toEqual([table, 2 * (before.tables[table]?.length ?? 0)])
    await ask(house)
    await erase(house)
    expect(await state(house)).toEqual(before)
    const { erasures } = await dump(house.db)
    expect(erasures?.map((row) => JSON.parse(row))).toEqual([
      { id: expect.any(String), day: '2026-11-21', runs: 1, files: 1, letters: 2 },
    ])
  })

  it('makes the runner unknown at once, and writes nothing more to them', async () => {
    const house = await houseOn(await open())
    await storeWhole(house, 'ada')
    await ask(house)
    expect(await findRunner(house.db, 'ada@limber.example')).toBeNull()
    const { sessions, stopped_addresses, work } = await dump(house.db)
    expect([sessions, stopped_addresses]).toEqual([[], []])
    expect(work?.join()).not.toContain('write-sign-in')
    await ask(house)
    expect(await payloadOf(house)).toMatchObject({ email: 'ada@limber.example', counts: { runs: 1 } })
  })

  it('goes on wherever it was broken off', async () => {
    const db = await open()
    for (let queries = 0, isDone = false; !isDone; queries++) {
      const house = await houseOn(db)
      await storeWhole(house, 'ada')
      await resumeAddress(db, 'ada@limber.example')
      await ask(house)
      isDone = await erase(house, db.withPlugin(dyingAfter(queries))).then(
        () => true,
        () => false,
      )
      if (isDone) expect(queries).toBeGreaterThan(20)
      // a lease that a process died with runs out
      await house.clock.advance(3 * MINUTE_MS)
      if (!isDone) await erase(house)
      const { erasures, letters, work, ...others } = (await dump(db)) as Record<string, readonly string[]>
      expect([erasures?.length, letters?.length, work?.length]).toEqual([1, 1, 1])
      expect(letters?.[0]).toContain('"kind":"erased"')
      expect(Object.values(others).flat()).toEqual([])
      expect((await filesIn(house)).filter((name) => name.includes('ada'))).toEqual([])
      for (const table of ['erasures', 'letters', 'work'] as const) await db.deleteFrom(table).execute()
    }
  })

  it('mails one receipt, of which nothing stays once it is delivered', async () => {
    const house = await houseOn(await open())
    await storeAll(house.db, 'ada')
    await ask(house)
    await erase(house)
    await plan(house)
    expect((await dump(house.db)).letters).toHaveLength(1)
    await deliver(house)
    await plan(house)
    expect(house.mail.letters.map(({ kind, to }) => [kind, to])).toEqual([['erased', 'ada@limber.example']])
    expect(JSON.stringify(await dump(house.db))).not.toContain('ada@')
  })

  it('keeps nothing of a receipt that was refused for good, nor stops its address', async () => {
    const house = await houseOn(await open())
    await storeAll(house.db, 'ada')
    await ask(house)
    await erase(house)
    const refusal = new MailError('refused', '550 no such user', true)
    const transport = { ...house.mail, send: () => Promise.reject(refusal) }
    await deliver({ ...house, context: { ...house.context, transport } })
    await plan(house)
    expect(JSON.stringify(await dump(house.db))).not.toContain('ada@')
  })

  it('mails none where no address was confirmed', async () => {
    const house = await houseOn(await open())
    await storeRunner(house.db, { confirmedAt: null })
    await ask(house)
    await erase(house)
    expect((await dump(house.db)).letters).toEqual([])
  })

  it('waits for what a process is at, and for an import', async () => {
    const house = await houseOn(await open())
    const { db, clock } = house
    await storeAll(db, 'ada')
    await storeTraces(db, 'ada')
    const now = clock.runtime.now()
    await db.updateTable('work').set({ due_at: now }).where('name', '=', 'assess-runner').execute()
    await leaseWork(db, 'assess-runner ada', now, instant(now + MINUTE_MS))
    await takeLease(db, 'import:ada', 'an import', now, instant(now + MINUTE_MS))
    await ask(house)
    const erasing = erase(house)
    await db
      .transaction()
      .execute((trx) => storeRun(trx as unknown as Database, { id: 'one more', runnerId: 'ada' }))
    expect((await dump(db)).runs).toHaveLength(2)
    for (let passed = 0; passed < 3; passed++) await clock.advance(MINUTE_MS)
    await expect
      .poll(() =>
        clock
          .advance(MINUTE_MS)
          .then(() => dump(db))
          .then(({ runs }) => runs),
      )
      .toEqual([])
    await erasing
    expect((await dump(db)).leases).toEqual([])
  })
})

describe('an import that comes in after the erasing', () => {
  it('brings nothing back', async () => {
    const house = await aHouse()
    const runner = await findRunner(house.db, 'ada')
    await ask(house)
    await erase(house)
    const ports = { ...house.context, dataDir: house.config.dataDir, units: null, sport: null }
    if (!runner) throw new Error('there was no runner')
    await expect(
      importDelivery({ files: [inMemoryFile('a.fit', new Uint8Array(9))] }, runner, {
        ...ports,
        onProgress: () => undefined,
      }),
    ).rejects.toThrow('the runner was erased')
    expect((await filesIn(house)).filter((name) => name.includes('ada'))).toEqual([])
  })

  it('leaves a file in the inbox of another alone', async () => {
    const house = await aHouse()
    await storeRunner(house.db, { id: 'bob', email: 'bob@limber.example' })
    await storeFiles(house, 'bob')
    const before = await filesIn(house)
    await ask(house)
    await erase(house)
    expect((await filesIn(house)).filter((name) => !name.startsWith('originals'))).toEqual(
      before.filter((name) => !name.startsWith('originals')),
    )
  })
})

describe('the file of SQLite', () => {
  it('holds none of the runner’s words any more, nor its log', async () => {
    const file = join(await temporaryFolder(), 'limber.sqlite')
    const db = openDatabase(file)
    onTestFinished(() => db.destroy())
    await migrate(db)
    const house = await houseOn(db)
    await storeMuch(db, ['ada', 'bob'])
    expect(await wordsIn(file)).toEqual(WORDS)
    await ask(house)
    await erase(house)
    await deliver(house)
    await plan(house)
    expect(await wordsIn(file)).toEqual([])
    expect((await readFile(file)).includes('bob’s hill')).toBe(true)
  })
})

const WORDS = ['ada@limber.example', 'ada’s hill', 'ada ran', 'ada told', ' of ada']

/** Years of two runners, written in turn so that they share pages. */
async function storeMuch(db: Database, ids: readonly string[]): Promise<void> {
  for (const id of ids) await storeRunner(db, { id, email: `${id}@limber.example` })
  for (let index = 0; index < 400; index++)
    await inTransaction(db, async (trx) => {
      for (const id of ids) {
        // in no order, so that the pages of indexes are split
        const run = `${(index * 7919) % 997} of ${id}`
        await storeRun(trx, { id: run, runnerId: id, title: `${id}’s hill ${index}` })
        const content = JSON.stringify({ words: `${id} told ${'.'.repeat(index * 7)}` })
        await trx.updateTable('source_records').set({ content }).where('run_id', '=', run).execute()
        if (index % 8 === 0) await writeLetter(trx, aLetter(id, index))
      }
    })
}

function aLetter(id: string, index: number) {
  const words = `${id} ran ${'far '.repeat(index * 5)}`
  return {
    ...{ id: `${id}-letter-${index}`, runnerId: id, kind: 'digest', dedupeKey: `digest:${id}:${index}` },
    ...{ recipient: `${id}@limber.example`, subject: words, preview: '', html: words, text: words },
    ...{ attachments: [], unsubscribeUrl: null, createdAt: recordEntry().fetchedAt },
  }
}

async function wordsIn(file: string): Promise<readonly string[]> {
  const names = (await readdir(dirname(file))).map((name) => join(dirname(file), name))
  const bytes = Buffer.concat(await Promise.all(names.map((name) => readFile(name))))
  return WORDS.filter((words) => bytes.includes(words))
}

/** A process that dies at a query. */
function dyingAfter(queries: number): KyselyPlugin {
  let left = queries
  return {
    transformQuery: ({ node }) => {
      if (left-- <= 0) throw new Error('killed')
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

async function deliver(house: TestHouse): Promise<void> {
  const rows = await house.db.selectFrom('work').select('id').where('name', '=', 'deliver-mail').execute()
  for (const { id } of rows) await doWork(id, house.context)
}

async function plan(house: TestHouse): Promise<void> {
  await planDay.run({}, house.context)
}

import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { countWork, findWork } from '../db/work.ts'
import type { Queue } from '../src/queue/queue.ts'
import { delayBefore, doWork, sweep } from '../src/worker.ts'
import { at } from './support/history.ts'
import { aHouse, type TestHouse } from './support/house-of-tests.ts'

vi.mock('../src/jobs/index.ts', () => import('./support/jobs.ts'))

const MINUTE = 60_000
const HOUR = 60 * MINUTE

async function asked(house: TestHouse, name: string, payload: unknown = {}): Promise<string> {
  await house.context.request(house.db, { name, key: 'one', payload })
  const id = await findWork(house.db, name, 'one')
  if (id === null) throw new Error('the work was not asked for')
  return id
}

const rowOf = ({ db }: TestHouse, id: string) =>
  db.selectFrom('work').selectAll().where('id', '=', id).executeTakeFirst()

describe('work that succeeds', () => {
  it('is gone', async () => {
    const house = await aHouse()
    await doWork(await asked(house, 'say', { word: 'hello' }), house.context)
    expect(house.lines).toEqual(['said hello'])
    expect(await countWork(house.db)).toEqual({ waiting: 0, parked: 0 })
  })

  it('is done once when two take it up', async () => {
    const house = await aHouse()
    const id = await asked(house, 'say', { word: 'hello' })
    await Promise.all([doWork(id, house.context), doWork(id, house.context)])
    expect(house.lines).toEqual(['said hello'])
  })

  it('stays when it was asked for again while it ran', async () => {
    const house = await aHouse()
    const id = await asked(house, 'ask-again')
    await doWork(id, house.context)
    expect(await rowOf(house, id)).toMatchObject({ leased_until: null, generation: 2, attempts: 0 })
  })

  it('is not done before it is due', async () => {
    const house = await aHouse()
    const id = await asked(house, 'say', { word: 'hello' })
    house.clock.set('2026-11-21T16:59:59Z')
    await doWork(id, house.context)
    expect(house.lines).toEqual([])
  })

  it('is nothing when there is no such row', async () => {
    const house = await aHouse()
    await doWork('nowhere', house.context)
    expect(house.lines).toEqual([])
  })
})

describe('work that fails', () => {
  it('waits fourfold each time, half a minute first and six hours at most', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => delayBefore(attempt, 0))
    expect(waits).toEqual([
      ...[30_000, 2 * MINUTE, 8 * MINUTE, 32 * MINUTE, 128 * MINUTE],
      ...[6 * HOUR, 6 * HOUR, 6 * HOUR],
    ])
  })

  it('waits up to a fifth longer, by chance', () => {
    expect(delayBefore(1, 0.5)).toBe(33_000)
    expect(delayBefore(8, 0.999)).toBeLessThan(7.2 * HOUR)
  })

  it('is tried again after its wait, and says so', async () => {
    const house = await aHouse()
    const id = await asked(house, 'fail')
    await doWork(id, house.context)
    expect(house.lines).toEqual(['fail failed (attempt 1), will be tried again: the disk is full'])
    // half a minute and a tenth, for the clock's chance is one half
    expect(await rowOf(house, id)).toMatchObject({
      ...{ attempts: 1, leased_until: null, parked_reason: null, due_at: at('2026-11-21T17:00:33Z') },
    })
  })

  it('is given up after nine attempts within a day and a bit, with the reason', async () => {
    const house = await aHouse()
    const id = await asked(house, 'fail')
    for (let attempt = 1; attempt < 9; attempt++) {
      await doWork(id, house.context)
      const row = await rowOf(house, id)
      expect(row).toMatchObject({ attempts: attempt, parked_reason: null })
      house.clock.set(at(new Date(row?.due_at ?? 0).toISOString()))
    }
    await doWork(id, house.context)
    expect(house.lines.at(-1)).toBe('fail given up after 9 attempts: the disk is full')
    expect(await rowOf(house, id)).toMatchObject({ parked_reason: 'the disk is full', leased_until: null })
    expect(house.clock.runtime.now() - at('2026-11-21T17:00:00Z')).toBeLessThan(30 * HOUR)
    await doWork(id, house.context)
    expect(house.lines).toHaveLength(9)
  })

  it('comes back exactly when it says it can go on; that is no attempt', async () => {
    const house = await aHouse()
    const moment = at('2026-11-21T17:15:00Z')
    const id = await asked(house, 'come-back', { at: moment })
    for (let times = 0; times < 20; times++) {
      await doWork(id, house.context)
      house.clock.set(moment)
    }
    expect(await rowOf(house, id)).toMatchObject({ attempts: 0, due_at: moment, parked_reason: null })
    expect(house.lines).toEqual([])
  })

  it('is kept, and tells of the job that is missing, when nobody knows its name', async () => {
    const house = await aHouse()
    const id = await asked(house, 'unheard-of')
    for (let attempt = 0; attempt < 9; attempt++) {
      house.clock.set(at(new Date((await rowOf(house, id))?.due_at ?? 0).toISOString()))
      await doWork(id, house.context)
    }
    expect(await rowOf(house, id)).toMatchObject({ parked_reason: 'there is no job "unheard-of"' })
  })

  it('does not begin with a payload it cannot read', async () => {
    const house = await aHouse()
    const id = await asked(house, 'say', { word: 5 })
    await doWork(id, house.context)
    expect(house.lines).toEqual([expect.stringMatching(/^say failed \(attempt 1\)/)])
    expect(await rowOf(house, id)).toMatchObject({ attempts: 1 })
  })
})

describe('work that takes long', () => {
  it('is held for as long as it takes', async () => {
    const house = await aHouse()
    const id = await asked(house, 'take-long', { milliseconds: 10 * MINUTE })
    const working = doWork(id, house.context)
    for (let minute = 0; minute < 9; minute++) {
      await house.clock.advance(MINUTE)
      await doWork(id, house.context)
      const row = await rowOf(house, id)
      expect(row?.leased_until).toBeGreaterThan(house.clock.runtime.now())
    }
    await house.clock.advance(MINUTE)
    await working
    expect(house.lines).toEqual(['done'])
    expect(await countWork(house.db)).toEqual({ waiting: 0, parked: 0 })
    expect(house.clock.pauses()).toBe(0)
  })

  it('goes on when the database is away for a moment', async () => {
    const house = await aHouse()
    const id = await asked(house, 'take-long', { milliseconds: MINUTE })
    await sql`create trigger away before update of leased_until on work
      when old.leased_until is not null and new.leased_until is not null
      begin select raise(fail, 'the disk is away'); end`.execute(house.db)
    const working = doWork(id, house.context)
    await house.clock.advance(MINUTE)
    await working
    expect(house.lines.at(-1)).toBe('done')
    expect(house.lines[0]).toBe(`the lease of work ${id} could not be renewed: the disk is away`)
    expect(await countWork(house.db)).toEqual({ waiting: 0, parked: 0 })
  })

  it('is taken over a minute after its process died', async () => {
    const house = await aHouse()
    const id = await asked(house, 'say', { word: 'hello' })
    const deadUntil = house.clock.runtime.now() + MINUTE
    await house.db.updateTable('work').set({ leased_until: deadUntil }).execute()
    await doWork(id, house.context)
    expect(house.lines).toEqual([])
    await house.clock.advance(MINUTE)
    await doWork(id, house.context)
    expect(house.lines).toEqual(['said hello'])
  })

  it('is handed back as it was when everything stops', async () => {
    const house = await aHouse()
    const id = await asked(house, 'take-long', { milliseconds: 10 * MINUTE })
    const working = doWork(id, house.context)
    await house.clock.advance(MINUTE)
    house.stop()
    await working
    expect(await rowOf(house, id)).toMatchObject({
      ...{ attempts: 0, leased_until: null, parked_reason: null, due_at: at('2026-11-21T17:01:00Z') },
    })
    expect(house.lines).toEqual([])
  })
})

describe('the sweep', () => {
  it('nudges what is due, and nothing else', async () => {
    const house = await aHouse()
    const due = await asked(house, 'succeed')
    const held = await asked(house, 'say', { word: 'held' })
    await house.db
      .updateTable('work')
      .set({ leased_until: at('2026-11-21T17:01:00Z') })
      .where('id', '=', held)
      .execute()
    const nudged: string[] = []
    const queue: Queue = {
      start: () => undefined,
      nudge: (id) => void nudged.push(id),
      stop: async () => undefined,
    }
    await sweep(house.db, queue, house.clock.runtime.now())
    expect(nudged).toEqual([due])
  })
})

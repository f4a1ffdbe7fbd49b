import { expect, it } from 'vitest'
import type { Db } from '../../db/open.ts'
import {
  countWork,
  dueWork,
  findWork,
  finishWork,
  leaseWork,
  parkWork,
  postponeWork,
  renewLease,
  requestWork,
  type WorkRequest,
} from '../../db/work.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'

const NOW = at('2026-11-21T12:00:00Z')
const IN_A_MINUTE = at('2026-11-21T12:01:00Z')
const IN_TWO = at('2026-11-21T12:02:00Z')

const ask = (db: Db, over: Partial<WorkRequest> = {}) =>
  requestWork(db, {
    ...{ id: 'one', name: 'assess-runner', key: 'ada', payload: { runnerId: 'ada' }, dueAt: NOW, now: NOW },
    ...over,
  })

const take = (db: Db, now = NOW, until = IN_A_MINUTE) => leaseWork(db, 'one', now, until)

async function taken(db: Db) {
  const work = await take(db)
  if (!work) throw new Error('the work could not be taken')
  return work
}

describeOnBoth('a request for work', (open) => {
  it('is one row for one name and key, with the newest payload and the earliest time', async () => {
    const db = await open()
    await ask(db, { dueAt: IN_TWO, payload: { try: 1 } })
    await ask(db, { id: 'two', dueAt: IN_A_MINUTE, payload: { try: 2 } })
    await ask(db, { id: 'three', dueAt: IN_TWO, payload: { try: 3 } })
    expect(await countWork(db)).toEqual({ waiting: 1, parked: 0 })
    expect(await take(db, NOW)).toBeNull()
    expect(await take(db, IN_A_MINUTE, IN_TWO)).toMatchObject({ id: 'one', payload: { try: 3 } })
  })

  it('is another piece of work under another name or key', async () => {
    const db = await open()
    await ask(db)
    await ask(db, { id: 'two', key: 'bob' })
    await ask(db, { id: 'three', name: 'deliver-mail' })
    expect(await countWork(db)).toEqual({ waiting: 3, parked: 0 })
    expect(await findWork(db, 'assess-runner', 'bob')).toBe('two')
    expect(await findWork(db, 'deliver-mail', 'bob')).toBeNull()
  })

  it('makes work that is running run once more afterwards', async () => {
    const db = await open()
    await ask(db, { payload: { try: 1 } })
    const running = await taken(db)
    await ask(db, { payload: { try: 2 } })
    expect(await take(db)).toBeNull()
    await finishWork(db, running)
    const again = await taken(db)
    expect(again.payload).toEqual({ try: 2 })
    await finishWork(db, again)
    expect(await countWork(db)).toEqual({ waiting: 0, parked: 0 })
  })

  it('brings work that waits for another try forward, with all its attempts back', async () => {
    const db = await open()
    await ask(db)
    await postponeWork(db, 'one', IN_TWO, 3)
    expect(await dueWork(db, IN_A_MINUTE, 10)).toEqual([])
    await ask(db, { dueAt: IN_A_MINUTE })
    expect(await take(db, IN_A_MINUTE, IN_TWO)).toMatchObject({ attempts: 0 })
  })
})

describeOnBoth('due work', (open) => {
  it('is listed oldest first, so many at most, from its moment on', async () => {
    const db = await open()
    await ask(db, { id: 'c', key: 'c', dueAt: IN_A_MINUTE })
    await ask(db, { id: 'b', key: 'b', dueAt: at('2026-11-21T11:59:00Z') })
    await ask(db, { id: 'a', key: 'a', dueAt: at('2026-11-21T11:58:00Z') })
    expect(await dueWork(db, NOW, 10)).toEqual(['a', 'b'])
    expect(await dueWork(db, NOW, 1)).toEqual(['a'])
    expect(await dueWork(db, IN_A_MINUTE, 10)).toEqual(['a', 'b', 'c'])
  })

  it('is listed by name, or without one', async () => {
    const db = await open()
    await ask(db, { id: 'a', key: 'a', name: 'deliver-mail' })
    await ask(db, { id: 'b', key: 'b', name: 'import-file' })
    expect(await dueWork(db, NOW, 10, { named: 'deliver-mail' })).toEqual(['a'])
    expect(await dueWork(db, NOW, 10, { notNamed: 'deliver-mail' })).toEqual(['b'])
  })

  it('is not listed while somebody holds it, and again when the lease has run out', async () => {
    const db = await open()
    await ask(db)
    await taken(db)
    expect(await dueWork(db, NOW, 10)).toEqual([])
    expect(await dueWork(db, IN_A_MINUTE, 10)).toEqual(['one'])
  })
})

describeOnBoth('a piece of work', (open) => {
  it('goes to exactly one of many who want it', async () => {
    const db = await open()
    await ask(db)
    const takers = await Promise.all(Array.from({ length: 20 }, () => take(db)))
    expect(takers.filter((work) => work !== null)).toHaveLength(1)
  })

  it('can be taken over at the moment its lease runs out', async () => {
    const db = await open()
    await ask(db)
    await taken(db)
    expect(await take(db, at('2026-11-21T12:00:59.999Z'), IN_TWO)).toBeNull()
    expect(await take(db, IN_A_MINUTE, IN_TWO)).toMatchObject({ id: 'one', generation: 1, attempts: 0 })
  })

  it('is held for longer when its lease is renewed', async () => {
    const db = await open()
    await ask(db)
    await taken(db)
    await renewLease(db, 'one', IN_TWO)
    expect(await take(db, IN_A_MINUTE, IN_TWO)).toBeNull()
  })

  it('is not taken again by a renewal that comes after it was given back', async () => {
    const db = await open()
    await ask(db)
    await taken(db)
    await postponeWork(db, 'one', NOW, 0)
    await renewLease(db, 'one', IN_TWO)
    expect(await take(db)).not.toBeNull()
  })

  it('comes again at the moment it was postponed to, with its attempts counted', async () => {
    const db = await open()
    await ask(db)
    await taken(db)
    await postponeWork(db, 'one', IN_A_MINUTE, 1)
    expect(await take(db)).toBeNull()
    expect(await take(db, IN_A_MINUTE, IN_TWO)).toMatchObject({ attempts: 1 })
  })

  it('is left alone when it was parked, until someone asks again', async () => {
    const db = await open()
    await ask(db)
    await taken(db)
    await parkWork(db, 'one', 'the mail server is gone')
    expect(await take(db, IN_TWO, IN_TWO)).toBeNull()
    expect(await dueWork(db, IN_TWO, 10)).toEqual([])
    expect(await countWork(db)).toEqual({ waiting: 0, parked: 1 })
    await ask(db)
    expect(await countWork(db)).toEqual({ waiting: 1, parked: 0 })
    expect(await taken(db)).toMatchObject({ attempts: 0 })
  })
})

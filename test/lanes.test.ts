import { describe, expect, it, onTestFinished } from 'vitest'
import { openLanes } from '../src/lanes.ts'
import { doWork } from '../src/worker.ts'
import { aHouse, type TestHouse } from './support/house-of-tests.ts'

/** Asks for so many pieces of work of one name. */
async function asked(house: TestHouse, name: string, count: number): Promise<void> {
  for (let key = 0; key < count; key++)
    await house.context.request(house.db, { name, key: String(key), payload: {} })
}

const namesLeft = async ({ db }: TestHouse) =>
  (await db.selectFrom('work').select('name').execute()).map(({ name }) => name)

/** Runs the lanes of a house until `run` has been handed so many ids. */
async function lanesOf(house: TestHouse, count: number, run: (id: string) => Promise<void>) {
  const lanes = openLanes({ db: house.db, runtime: house.clock.runtime, log: house.context.log })
  onTestFinished(() => lanes.stop())
  const { promise, resolve } = Promise.withResolvers<void>()
  let handed = 0
  lanes.start(async (id) => {
    await run(id)
    if (++handed === count) resolve()
  })
  await lanes.sweep()
  return promise
}

describe('the lanes of work', () => {
  it('hand on letters one by one, and other work beside them', async () => {
    const house = await aHouse()
    await asked(house, 'deliver-mail', 5)
    await asked(house, 'succeed', 5)
    const nameOf = new Map(
      (await house.db.selectFrom('work').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
    )
    const atOnce = new Map([...nameOf.values()].map((name) => [name, { now: 0, most: 0 }]))
    await lanesOf(house, 10, async (id) => {
      const count = atOnce.get(nameOf.get(id) ?? '') ?? { now: 0, most: 0 }
      count.most = Math.max(count.most, ++count.now)
      await new Promise((resolve) => setImmediate(resolve))
      count.now--
    })
    expect([atOnce.get('deliver-mail')?.most, atOnce.get('succeed')?.most]).toEqual([1, 4])
  })

  it('do other work while a letter hangs', async () => {
    const house = await aHouse()
    await asked(house, 'deliver-mail', 250)
    await asked(house, 'unheard-of', 3)
    const letters = new Set(
      (await house.db.selectFrom('work').select('id').where('name', '=', 'deliver-mail').execute()).map(
        ({ id }) => id,
      ),
    )
    const { promise: hanging, resolve: letGo } = Promise.withResolvers<void>()
    await lanesOf(house, 3, (id) => (letters.has(id) ? hanging : doWork(id, house.context)))
    letGo()
    expect(house.lines).toHaveLength(3)
  })

  it('go on behind a sweep that could not take all, without waiting for the next', async () => {
    const house = await aHouse()
    await asked(house, 'strava-event', 450)
    const seen = new Set<string>()
    await lanesOf(house, 450, async (id) => {
      seen.add(id)
      await house.db.deleteFrom('work').where('id', '=', id).execute()
    })
    expect([seen.size, await namesLeft(house)]).toEqual([450, []])
  })
})

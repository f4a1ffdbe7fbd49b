import { describe, expect, it } from 'vitest'
import { recordsByRun } from '../../db/records.ts'
import { listRuns } from '../../db/runs.ts'
import { removeTombstones } from '../../db/tombstones.ts'
import { deleteRun } from '../../src/jobs/deleted-runs.ts'
import { partRun } from '../../src/jobs/overrule.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { aStravaHouse, type StravaHouse } from '../support/strava-jobs.ts'
import { latestImportId, ON_STRAVA, storeOf, type Told, takeBack, tell } from '../support/told-from-many.ts'

/** A step of the runner's: something handed in, or the account at Strava listed. */
type Step = Told | 'api'

async function houseOf(steps: readonly Step[]): Promise<TestHouse> {
  if (!steps.includes('api')) return aHouse()
  const house = await aStravaHouse()
  house.ada.add(ON_STRAVA)
  return house
}

async function take(house: TestHouse, step: Step): Promise<void> {
  if (step !== 'api') return tell(house, step)
  const strava = house as StravaHouse
  if ((await strava.account()) === null) await strava.connect()
  await strava.sync()
}

async function houseAfter(steps: readonly Step[]): Promise<TestHouse> {
  const house = await houseOf(steps)
  for (const step of steps) await take(house, step)
  return house
}

function ordersOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((first, index) => ordersOf(items.toSpliced(index, 1)).map((rest) => [first, ...rest]))
}

/** Some of all orders, the same ones each time. */
function someOrdersOf<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  const orders = ordersOf(items)
  // a step that shares no factor with any factorial up to 8! meets every place and every neighbour
  return Array.from({ length: count }, (_, index) => orders[(index * 1009) % orders.length] ?? items)
}

const portsOf = ({ context: { db, runtime, request, config } }: TestHouse) => ({
  ...{ db, runtime, request, dataDir: config.dataDir },
})

describe('two runs of a day, told by everything', () => {
  const all: readonly Step[] = ['api', 'table', 'phone', 'loose', 'archive', 'garmin']

  it('are two, each told by the best, with the reasons kept', async () => {
    const { runs } = await storeOf(await houseAfter(all))
    expect(runs).toMatchObject([
      // the watch’s file as Garmin has it, Garmin’s climb and pair, the name given at Strava
      {
        ...{ counting: 'garmin_export:24000000001', distanceMetres: 10_000, movingSeconds: 3330 },
        ...{ ascentMetres: 133, ascentFrom: 'device', averagePulse: 149, averageCadence: 164 },
        ...{ title: 'Before breakfast', shoe: 'Ghost 17' },
      },
      { counting: 'garmin_export:24000000002', distanceMetres: 8000, movingSeconds: 2500, title: 'At noon' },
    ])
    const [morning, noon] = runs
    const reasons = (run: typeof morning) =>
      Object.fromEntries(
        (run?.records ?? []).map(({ source, externalId, sameRunReason }) => [
          `${source}:${externalId.replace(/^[0-9a-f]{64}$/, (hash) => hash.slice(0, 4))}`,
          sameRunReason,
        ]),
      )
    expect(Object.values(reasons(morning)).toSorted()).toEqual([
      'both are Garmin activity 24000000001',
      null,
      'starts 20 s, distances 70 m and times 20 s apart',
      'starts 7 h apart by the zone, distances 0 m and times 0 s',
      'the same file',
      'the same file',
    ])
    expect(reasons(noon)).toEqual({
      'garmin_export:24000000002': null,
      'garmin_export:csv:2026-11-21T06:35:00': 'starts 7 h apart by the zone, distances 0 m and times 0 s',
      'strava_archive:9002': 'starts 0 s, distances 10 m and times 0 s apart',
    })
  })

  it('take nothing from Strava’s API beside a file, and all of it where nothing else tells', async () => {
    const [morning] = (await storeOf(await houseAfter(all))).runs
    expect(morning?.toldBy.map(({ by }) => by)).not.toContain('strava_api:9001')
    const [alone] = (await storeOf(await houseAfter(['api']))).runs
    expect(alone).toMatchObject({
      counting: 'strava_api:9001',
      title: 'Told by the API',
      distanceMetres: 10_030,
    })
  })

  it('are one where Strava wrote the file anew', async () => {
    const { runs } = await storeOf(await houseAfter(['reencoded', 'garmin']))
    expect(runs.map(({ records }) => records?.length)).toEqual([2, 2])
  })
})

/** Expects the same store whatever the order. */
async function expectSame(orders: readonly (readonly Step[])[]): Promise<void> {
  const [first = [], ...others] = orders
  const expected = await storeOf(await houseAfter(first))
  for (const order of others) {
    expect(await storeOf(await houseAfter(order)), order.join(', ')).toEqual(expected)
  }
}

describe('the order in which things are told', () => {
  it('changes nothing: all orders of an export, an archive, a phone’s track and a table', async () => {
    await expectSame(ordersOf<Step>(['garmin', 'archive', 'phone', 'table']))
  }, 60_000)

  it.each([
    [['reencoded', 'loose', 'phone', 'table'], 6],
    [['summaries', 'garmin', 'reencoded', 'table'], 6],
    [['api', 'garmin', 'archive', 'phone'], 6],
    [['api', 'summaries', 'garmin', 'archive', 'loose', 'phone', 'table'], 6],
  ] as const)(
    'changes nothing: %s, %i orders',
    async (steps, count) => {
      await expectSame(someOrdersOf<Step>(steps, count))
    },
    60_000,
  )

  it('nor does telling all of it again', async () => {
    const steps: readonly Step[] = ['api', 'garmin', 'archive', 'loose', 'phone', 'table']
    const house = await houseAfter(steps)
    const ids = async () => (await listRuns(house.db, 'ada')).map(({ id }) => id)
    const before = [await storeOf(house), await ids()]
    for (const step of steps.toReversed()) await take(house, step)
    expect([await storeOf(house), await ids()]).toEqual(before)
  })
})

describe('taking back each import, in any order', () => {
  it('leaves what the others alone would have told', async () => {
    const steps: readonly Told[] = ['garmin', 'archive', 'loose', 'phone', 'table']
    const alone = new Map<string, Awaited<ReturnType<typeof storeOf>>>()
    for (const order of someOrdersOf(steps, 4)) {
      const house = await houseOf(['api'])
      await take(house, 'api')
      const ids = new Map<Told, string>()
      for (const step of steps) {
        await tell(house, step)
        ids.set(step, await latestImportId(house))
      }
      let left = steps
      for (const gone of order) {
        await takeBack(house, ids.get(gone) ?? '')
        left = left.filter((step) => step !== gone)
        const name = left.join(', ')
        const expected = alone.get(name) ?? (await storeOf(await houseAfter(['api', ...left])))
        alone.set(name, expected)
        expect(await storeOf(house), `${order.join(', ')}: without ${gone}`).toEqual(expected)
      }
    }
  }, 60_000)
})

describe('a deleted run', () => {
  const others: readonly Step[] = ['garmin', 'archive', 'loose', 'phone', 'table', 'api']

  it.each([
    ['garmin', others],
    ['archive', others],
    ['loose', others],
    // twenty seconds from the phone and out of its zone, a line of a table is nobody’s
    ['phone', others.filter((step) => step !== 'table')],
  ] as const)(
    'of %s stays deleted whichever tells it next, and the other run of the day stands',
    async (first, next) => {
      const house = await houseAfter(['api', first])
      const [morning] = await listRuns(house.db, 'ada')
      await deleteRun('ada', morning?.id ?? '', portsOf(house))
      for (const step of [first, ...next]) await take(house, step)
      expect((await listRuns(house.db, 'ada')).map(({ distanceMetres }) => distanceMetres)).toEqual([8000])
    },
  )

  it('of Strava’s API stays deleted in Strava’s own archive: the id is all that may be kept', async () => {
    const house = await houseAfter(['api'])
    const [morning] = await listRuns(house.db, 'ada')
    await deleteRun('ada', morning?.id ?? '', portsOf(house))
    for (const step of ['api', 'archive', 'api'] as const) await take(house, step)
    expect((await listRuns(house.db, 'ada')).map(({ title }) => title)).toEqual(['At noon'])
    await removeTombstones(house.db, 'ada')
    await take(house, 'archive')
    expect((await listRuns(house.db, 'ada')).map(({ title }) => title)).toEqual([
      'Before breakfast',
      'At noon',
    ])
  })

  it('that was told by all leaves nothing, and nothing of it comes back', async () => {
    const house = await houseAfter(others)
    const [morning] = await listRuns(house.db, 'ada')
    await deleteRun('ada', morning?.id ?? '', portsOf(house))
    for (const step of others.toReversed()) await take(house, step)
    expect((await listRuns(house.db, 'ada')).map(({ distanceMetres }) => distanceMetres)).toEqual([8000])
  })
})

describe('parting a run', () => {
  const steps: readonly Step[] = ['api', 'garmin', 'archive', 'loose', 'phone', 'table']

  async function parted(): Promise<{ readonly house: TestHouse; readonly phone: string }> {
    const house = await houseAfter(steps)
    const [morning] = await listRuns(house.db, 'ada')
    const records = (await recordsByRun(house.db, 'ada')).get(morning?.id ?? '') ?? []
    const gpx = records.find(({ sameRunReason }) => sameRunReason?.startsWith('starts 20 s'))
    const phone = `file:${gpx?.externalId}`
    await partRun('ada', morning?.id ?? '', [phone], portsOf(house))
    return { house, phone }
  }

  const sizes = async (house: TestHouse) => (await storeOf(house)).runs.map(({ records }) => records?.length)

  it('lasts when everything is told again, and when everything was taken back in between', async () => {
    const { house } = await parted()
    const before = await storeOf(house)
    expect(await sizes(house)).toEqual([5, 1, 3])
    for (const step of steps.toReversed()) await take(house, step)
    expect(await storeOf(house)).toEqual(before)
    for (let id = await latestImportId(house); id !== ''; id = await latestImportId(house)) {
      await takeBack(house, id)
    }
    expect(await sizes(house)).toEqual([1])
    for (const step of steps.toReversed()) await take(house, step)
    expect(await storeOf(house)).toEqual(before)
  })

  it('and deleting one of the two leaves the other alone, whatever is told again', async () => {
    const { house, phone } = await parted()
    const run = [...(await recordsByRun(house.db, 'ada'))].find(([, records]) =>
      records.some(({ source, externalId }) => `${source}:${externalId}` === phone),
    )
    await deleteRun('ada', run?.[0] ?? '', portsOf(house))
    const before = await storeOf(house)
    expect(await sizes(house)).toEqual([5, 3])
    for (const step of steps) await take(house, step)
    expect(await storeOf(house)).toEqual(before)
  })
})

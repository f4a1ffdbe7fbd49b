import { describe, expect, it } from 'vitest'
import { listActivities } from '../../../db/runs.ts'
import { aStravaHouse, DAY_MS, type StravaHouse } from '../../support/strava-jobs.ts'

async function listed(count = 5): Promise<{ readonly house: StravaHouse; readonly ids: readonly number[] }> {
  const house = await aStravaHouse()
  const ids = house.everyOtherDay(count)
  await house.connect()
  await house.sync()
  return { house, ids }
}

const idOf = (ids: readonly number[], index: number): number => ids[index] ?? 0
const kilometres = async (house: StravaHouse) => (await house.runs()).map((run) => run.distanceMetres / 1000)
const toOperator = (house: StravaHouse) =>
  house.mail.letters.filter(({ to }) => to === 'operator@limber.example')

describe('the nightly listing', () => {
  it('changes nothing when nothing has changed', async () => {
    const { house } = await listed()
    const before = await house.runs()
    await house.sync()
    expect(await house.runs()).toEqual(before)
  })

  it('brings the new distance of a run that was edited, under the same id', async () => {
    const { house, ids } = await listed()
    const before = await house.runs()
    house.ada.edit(idOf(ids, 2), { distanceMetres: 9_500 })
    await house.sync()
    const after = await house.runs()
    expect(after[2]?.distanceMetres).toBe(9_500)
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  it('takes a run away that became a ride, and brings it back when it is a run again', async () => {
    const { house, ids } = await listed()
    house.ada.edit(idOf(ids, 2), { sportType: 'Ride' })
    await house.sync()
    expect(await house.runs()).toHaveLength(4)
    expect((await listActivities(house.db, 'ada')).map(({ type }) => type)).toEqual(['ride'])
    house.ada.edit(idOf(ids, 2), { sportType: 'Run' })
    await house.sync()
    expect(await house.runs()).toHaveLength(5)
    expect(await listActivities(house.db, 'ada')).toEqual([])
  })

  it('takes away what was deleted at Strava, runs and other activities', async () => {
    const { house, ids } = await listed()
    const yoga = house.ada.add({ start: house.morning(2), sportType: 'Yoga' })
    await house.sync()
    house.ada.delete(idOf(ids, 0))
    house.ada.delete(yoga)
    await house.sync()
    expect(await house.runs()).toHaveLength(4)
    expect(await listActivities(house.db, 'ada')).toEqual([])
    expect(toOperator(house)).toEqual([])
  })

  it('finds a run of weeks ago that was uploaded today', async () => {
    const { house } = await listed()
    house.ada.add({ start: house.morning(40), distanceMetres: 21_000 })
    await house.sync()
    expect(await kilometres(house)).toEqual([21, 8, 8, 8, 8, 8])
  })

  it('leaves alone what begins after the listing began', async () => {
    const { house } = await listed()
    const id = house.ada.add({ start: new Date(house.clock.runtime.now() + 60_000).toISOString() })
    await house.event(id, 'create')
    await house.sync()
    expect(await house.runs()).toHaveLength(6)
  })

  it('goes on past an activity that cannot be read', async () => {
    const { house } = await listed()
    house.ada.add({ start: house.morning(0), also: { distance: 'far' } })
    house.ada.add({ start: house.morning(12), distanceMetres: 12_000 })
    await house.sync()
    expect(await kilometres(house)).toEqual([12, 8, 8, 8, 8, 8])
    expect(house.lines).toContain('strava: 1 of 7 activities could not be read')
  })

  it('goes on past pages that are short before the end', async () => {
    const house = await aStravaHouse()
    house.everyOtherDay(45)
    house.strava.shortPagesBy(180)
    await house.connect()
    await house.sync()
    expect(await house.runs()).toHaveLength(45)
  })

  it('goes on at the page where it was broken off', async () => {
    const house = await aStravaHouse()
    house.everyOtherDay(45)
    house.strava.shortPagesBy(180)
    await house.connect()
    house.strava.faults.next({ delayMs: 0 }, 1, 'activities')
    house.strava.faults.next('unavailable', 1, 'activities')
    await house.sync()
    expect((await house.account())?.listing?.page).toBe(2)
    expect(await house.runs()).toHaveLength(20)
    await house.pass(600_000)
    expect((await house.account())?.listing).toBeNull()
    expect(await house.runs()).toHaveLength(45)
    expect(house.strava.requests.filter(({ query }) => query.page === '1')).toHaveLength(1)
  })
})

describe('a list that is suddenly empty', () => {
  async function emptied() {
    const { house, ids } = await listed()
    for (const id of ids) house.ada.delete(id)
    return house
  }

  it('deletes nothing, and tells the operator once a day', async () => {
    const house = await emptied()
    await house.sync()
    await house.sync()
    expect(await house.runs()).toHaveLength(5)
    expect(toOperator(house)).toHaveLength(1)
    expect(toOperator(house)[0]?.text).toContain('none of the 5 activities')
    house.sleep(DAY_MS)
    await house.sync()
    expect(toOperator(house)).toHaveLength(2)
  })

  it('is never read as rest, not when the rows have expired either', async () => {
    const house = await emptied()
    await house.withWebhook()
    await house.sync()
    expect(await house.spans()).toEqual([])
    expect((await house.today())?.level).toBe('warming-up')
    await house.pass(7 * DAY_MS)
    const today = await house.today()
    expect(today?.signals).toEqual([])
    expect(today?.level).toBe('warming-up')
  })

  it('is forgotten as soon as the activities are there again', async () => {
    const house = await emptied()
    await house.sync()
    house.everyOtherDay(5)
    await house.sync()
    expect(await house.runs()).toHaveLength(5)
    expect(await house.spans()).toEqual(['strava_api 2026-08-14 2026-11-21'])
  })
})

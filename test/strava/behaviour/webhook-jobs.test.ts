import { describe, expect, it } from 'vitest'
import { findWork } from '../../../db/work.ts'
import { aStravaHouse, HOUR_MS, type StravaHouse } from '../../support/strava-jobs.ts'

async function connected(): Promise<StravaHouse> {
  const house = await aStravaHouse()
  house.everyOtherDay(5)
  await house.connect()
  await house.withWebhook()
  await house.sync()
  return house
}

async function withRunOfToday() {
  const house = await connected()
  const id = house.ada.add({ start: house.morning(0), distanceMetres: 5_000 })
  await house.event(id, 'create')
  const asked = () => house.strava.counts().activity
  return {
    house,
    id,
    asked,
    today: async () => (await house.runs()).filter((run) => run.day === '2026-11-21'),
  }
}

describe('an announced activity', () => {
  it('that is not there yet is looked for again until it is', async () => {
    const house = await connected()
    const id = house.ada.add({ start: house.morning(0), distanceMetres: 5_000 })
    house.strava.faults.next('missing', 2, 'activity')
    await house.event(id, 'create')
    expect(await house.runs()).toHaveLength(5)
    await house.pass(HOUR_MS)
    expect(await house.runs()).toHaveLength(6)
    expect(house.strava.counts().activity).toBe(3)
  })

  it('that is not there yet is looked for again, also when its title changed at once', async () => {
    const house = await connected()
    const id = house.ada.add({ start: house.morning(0), distanceMetres: 5_000 })
    house.strava.faults.next('missing', 1, 'activity')
    await house.event(id, 'update')
    await house.pass(HOUR_MS)
    expect(await house.runs()).toHaveLength(6)
  })

  it('that never comes is taken for deleted after five looks within three hours', async () => {
    const house = await connected()
    await house.event(999, 'create')
    await house.pass(3 * HOUR_MS)
    expect(house.strava.counts().activity).toBe(5)
    expect(await findWork(house.db, 'strava-event', 'activity:999')).toBeNull()
  })

  it('that cannot be read is logged, and the work is done', async () => {
    const house = await connected()
    const id = house.ada.add({ start: house.morning(0), also: { moving_time: 'long' } })
    await house.event(id, 'create')
    expect(house.lines).toContain('strava: 1 of 1 activities could not be read')
    expect(await findWork(house.db, 'strava-event', `activity:${id}`)).toBeNull()
  })
})

describe('a changed activity', () => {
  it('is fetched anew', async () => {
    const { house, id, today } = await withRunOfToday()
    house.ada.edit(id, { name: 'Tempo', distanceMetres: 6_000 })
    await house.event(id, 'update')
    expect((await today()).map(({ title, distanceMetres }) => [title, distanceMetres])).toEqual([
      ['Tempo', 6_000],
    ])
  })

  it('that Strava hides from us is dropped', async () => {
    const { house, id, today } = await withRunOfToday()
    house.ada.delete(id)
    await house.event(id, 'update')
    expect(await today()).toEqual([])
  })
})

describe('a deleted activity', () => {
  it('is dropped when Strava answers 404', async () => {
    const { house, id, today } = await withRunOfToday()
    house.ada.delete(id)
    await house.event(id, 'delete')
    expect(await today()).toEqual([])
  })

  it('stays when it is there: the event was forged, or about a change of who may see it', async () => {
    const { house, id, today } = await withRunOfToday()
    await house.event(id, 'delete')
    expect(await today()).toHaveLength(1)
  })

  it('stays while Strava answers 500', async () => {
    const { house, id, today } = await withRunOfToday()
    house.strava.faults.breakActivity(id)
    await house.event(id, 'delete')
    expect(await today()).toHaveLength(1)
  })

  it('stays while Strava answers 403', async () => {
    const { house, id, today } = await withRunOfToday()
    house.strava.faults.inactive(true)
    await house.event(id, 'delete')
    expect(await today()).toHaveLength(1)
  })

  it('stays while Strava answers 429 or nothing, and goes once it has answered', async () => {
    const { house, id, today } = await withRunOfToday()
    house.ada.delete(id)
    house.strava.faults.next('rate-limit', 1, 'activity')
    house.strava.faults.next('cut-before', 1, 'activity')
    await house.event(id, 'delete')
    expect(await today()).toHaveLength(1)
    await house.pass(HOUR_MS)
    expect(await today()).toEqual([])
  })

  it('stays when Strava answers 401, where the refresh is refused too', async () => {
    const { house, id, today } = await withRunOfToday()
    house.ada.revoke()
    await house.event(id, 'delete')
    expect(await today()).toHaveLength(1)
    expect((await house.account())?.state).toBe('reconnect')
  })

  it('is asked for once more with a new token after a 401', async () => {
    const { house, id, today } = await withRunOfToday()
    house.ada.delete(id)
    house.ada.loseAccess()
    await house.event(id, 'delete')
    expect(await today()).toEqual([])
    expect(house.strava.counts().refresh).toBe(1)
  })
})

describe('an event', () => {
  it('of somebody who is not connected asks nothing', async () => {
    const house = await connected()
    const before = house.strava.requests.length
    const payload = {
      object: 'activity',
      objectId: '1',
      aspect: 'create',
      ownerId: '7',
      isDeauthorisation: false,
    }
    await house.ask('strava-event', 'activity:1', payload)
    expect(house.strava.requests).toHaveLength(before)
  })

  it('that changes the profile asks nothing', async () => {
    const house = await connected()
    const before = house.strava.requests.length
    const payload = { object: 'athlete', objectId: '501', aspect: 'update', ownerId: '501' }
    await house.ask('strava-event', 'athlete:501', { ...payload, isDeauthorisation: false })
    expect(house.strava.requests).toHaveLength(before)
  })

  it('about another athlete’s activity brings nothing of it', async () => {
    const house = await connected()
    const bob = house.strava.addAthlete({ id: 502 })
    const id = bob.add({ start: house.morning(0), distanceMetres: 30_000 })
    await house.event(id, 'create')
    await house.pass(3 * HOUR_MS)
    expect(await house.runs()).toHaveLength(5)
  })
})

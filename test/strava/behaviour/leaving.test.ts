import { describe, expect, it } from 'vitest'
import { addEvent } from '../../../db/strava-events.ts'
import { storeRun } from '../../support/stored.ts'
import { allRows, aStravaHouse, type StravaHouse } from '../../support/strava-jobs.ts'

async function connected(): Promise<StravaHouse> {
  const house = await aStravaHouse()
  house.ada.change({ shoes: [{ id: 'g1', name: 'Azure Racer', distance: 300_000 }] })
  house.everyOtherDay(30)
  house.ada.add({ start: house.morning(0), distanceMetres: 14_000, name: 'Zwetschgenrunde', gearId: 'g1' })
  house.ada.add({ start: house.morning(5), sportType: 'Yoga' })
  await house.connect()
  await house.sync()
  await addEvent(house.db, {
    ...{ id: 'event', objectType: 'activity', objectId: '16181000100', aspectType: 'create' },
    ...{ ownerId: '501', eventTime: 1, receivedAt: house.clock.runtime.now() },
  })
  return house
}

const receipts = (house: StravaHouse) => house.mail.letters.filter(({ kind }) => kind === 'receipt')

/** What may be left: who the runner is, and what became of letters. */
async function leftOver(house: StravaHouse): Promise<string> {
  return allRows(house.db)
}

describe('a runner who withdraws at Strava', () => {
  it('leaves nothing of Strava behind, and gets one receipt, when the refresh is refused', async () => {
    const house = await connected()
    house.ada.revoke()
    await house.deauthorised()
    const rows = await leftOver(house)
    for (const trace of [
      '16181000100',
      'Zwetschgenrunde',
      'Azure Racer',
      'strava access',
      '"501"',
      '14.0 km',
    ])
      expect(rows).not.toContain(trace)
    expect(await house.account()).toBeNull()
    expect(await house.runs()).toEqual([])
    expect(await house.spans()).toEqual([])
    expect(receipts(house)).toHaveLength(1)
    expect(receipts(house)[0]?.text).toContain('All that Limber held from Strava is gone')
    await house.deauthorised()
    expect(receipts(house)).toHaveLength(1)
  })

  it('keeps what came from files', async () => {
    const house = await connected()
    await storeRun(house.db)
    house.ada.revoke()
    await house.deauthorised()
    expect((await house.runs()).map(({ source }) => source)).toEqual(['file'])
  })

  it('loses nothing while the refresh still works: the event was forged', async () => {
    const house = await connected()
    const before = await house.runs()
    await house.deauthorised()
    expect(await house.runs()).toEqual(before)
    expect((await house.account())?.state).toBe('connected')
    expect(receipts(house)).toEqual([])
    await house.sync()
    expect(house.lines.join('\n')).not.toContain('failed')
  })

  it('loses nothing while Strava does not answer, and is believed once it has', async () => {
    const house = await connected()
    house.ada.revoke()
    house.strava.faults.next('unavailable', 1, 'refresh')
    await house.deauthorised()
    expect(await house.runs()).toHaveLength(31)
    await house.pass(600_000)
    expect(await house.runs()).toEqual([])
  })

  it('is erased too when a listing had found the door shut before', async () => {
    const house = await connected()
    house.ada.revoke()
    await house.sync()
    expect((await house.account())?.state).toBe('reconnect')
    expect(await house.runs()).toHaveLength(31)
    await house.deauthorised()
    expect(await house.account()).toBeNull()
    expect(await house.runs()).toEqual([])
    expect(receipts(house)).toHaveLength(1)
  })
})

describe('a runner who disconnects here', () => {
  it('gives the permission back at Strava, and leaves nothing behind but a receipt', async () => {
    const house = await connected()
    await house.ask('leave-strava', 'ada', { runnerId: 'ada', revoke: true })
    expect(house.ada.connected()).toBe(false)
    expect(await house.runs()).toEqual([])
    expect(await house.account()).toBeNull()
    expect(receipts(house)).toHaveLength(1)
  })

  it('is disconnected once Strava can be reached', async () => {
    const house = await connected()
    house.strava.faults.next('unavailable', 1, 'revoke')
    await house.ask('leave-strava', 'ada', { runnerId: 'ada', revoke: true })
    expect(await house.account()).not.toBeNull()
    await house.pass(600_000)
    expect(await house.account()).toBeNull()
    expect(house.ada.connected()).toBe(false)
  })

  it('is disconnected too when Strava knows of no permission any more', async () => {
    const house = await connected()
    house.ada.revoke()
    await house.ask('leave-strava', 'ada', { runnerId: 'ada', revoke: true })
    expect(await house.account()).toBeNull()
    expect(receipts(house)).toHaveLength(1)
  })

  it('may connect again, and everything comes back', async () => {
    const house = await connected()
    await house.ask('leave-strava', 'ada', { runnerId: 'ada', revoke: true })
    await house.connect()
    await house.sync()
    expect(await house.runs()).toHaveLength(31)
  })
})

import { describe, expect, it } from 'vitest'
import { aStravaHouse, DAY_MS, HOUR_MS, type StravaHouse } from '../../support/strava-jobs.ts'

async function connected(): Promise<StravaHouse> {
  const house = await aStravaHouse()
  house.everyOtherDay(20)
  await house.connect()
  await house.withWebhook()
  await house.plan()
  return house
}

const lettersOf = (house: StravaHouse, kind: string) =>
  house.mail.letters.filter((letter) => letter.kind === kind)

describe('an account that Strava lets us into no more', () => {
  it('is marked, its runner is told once, and nothing is asked any more', async () => {
    const house = await connected()
    house.ada.revoke()
    await house.pass(8 * HOUR_MS)
    expect((await house.account())?.state).toBe('reconnect')
    expect(lettersOf(house, 'reconnect').map(({ subject }) => subject)).toEqual([
      'Strava stopped letting us in on Sunday',
    ])
    const before = house.strava.requests.length
    await house.pass(DAY_MS)
    await house.sync()
    await house.event(16181000100, 'update')
    expect(house.strava.requests).toHaveLength(before)
    expect(lettersOf(house, 'reconnect')).toHaveLength(1)
  })

  it('keeps what it brought, and gives no light on days nothing is known of', async () => {
    const house = await connected()
    house.ada.revoke()
    await house.pass(2 * DAY_MS)
    expect(await house.runs()).toHaveLength(20)
    expect((await house.today())?.missingSince).toBe('2026-11-22')
  })

  it('is read again after the runner has connected again', async () => {
    const house = await connected()
    house.ada.revoke()
    await house.pass(DAY_MS)
    await house.connect()
    await house.plan()
    expect((await house.account())?.state).toBe('connected')
    expect((await house.today())?.missingSince).toBeNull()
  })

  it('is marked when a box is unticked at Strava later', async () => {
    const house = await connected()
    house.ada.grant(['read'])
    await house.sync()
    expect((await house.account())?.state).toBe('reconnect')
  })

  it('is not marked by a refresh whose answer was lost', async () => {
    const house = await connected()
    house.ada.loseAccess()
    house.strava.faults.next('cut-before', 1, 'refresh')
    await house.sync()
    expect((await house.account())?.state).toBe('connected')
  })
})

describe('an application that Strava has switched off', () => {
  async function inactive() {
    const house = await connected()
    house.strava.faults.inactive(true)
    return house
  }

  it('is told to the operator once a day, whatever was asked', async () => {
    const house = await inactive()
    await house.sync()
    for (const id of [16181000100, 16181000200, 16181000300]) await house.event(id, 'update')
    expect(lettersOf(house, 'operator')).toHaveLength(1)
    expect(lettersOf(house, 'operator')[0]?.text).toContain('reactivate it')
    await house.pass(DAY_MS)
    expect(lettersOf(house, 'operator')).toHaveLength(2)
  })

  it('is tried again every hour', async () => {
    const house = await inactive()
    await house.pass(8 * HOUR_MS)
    const before = house.strava.counts().activities
    await house.pass(6 * HOUR_MS)
    const asked = house.strava.counts().activities - before
    expect(asked).toBeGreaterThanOrEqual(5)
    expect(asked).toBeLessThanOrEqual(6)
  })

  it('takes nothing from its runners, and goes on by itself', async () => {
    const house = await inactive()
    await house.pass(2 * DAY_MS)
    expect(await house.runs()).toHaveLength(20)
    expect((await house.account())?.state).toBe('connected')
    expect(lettersOf(house, 'reconnect')).toEqual([])
    house.strava.faults.clear()
    await house.pass(HOUR_MS)
    await house.ask('assess-runner', 'ada', { runnerId: 'ada' })
    expect((await house.today())?.missingSince).toBeNull()
  })
})

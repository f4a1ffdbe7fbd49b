import { describe, expect, it } from 'vitest'
import { aStravaHouse, DAY_MS, HOUR_MS, type StravaHouse } from '../../support/strava-jobs.ts'

/** One run a day, and so many hours later; the whole past of a busy runner. */
function daily(house: StravaHouse, days: number, hour = 0) {
  for (let daysAgo = days; daysAgo >= 1; daysAgo--) {
    const start = new Date(Date.parse(house.morning(daysAgo)) + hour * HOUR_MS).toISOString()
    house.ada.add({ start, distanceMetres: 6_000, movingSeconds: 2_100 })
  }
}

describe('how often Strava is asked', () => {
  it('is twice for a hundred days of a runner with 60 activities', async () => {
    const house = await aStravaHouse()
    house.everyOtherDay(50)
    for (const daysAgo of [3, 13, 23, 33, 43, 53, 63, 73, 83, 93])
      house.ada.add({ start: house.morning(daysAgo + 1), sportType: 'Yoga', movingSeconds: 1_800 })
    await house.connect()
    await house.sync()
    expect(house.strava.counts().activities).toBe(2)
    expect(await house.runs()).toHaveLength(50)
    expect(house.strava.complaints).toEqual([])
  })

  it('is once when the page of 200 reaches beyond a hundred days, though there are 400 activities', async () => {
    const house = await aStravaHouse()
    daily(house, 400)
    await house.connect()
    await house.sync()
    expect(house.strava.counts().activities).toBe(1)
    // the hundredth begins before the hour at which the window begins
    expect(await house.runs()).toHaveLength(99)
  })

  it('is three times when all 400 lie within a hundred days', async () => {
    const house = await aStravaHouse()
    for (const hour of [0, 3, 6, 9]) daily(house, 99, hour)
    for (const hour of [0, 1, 2, 3])
      house.ada.add({ start: new Date(Date.parse(house.morning(0)) + hour * HOUR_MS).toISOString() })
    await house.connect()
    await house.sync()
    expect(house.strava.counts().activities).toBe(3)
    expect(await house.runs()).toHaveLength(400)
  })

  it('is twice at most on a quiet day with a webhook', async () => {
    const house = await aStravaHouse()
    house.everyOtherDay(50)
    await house.connect()
    await house.withWebhook()
    await house.pass(DAY_MS)
    const before = house.reads()
    await house.pass(DAY_MS)
    expect(house.reads() - before).toBeLessThanOrEqual(2)
    expect(house.reads() - before).toBeGreaterThan(0)
  })

  it('is 26 times at most on a quiet day without one', async () => {
    const house = await aStravaHouse()
    house.everyOtherDay(50)
    await house.connect()
    await house.pass(DAY_MS)
    const before = house.reads()
    await house.pass(DAY_MS)
    expect(house.reads() - before).toBeLessThanOrEqual(26)
    expect(house.reads() - before).toBeGreaterThanOrEqual(24)
  })

  it('is once for a run that the webhook announces', async () => {
    const house = await aStravaHouse()
    house.everyOtherDay(20)
    await house.connect()
    await house.withWebhook()
    await house.sync()
    const before = house.reads()
    const id = house.ada.add({ start: house.morning(0), distanceMetres: 5_000 })
    await house.event(id, 'create')
    expect(house.reads() - before).toBe(1)
    expect((await house.runs()).at(-1)?.distanceMetres).toBe(5_000)
  })

  it('is right after midnight, so that the new day is known when its first run comes', async () => {
    const house = await aStravaHouse()
    house.everyOtherDay(20)
    await house.connect()
    await house.withWebhook()
    await house.plan()
    await house.pass(8 * HOUR_MS)
    expect((await house.today())?.day).toBe('2026-11-22')
    expect((await house.today())?.missingSince).toBeNull()
  })
})

describe('while Strava is away', () => {
  it('is asked again with growing pauses, an hour at the most, and read when it is back', async () => {
    const house = await aStravaHouse()
    house.everyOtherDay(5)
    await house.connect()
    house.strava.faults.next('unavailable', 1_000, 'activities')
    await house.pass(6 * HOUR_MS)
    // 1, 2, 4, 8, 16, 32 minutes and then an hour each: about eleven in six hours, a quarter more with the jitter
    expect(house.strava.counts().activities).toBeGreaterThan(5)
    expect(house.strava.counts().activities).toBeLessThan(20)
    expect(await house.runs()).toEqual([])
    house.strava.faults.clear()
    await house.pass(2 * HOUR_MS)
    expect(await house.runs()).toHaveLength(5)
  })

  it('asks nothing before the boundary after a 429', async () => {
    const house = await aStravaHouse({ now: '2026-11-21T17:01:00Z' })
    house.everyOtherDay(5)
    await house.connect()
    house.strava.faults.next('rate-limit', 1, 'activities')
    await house.plan()
    await house.pass(10 * 60_000)
    expect(house.strava.counts().activities).toBe(1)
    await house.pass(20 * 60_000)
    expect(await house.runs()).toHaveLength(5)
  })
})

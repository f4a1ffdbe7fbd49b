import { describe, expect, it } from 'vitest'
import { aSimulation } from './simulation.ts'

const FULL_PAGES = 15

describe('the requests of one runner', () => {
  it('are at most 17 lists for 3,000 activities, the first time and each time after', async () => {
    const world = await aSimulation('2026-11-21T10:03:00Z')
    const athlete = world.athleteWith(FULL_PAGES * 200)
    const runnerId = await world.house.connect(athlete)
    await world.workToTheEnd(1)
    expect(world.strava.counts().activities).toBe(FULL_PAGES + 1)
    expect((await world.storedOf(runnerId)).runs).toBe(3_000)

    await world.house.ask('sync-strava', runnerId, { runnerId })
    await world.workToTheEnd(1)
    expect(world.strava.counts().activities).toBe(2 * (FULL_PAGES + 1))
    expect(world.strava.counts()).toMatchObject({ athlete: 1, activity: 0, streams: 0, gear: 0, refresh: 0 })
    expect((await world.storedOf(runnerId)).runs).toBe(3_000)
    expect(world.strava.complaints).toEqual([])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../support/strava/faults.ts'
import { aSimulation, idsOf, type Simulation } from './simulation.ts'
import { DAY_MS, peaks, QUARTER_MS, readsIn } from './usage.ts'

const START = '2026-11-21T10:03:00Z'
const RUNS = 60
const PAGE = 5

describe('when Strava refuses a request of one runner', () => {
  let world: Simulation
  let runners: readonly { readonly id: string; readonly runs: readonly string[] }[]

  beforeEach(async () => {
    world = await aSimulation(START)
    world.strava.shortPagesBy(200 - PAGE)
    const athletes = [world.athleteWith(RUNS), world.athleteWith(RUNS), world.athleteWith(RUNS)]
    const ids = await Promise.all(athletes.map((athlete) => world.house.connect(athlete)))
    runners = athletes.map((athlete, index) => ({ id: ids[index] ?? '', runs: idsOf(athlete) }))
  })

  it.each<{ readonly headers: string; readonly fault: Fault }>([
    { headers: 'with', fault: 'rate-limit' },
    { headers: 'without', fault: 'rate-limit-bare' },
  ])('nobody asks before the next quarter, $headers headers, and then all goes on', async ({ fault }) => {
    world.strava.faults.next(fault, 1, 'activities')
    await world.workToTheEnd(1)
    const refused = readsIn(world.strava.requests).filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    const at = refused[0]?.at ?? 0
    const boundary = (Math.floor(at / QUARTER_MS) + 1) * QUARTER_MS
    // those that were on their way already take a second or two
    const between = readsIn(world.strava.requests).filter(
      (each) => each.at > at + 5_000 && each.at < boundary,
    )
    expect(between).toEqual([])
    const later = readsIn(world.strava.requests).filter((each) => each.at >= boundary)
    expect(later.length).toBeGreaterThan(20)
    expect(Math.min(...later.map((each) => each.at))).toBeGreaterThanOrEqual(boundary + 1_000)
    await expectComplete()
  })

  it('nobody asks before midnight UTC when the day is used up', async () => {
    world.strava.limits.spend(1_000)
    await world.workToTheEnd(1)
    const midnight = Math.ceil(Date.parse(START) / DAY_MS) * DAY_MS
    const today = readsIn(world.strava.requests).filter(({ at }) => at < midnight)
    // as many as a server has jobs at once
    expect(today.length).toBeLessThanOrEqual(4)
    expect(today.every(({ status }) => status === 429)).toBe(true)
    await expectComplete()
  })

  it('the limits learnt before still hold when headers stay away', async () => {
    const limits = { quarter: 20, day: 100 }
    world.strava.limits.set({ read: limits })
    await world.workUntil(Date.parse(START) + 5 * 60_000)
    world.strava.limits.sendHeaders(false)
    await world.workToTheEnd(3)
    expect(world.strava.requests.filter(({ status }) => status === 429)).toEqual([])
    expect(peaks(world.strava.requests).quarter).toBeLessThanOrEqual(limits.quarter)
    expect(peaks(world.strava.requests).day).toBeLessThanOrEqual(limits.day)
    await expectComplete()
  })

  it('who threw us out before the first page holds nobody up', async () => {
    const gone = world.athleteWith(RUNS)
    const id = await world.house.connect(gone)
    gone.revoke()
    await world.workToTheEnd(1)
    expect(await world.storedOf(id)).toEqual({ ids: [], runs: 0 })
    // one token refused, one refresh refused, and never again
    expect(world.strava.requests.filter(({ status }) => status !== 200)).toHaveLength(2)
    await expectComplete()
  })

  async function expectComplete() {
    for (const { id, runs } of runners) {
      expect(await world.storedOf(id)).toEqual({ ids: runs, runs: RUNS })
    }
  }
})

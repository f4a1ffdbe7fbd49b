import { describe, expect, it } from 'vitest'
import type { StandInAthlete } from '../../support/strava/athlete-control.ts'
import { seeded } from './clock.ts'
import { aSimulation, idsOf, type Simulation } from './simulation.ts'
import { BACKFILL_SHARE, DAY_MS, pagesOf, peaks, QUARTER_MS, readsBy } from './usage.ts'

/** The newest application may read so much. */
const LIMITS = { quarter: 100, day: 1_000 }
const RUNNERS = 10
const RUNS = 300
/** Short pages make many requests of few activities. */
const PAGE = 4
/** The last page is the empty one. */
const PAGES = RUNS / PAGE + 1

async function connected(
  world: Simulation,
  runs: number,
): Promise<readonly { readonly id: string; readonly athlete: StandInAthlete }[]> {
  world.strava.shortPagesBy(200 - PAGE)
  const runners = []
  for (let count = 0; count < RUNNERS; count++) {
    const athlete = world.athleteWith(runs)
    runners.push({ id: await world.house.connect(athlete), athlete })
  }
  return runners
}

async function expectComplete(
  world: Simulation,
  runners: Awaited<ReturnType<typeof connected>>,
): Promise<void> {
  for (const { id, athlete } of runners) {
    const { ids, runs } = await world.storedOf(id)
    expect(ids).toEqual(idsOf(athlete))
    expect(runs).toBe(ids.length)
  }
}

describe('ten runners who bring their whole history at once', () => {
  it('have it in two days, never over a limit, and nobody waits while another is served', async () => {
    const world = await aSimulation('2026-11-21T00:03:00Z')
    const { strava, house } = world
    const runners = await connected(world, RUNS)
    const midnight = Date.parse('2026-11-22T00:00:00Z')

    await world.workUntil(midnight - 1)
    const firstDay = [...pagesOf(strava.requests, midnight).values()]
    await world.workToTheEnd(1)

    const { quarter, day } = peaks(strava.requests)
    expect(strava.requests.filter(({ status }) => status !== 200)).toEqual([])
    expect(strava.complaints).toEqual([])
    // both limits bind: the backfill takes its share to the last request, and not one of anybody else's
    expect(quarter).toBeGreaterThanOrEqual(LIMITS.quarter * BACKFILL_SHARE)
    expect(quarter).toBeLessThanOrEqual(LIMITS.quarter)
    expect(day).toBeGreaterThanOrEqual(LIMITS.day * BACKFILL_SHARE)
    expect(day).toBeLessThanOrEqual(LIMITS.day)
    expect(readsBy(DAY_MS, strava.requests).size).toBe(2)

    expect(firstDay).toHaveLength(RUNNERS)
    // a page ahead is whoever has just been served, two who is being served besides
    expect(Math.min(...firstDay)).toBeGreaterThan(PAGES / 2)
    expect(Math.max(...firstDay) - Math.min(...firstDay)).toBeLessThanOrEqual(2)

    await expectComplete(world, runners)
    // each page was asked for once
    expect(strava.counts().activities).toBe(RUNNERS * PAGES)
    expect(house.lines).toEqual([])
  }, 60_000)

  it('leave room for new runs, which are here in the quarter-hour of their event', async () => {
    const world = await aSimulation('2026-11-21T00:03:00Z', 7)
    const { strava, house } = world
    const limits = { quarter: 20, day: 200 }
    strava.limits.set({ read: limits })
    const runners = await connected(world, 120)
    const chance = seeded(11)
    const announced: { readonly id: number; readonly at: number }[] = []
    const midnight = Date.parse('2026-11-21T00:00:00Z')

    // after some hours the day's share of the backfill is used up, too
    for (let hour = 0; hour < 24; hour++) {
      const within = (3 + Math.floor(chance() * 10)) * 60_000
      await world.workUntil(midnight + hour * 3_600_000 + within)
      const { athlete } = runners[hour % RUNNERS] ?? { athlete: world.athleteWith(0) }
      const id = athlete.add({ start: new Date(world.now() - 3_600_000).toISOString() })
      announced.push({ id, at: world.now() })
      await house.announce(athlete, id)
    }
    await world.workToTheEnd(3)

    for (const { id, at } of announced) {
      const asked = strava.requests.find(({ path }) => path.endsWith(`/activities/${id}`))
      expect(asked?.status).toBe(200)
      const storedAt = await firstFetched(world, id)
      expect(storedAt).toBeGreaterThanOrEqual(at)
      expect(Math.floor(storedAt / QUARTER_MS)).toBe(Math.floor(at / QUARTER_MS))
    }
    expect(strava.counts().activity).toBe(announced.length)
    expect(strava.requests.filter(({ status }) => status === 429)).toEqual([])
    expect(peaks(strava.requests).quarter).toBeLessThanOrEqual(limits.quarter)
    expect(peaks(strava.requests).day).toBeLessThanOrEqual(limits.day)
    // while they came in, the backfill used up its share
    expect(peaks(strava.requests).day).toBeGreaterThan(limits.day * BACKFILL_SHARE)
    await expectComplete(world, runners)
  }, 60_000)
})

async function firstFetched({ house }: Simulation, activityId: number): Promise<number> {
  const row = await house.db
    .selectFrom('source_records')
    .select('fetched_at')
    .where('external_id', '=', String(activityId))
    .executeTakeFirstOrThrow()
  return row.fetched_at
}

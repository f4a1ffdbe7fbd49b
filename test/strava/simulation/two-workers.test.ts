import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { startStandIn } from '../../support/strava/stand-in.ts'
import { openStravaHouse } from '../../support/strava-house.ts'
import { newMemory, type SharedClock, sharedClock, sharedRuntime } from './shared-clock.ts'
import { idsOf, storedOf } from './simulation.ts'
import { BACKFILL_SHARE, DAY_MS, peaks } from './usage.ts'
import type { ThreadData } from './worker-thread.ts'

const START = '2026-11-21T00:03:00Z'
const LIMITS = { quarter: 20, day: 100 }
const RUNNERS = 6
const RUNS = 120
const PAGE = 5
const THREADS = 2
const HOUR_MS = 3_600_000
/** Good for six hours, and not used in the last. */
const TOKEN_MS = 5 * HOUR_MS

describe('two workers on one database', () => {
  it('never overspend, never refresh a token twice, and store everything once', async () => {
    const clock = sharedClock(newMemory(THREADS))
    clock.reach(Date.parse(START))
    const strava = await startStandIn({ now: clock.now })
    onTestFinished(() => strava.stop())
    strava.limits.set({ read: LIMITS })
    strava.shortPagesBy(200 - PAGE)
    const folder = await temporaryFolder()
    const house = await openStravaHouse({ folder, address: strava, runtime: sharedRuntime(clock, 1) })
    onTestFinished(() => house.close())
    const runners = new Map<string, readonly string[]>()
    for (let count = 0; count < RUNNERS; count++) {
      const athlete = strava.addAthlete()
      for (let day = 1; day <= RUNS; day++)
        athlete.add({ start: new Date(clock.now() - day * DAY_MS).toISOString() })
      const runnerId = await house.connect(athlete)
      // another piece of work for the same runner, so that both workers want the same token at once
      await house.ask('look-at-strava', runnerId, { runnerId })
      runners.set(runnerId, idsOf(athlete))
    }
    // all tokens have run out when the workers begin
    clock.pass(7 * HOUR_MS)
    strava.faults.next({ delayMs: 60 }, RUNNERS, 'refresh')

    const { clientId, clientSecret, webUrl, apiUrl } = strava
    const address = { clientId, clientSecret, webUrl, apiUrl }
    const workers = Array.from({ length: THREADS }, (_, thread) => {
      const workerData: ThreadData = { thread, threads: THREADS, folder, address, memory: clock.memory }
      return new Worker(new URL('./worker-thread.ts', import.meta.url), { workerData })
    })
    onTestFinished(async () => void (await Promise.all(workers.map((worker) => worker.terminate()))))
    const asked: number[] = []
    for (const worker of workers) worker.on('message', (requests: number) => void asked.push(requests))
    await letTimePass(clock, Promise.all(workers.map((worker) => once(worker, 'exit'))))

    // both had their part
    expect(asked).toHaveLength(THREADS)
    expect(Math.min(...asked)).toBeGreaterThan(20)

    expect(strava.requests.filter(({ status }) => status !== 200)).toEqual([])
    expect(strava.complaints).toEqual([])
    const { quarter, day } = peaks(strava.requests)
    expect(quarter).toBeLessThanOrEqual(LIMITS.quarter)
    expect(quarter).toBeGreaterThanOrEqual(LIMITS.quarter * BACKFILL_SHARE)
    expect(day).toBeLessThanOrEqual(LIMITS.day)
    expect(day).toBeGreaterThanOrEqual(LIMITS.day * BACKFILL_SHARE)

    const refreshes = Map.groupBy(
      strava.requests.filter(({ kind }) => kind === 'refresh'),
      ({ athleteId }) => athleteId,
    )
    expect(refreshes.size).toBe(RUNNERS)
    for (const each of refreshes.values()) {
      const times = each.map(({ at }) => at)
      const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
      expect(Math.min(TOKEN_MS, ...gaps)).toBeGreaterThanOrEqual(TOKEN_MS)
    }
    // several of each runner's tokens ran out on the way
    expect([...refreshes.values()].every(({ length }) => length >= 2)).toBe(true)

    for (const [runnerId, ids] of runners) {
      expect(await storedOf(house, runnerId)).toEqual({ ids, runs: RUNS })
    }
  }, 60_000)
})

/** To the next moment at which there is something to do, or slowly while somebody works and may be waiting. */
async function letTimePass(clock: SharedClock, work: Promise<unknown>): Promise<void> {
  const progress = { isOver: false }
  const ended = work.finally(() => {
    progress.isOver = true
  })
  let idleRounds = 0
  while (!progress.isOver) {
    await Promise.race([ended, sleep(10)])
    const moments = Array.from({ length: THREADS }, (_, thread) => clock.said(thread)).filter(
      (each) => each > 0n,
    )
    const next = Math.min(...moments.map(Number))
    // twice the same: neither has found anything to do meanwhile
    idleRounds = moments.length === THREADS && next > clock.now() ? idleRounds + 1 : 0
    if (idleRounds >= 2) clock.reach(next)
    else if (idleRounds === 0) clock.pass(50)
  }
  await ended
}

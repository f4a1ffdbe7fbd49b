import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { instant } from '../../../rules/model/day.ts'
import { systemRuntime } from '../../../src/runtime.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { type StandIn, startStandIn } from '../../support/strava/stand-in.ts'
import { openStravaHouse, type StravaHouse } from '../../support/strava-house.ts'
import type { ProcessData } from './backfill-process.ts'
import { seeded } from './clock.ts'
import { idsOf, storedOf } from './simulation.ts'
import { DAY_MS } from './usage.ts'

const RUNNERS = 4
const RUNS = 675
/** Three transactions and a bookmark. */
const PAGE = 75
/** Pieces of work that a process does at once. */
const AT_ONCE = 4
/** Longer than the lease of a process that died. */
const LEASE_MS = 61_000
const SCRIPT = fileURLToPath(new URL('./backfill-process.ts', import.meta.url))

/** Where a process dies: while Strava answers, while a page is being stored, or anywhere. */
type Moment = 'request' | 'page' | 'anywhere'
const MOMENTS: readonly Moment[] = [
  'request',
  'page',
  'anywhere',
  'page',
  'request',
  'page',
  'anywhere',
  'request',
]

describe('a backfill whose process is killed again and again', () => {
  it('ends complete, without duplicates, and without asking for a page that is stored', async () => {
    const clock = { aheadMs: 0 }
    const now = () => systemRuntime.now() + clock.aheadMs
    const strava = await startStandIn({ now })
    onTestFinished(() => strava.stop())
    const plenty = { quarter: 10_000, day: 100_000 }
    strava.limits.set({ read: plenty, overall: plenty })
    strava.shortPagesBy(200 - PAGE)
    const folder = await temporaryFolder()
    const runtime = { ...systemRuntime, now: () => instant(now()) }
    const house = await openStravaHouse({ folder, address: strava, runtime })
    onTestFinished(() => house.close())
    const runners = new Map<string, readonly string[]>()
    for (let count = 0; count < RUNNERS; count++) {
      const athlete = strava.addAthlete()
      for (let day = 1; day <= RUNS; day++)
        athlete.add({ start: new Date(now() - day * DAY_MS).toISOString() })
      runners.set(await house.connect(athlete), idsOf(athlete))
    }

    const { clientId, clientSecret, webUrl, apiUrl } = strava
    const address = { clientId, clientSecret, webUrl, apiUrl }
    const start = () => startProcess({ folder, address, aheadMs: clock.aheadMs })
    const chance = seeded(2026)
    let [inRequests, inPages] = [0, 0]
    for (const moment of MOMENTS) {
      const child = await start()
      await momentOf(moment, { strava, house, chance })
      const answered = strava.requests.filter(({ status }) => status !== null).length
      child.kill('SIGKILL')
      const [code] = (await once(child, 'exit')) as [number | null]
      expect(code, 'it was still at work').toBeNull()
      if (answered < strava.requests.length) inRequests++
      if (await isWithinPage(house)) inPages++
      // answers on their way still arrive, at nobody
      await sleep(50)
      clock.aheadMs += LEASE_MS
    }
    strava.faults.clear()
    const before = strava.counts().activities
    const last = await start()
    expect((await once(last, 'exit')) as [number]).toEqual([0, null])

    expect(inRequests).toBeGreaterThanOrEqual(3)
    expect(inPages).toBeGreaterThanOrEqual(2)
    for (const [runnerId, ids] of runners) {
      expect(await storedOf(house, runnerId)).toEqual({ ids, runs: RUNS })
    }
    const pages = RUNNERS * (RUNS / PAGE + 1)
    // what was on its way when a process died, four at once, is asked for again, and nothing else
    expect(strava.counts().activities).toBeLessThanOrEqual(pages + MOMENTS.length * AT_ONCE)
    expect(strava.counts().activities - before).toBeLessThan(pages)
    expect(strava.requests.every(({ status }) => status === 200)).toBe(true)
    expect(await house.nextDue()).toBeNull()
  }, 60_000)
})

async function startProcess(data: ProcessData): Promise<ChildProcess> {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(data)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return child
}

async function momentOf(
  moment: Moment,
  { strava, house, chance }: { strava: StandIn; house: StravaHouse; chance: () => number },
): Promise<void> {
  strava.faults.clear()
  if (moment === 'request') strava.faults.next({ delayMs: 80 }, 50, 'activities')
  const asked = strava.counts().activities + AT_ONCE + Math.floor(chance() * 2)
  const bookmarked = await bookmarkedIn(house)
  const isThere = async () => {
    if (moment === 'request') return strava.counts().activities > asked
    if (moment === 'anywhere') return true
    return (await bookmarkedIn(house)) > bookmarked && (await isWithinPage(house))
  }
  const until = performance.now() + 5_000
  while (!(await isThere()) && performance.now() < until) await sleep(1)
  await sleep(chance() * { request: 60, page: 10, anywhere: 300 }[moment])
}

async function storedIn({ db }: StravaHouse): Promise<number> {
  const { stored } = await db
    .selectFrom('source_records')
    .select((select) => select.fn.countAll<number>().as('stored'))
    .executeTakeFirstOrThrow()
  return stored
}

async function bookmarkedIn({ db }: StravaHouse): Promise<number> {
  const accounts = await db.selectFrom('strava_accounts').select(['listing_seen', 'listed_at']).execute()
  return accounts.reduce((sum, each) => sum + (each.listed_at === null ? each.listing_seen : RUNS), 0)
}

/** Whether activities are stored that no bookmark counts yet. */
async function isWithinPage(house: StravaHouse): Promise<boolean> {
  const bookmarked = await bookmarkedIn(house)
  return (await storedIn(house)) > bookmarked
}

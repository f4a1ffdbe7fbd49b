/** A stand-in Strava and a house that share a clock, and time that passes for both. */
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import type { StandInAthlete } from '../../support/strava/athlete-control.ts'
import { type StandIn, startStandIn } from '../../support/strava/stand-in.ts'
import { openStravaHouse, type StravaHouse } from '../../support/strava-house.ts'
import { type SimulatedClock, simulatedClock } from './clock.ts'
import { DAY_MS } from './usage.ts'

export interface Simulation {
  readonly clock: SimulatedClock
  readonly strava: StandIn
  readonly house: StravaHouse
  readonly folder: string
  now(): number
  /** An athlete with so many runs, a day apart, the newest yesterday. */
  athleteWith(runs: number): StandInAthlete
  /** Does all that becomes due, from moment to moment, up to a moment; the clock stands there afterwards. */
  workUntil(moment: number): Promise<void>
  /** The same until nothing is left; fails when that takes longer than so many days. */
  workToTheEnd(mostDays: number): Promise<void>
  /** The external ids stored for a runner, with their number of runs. */
  storedOf(runnerId: string): Promise<{ readonly ids: readonly string[]; readonly runs: number }>
}

/** How long a request takes, by the simulated clock. */
const REQUEST_MS = 400

export async function aSimulation(start: string, seed = 1): Promise<Simulation> {
  const clock = simulatedClock(start, seed)
  const now = () => clock.runtime.now()
  const strava = await startStandIn({ now })
  onTestFinished(() => strava.stop())
  const folder = await temporaryFolder()
  const house = await openStravaHouse({
    ...{ folder, address: strava, runtime: clock.runtime },
    onRequest: () => clock.pass(REQUEST_MS),
  })
  onTestFinished(() => house.close())

  /** Work that waits for a moment, such as another's refresh, sees the time pass slowly. */
  const whileTimePasses = async <T>(work: Promise<T>): Promise<T> => {
    const progress = { isOver: false }
    const ended = work.finally(() => {
      progress.isOver = true
    })
    while (!progress.isOver) {
      await Promise.race([ended, sleep(50)])
      if (!progress.isOver) clock.pass(250)
    }
    return ended
  }

  const workUntil = async (moment: number) => {
    while (now() < moment) {
      await whileTimePasses(house.doDue())
      const next = await house.nextDue()
      if (next === null || next >= moment) break
      clock.reach(next)
    }
    clock.reach(moment)
  }

  return {
    ...{ clock, strava, house, folder, now, workUntil },
    athleteWith: (runs) => {
      const athlete = strava.addAthlete()
      for (let daysAgo = 1; daysAgo <= runs; daysAgo++)
        athlete.add({ start: isoOf(now() - daysAgo * DAY_MS) })
      return athlete
    },
    workToTheEnd: async (mostDays) => {
      const latest = now() + mostDays * DAY_MS
      for (;;) {
        await whileTimePasses(house.doDue())
        const next = await house.nextDue()
        if (next === null) return
        if (next > latest) throw new Error(`not done after ${mostDays} days: ${house.lines.join('\n')}`)
        clock.reach(next)
      }
    },
    storedOf: (runnerId) => storedOf(house, runnerId),
  }
}

export async function storedOf(
  { db }: StravaHouse,
  runnerId: string,
): Promise<{ readonly ids: readonly string[]; readonly runs: number }> {
  const records = await db
    .selectFrom('source_records')
    .select('external_id')
    .where('runner_id', '=', runnerId)
    .orderBy('external_id')
    .execute()
  const runs = await db.selectFrom('runs').select('id').where('runner_id', '=', runnerId).execute()
  return { ids: records.map((record) => record.external_id), runs: runs.length }
}

/** The ids the stand-in knows, in the same order. */
export const idsOf = (athlete: StandInAthlete): readonly string[] =>
  athlete
    .activities()
    .map(({ id }) => String(id))
    .sort()

export const isoOf = (moment: number): string => new Date(moment).toISOString()

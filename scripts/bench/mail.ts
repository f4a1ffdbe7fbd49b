import { addDays, instant } from '../../rules/model/day.ts'
import { readConfig } from '../../src/config.ts'
import { composeDigest } from '../../src/jobs/write-digest.ts'
import { JOBS_AT_ONCE } from '../../src/lanes.ts'
import { systemRuntime } from '../../src/runtime.ts'
import { createSeal } from '../../src/seal.ts'
import { type Benchmark, timeOfWaiting } from './benchmark.ts'
import { storedYears } from './stored-years.ts'

/** A year of runs, and ten. */
const COUNTS = [300, 3000] as const
/** Of how many the whole time is told, and on how many it is measured. */
const DIGESTS = 10_000
const TRIED = 200

/**
 * A digest from the stored runs to the finished letter, picture and all: one by itself, and as many at once as a
 * worker writes. Nothing else reads, judges and writes the same, so there is no peer.
 */
export const MAIL: readonly Benchmark[] = COUNTS.map((count) => ({
  name: `mail/digest-${count}`,
  measure: async () => {
    const { write, close } = await digestWriter(count)
    const spread = await timeOfWaiting(write)
    const note = await monday(write)
    await close()
    return { ...spread, unit: 'ms', peer: null, note }
  },
}))

/** Processor time is of all cores, picture and collected garbage included. */
async function monday(write: () => Promise<unknown>): Promise<string> {
  const began = { at: performance.now(), cpu: process.cpuUsage() }
  let left = TRIED
  const writeOn = async () => {
    while (left-- > 0) await write()
  }
  await Promise.all(Array.from({ length: JOBS_AT_ONCE }, writeOn))
  const { user, system } = process.cpuUsage(began.cpu)
  const each = (performance.now() - began.at) / TRIED
  const minutes = (each * DIGESTS) / 60_000
  const memory = process.memoryUsage.rss() / 2 ** 20
  return (
    `${JOBS_AT_ONCE} at once ${each.toFixed(0)} ms each: ${DIGESTS} in ${minutes.toFixed(1)} min; ` +
    `${((user + system) / 1000 / TRIED).toFixed(0)} ms of CPU, ${memory.toFixed(0)} MiB held`
  )
}

/** Writes the same digest each time it is asked. */
export async function digestWriter(count: number) {
  const { db, runner, day } = await storedYears(count)
  const week = addDays(day, -6)
  const morning = instant(Date.parse(`${addDays(day, 1)}T06:00:00Z`))
  const context = {
    db,
    seal: createSeal('a secret of the benchmarks, long enough'),
    config: readConfig({ LIMBER_BASE_URL: 'https://limber.example' }),
    runtime: { ...systemRuntime, now: () => morning },
  }
  return { write: () => composeDigest(runner, week, context), close: () => db.destroy() }
}

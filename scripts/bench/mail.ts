import { addDays, instant } from '../../rules/model/day.ts'
import { readConfig } from '../../src/config.ts'
import { composeDigest } from '../../src/jobs/write-digest.ts'
import { systemRuntime } from '../../src/runtime.ts'
import { createSeal } from '../../src/seal.ts'
import { type Benchmark, timeOfWaiting } from './benchmark.ts'
import { storedYears } from './stored-years.ts'

/** A year of runs, and ten. */
const COUNTS = [300, 3000] as const
/** Of how many the whole time is told. */
const DIGESTS = 10_000

/**
 * A digest from the stored runs to the finished letter, picture and all, one after the other as a worker writes them.
 * Nothing else reads, judges and writes the same, so there is no peer.
 */
export const MAIL: readonly Benchmark[] = COUNTS.map((count) => ({
  name: `mail/digest-${count}`,
  measure: async () => {
    const { write, close } = await digestWriter(count)
    const began = process.cpuUsage()
    let written = 0
    const spread = await timeOfWaiting(() => {
      written++
      return write()
    })
    const { user, system } = process.cpuUsage(began)
    await close()
    return { ...spread, unit: 'ms', peer: null, note: noteOf(spread.ours, (user + system) / 1000 / written) }
  },
}))

/** Of all cores, picture and collected garbage included: what several workers on one machine share. */
function noteOf(milliseconds: number, cpu: number): string {
  const minutes = (milliseconds * DIGESTS) / 60_000
  const memory = process.memoryUsage.rss() / 2 ** 20
  return `${cpu.toFixed(0)} ms of CPU, ${DIGESTS} in ${minutes.toFixed(1)} min, ${memory.toFixed(0)} MiB held`
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

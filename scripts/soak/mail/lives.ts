import { setTimeout as pause } from 'node:timers/promises'
import { endLeases, workLeft } from './outbox.ts'
import type { PostOffice } from './post-office.ts'
import { startSender } from './sender.ts'
import type { Strike } from './strikes.ts'

const LOOK_MS = 100
/** A lease, a sweep, and as long again as a thousand letters take. */
const MOST_LOOKS = 1800

/** A process for each strike, one after the other; those that end otherwise, in words. */
export async function liveAndDie(
  dataDir: string,
  office: PostOffice,
  strikes: readonly Strike[],
  waitsForLeases: boolean,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [life, strike] of strikes.entries()) {
    const sender = startSender(dataDir, office.url, strike)
    office.begin(life, strike, () => sender.kill('SIGKILL'))
    const { by, said } = await sender.ended
    const planned = `to be killed at ${strike.moment} ${strike.at}`
    if (by !== 'SIGKILL') faults.push(`life ${life}, ${planned}, ended by ${by}: ${said}`)
    if (!waitsForLeases) await endLeases(dataDir)
  }
  return faults
}

/** The process that is left alone until nothing waits; how it ended otherwise than well, in words. */
export async function sendTheRest(
  dataDir: string,
  office: PostOffice,
  life: number,
): Promise<readonly string[]> {
  const sender = startSender(dataDir, office.url, null)
  office.begin(life, null, () => undefined)
  for (let look = 0; look < MOST_LOOKS && (await workLeft(dataDir)) > 0; look++) await pause(LOOK_MS)
  sender.kill('SIGTERM')
  const { by, said } = await sender.ended
  return by === '0' ? [] : [`the last process ended by ${by}: ${said}`]
}

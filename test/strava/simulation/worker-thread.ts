/** A worker: a house of its own on the same file, in a thread with the shared clock. Says at the end how often it asked Strava. */
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openStravaHouse, type StravaAddress } from '../../support/strava-house.ts'
import { BUSY, NOTHING_LEFT, sharedClock, sharedRuntime } from './shared-clock.ts'

export interface ThreadData {
  readonly thread: number
  readonly threads: number
  readonly folder: string
  readonly address: StravaAddress
  readonly memory: SharedArrayBuffer
}

/** How long a request takes, by the shared clock. */
const REQUEST_MS = 400

const { thread, threads, folder, address, memory } = workerData as ThreadData
const clock = sharedClock(memory)
let requests = 0
const house = await openStravaHouse({
  ...{ folder, address, runtime: sharedRuntime(clock, 100 + thread) },
  onRequest: () => {
    clock.pass(REQUEST_MS)
    requests++
  },
})
for (;;) {
  await house.doDue()
  const next = await house.nextDue()
  clock.say(thread, next === null ? NOTHING_LEFT : BigInt(next))
  await sleep(2)
  const states = Array.from({ length: threads }, (_, each) => clock.said(each))
  if (states.every((state) => state === NOTHING_LEFT)) break
  if (next !== null && next <= clock.now()) clock.say(thread, BUSY)
}
await house.close()
parentPort?.postMessage(requests)

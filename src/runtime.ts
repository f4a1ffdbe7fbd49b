/** Time, chance and ids enter the program here and nowhere else. */
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Instant, instant } from '../rules/model/day.ts'

export interface Runtime {
  now(): Instant
  newId(): string
  /** Secret bytes. */
  randomBytes(count: number): Uint8Array
  /** 0 ≤ chance < 1, for jitter. */
  chance(): number
  /** Waits; ends early, without an error, when the signal is raised. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemRuntime: Runtime = {
  now: () => instant(Date.now()),
  newId: () => randomUUID(),
  randomBytes: (count) => randomBytes(count),
  chance: () => Math.random(),
  pause: (milliseconds, signal) =>
    sleep(milliseconds, undefined, signal ? { signal } : {}).catch((error: unknown) => {
      if (!signal?.aborted) throw error
    }),
}

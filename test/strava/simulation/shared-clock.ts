/** One clock for several threads, in shared memory, and what each thread says of its work. */
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { instant } from '../../../rules/model/day.ts'
import type { Runtime } from '../../../src/runtime.ts'
import { seeded } from './clock.ts'

/** Said by a thread instead of a moment. */
export const BUSY = -1n
export const NOTHING_LEFT = -2n
const FIRST_THREAD = 1

export interface SharedClock {
  readonly memory: SharedArrayBuffer
  now(): number
  pass(milliseconds: number): void
  reach(moment: number): void
  /** A moment when this thread has to do again, or one of the two above. */
  say(thread: number, state: bigint): void
  said(thread: number): bigint
}

export const newMemory = (threads: number): SharedArrayBuffer =>
  new SharedArrayBuffer(8 * (FIRST_THREAD + threads))

export function sharedClock(memory: SharedArrayBuffer): SharedClock {
  const cells = new BigInt64Array(memory)
  const now = () => Number(Atomics.load(cells, 0))
  return {
    memory,
    now,
    pass: (milliseconds) => void Atomics.add(cells, 0, BigInt(milliseconds)),
    reach: (moment) => {
      const seen = Atomics.load(cells, 0)
      // whoever moved it meanwhile did not move it far
      if (seen < moment) Atomics.compareExchange(cells, 0, seen, BigInt(moment))
    },
    say: (thread, state) => void Atomics.store(cells, FIRST_THREAD + thread, state),
    said: (thread) => Atomics.load(cells, FIRST_THREAD + thread),
  }
}

/** A thread's runtime: its pauses end when the shared time has come. */
export function sharedRuntime(clock: SharedClock, seed: number): Runtime {
  return {
    now: () => instant(clock.now()),
    newId: () => randomUUID(),
    randomBytes: (count) => randomBytes(count),
    chance: seeded(seed),
    pause: async (milliseconds, signal) => {
      const until = clock.now() + milliseconds
      do await sleep(milliseconds > 0 ? 2 : 0)
      while (clock.now() < until && !signal?.aborted)
    },
  }
}

/** A runtime whose time a simulation moves, with true ids and seeded chance. */
import { randomBytes, randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { instant } from '../../../rules/model/day.ts'
import type { Runtime } from '../../../src/runtime.ts'

export interface SimulatedClock {
  readonly runtime: Runtime
  /** Lets time pass; whoever pauses until then wakes. */
  pass(milliseconds: number): void
  /** Lets time pass until a moment; never backwards. */
  reach(moment: number): void
}

export function simulatedClock(start: string, seed = 1): SimulatedClock {
  let now = Date.parse(start)
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>()
  const reach = (moment: number) => {
    now = Math.max(now, moment)
    for (const sleeper of sleepers) if (sleeper.until <= now) sleeper.wake()
  }
  const pause = async (milliseconds: number, signal?: AbortSignal) => {
    if (signal?.aborted) return
    if (milliseconds <= 0) {
      await nextTurn()
      return
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    const sleeper = { until: now + milliseconds, wake: resolve }
    sleepers.add(sleeper)
    const end = () => resolve()
    signal?.addEventListener('abort', end, { once: true })
    await promise
    signal?.removeEventListener('abort', end)
    sleepers.delete(sleeper)
  }
  return {
    runtime: {
      now: () => instant(now),
      newId: () => randomUUID(),
      randomBytes: (count) => randomBytes(count),
      chance: seeded(seed),
      pause,
    },
    pass: (milliseconds) => reach(now + milliseconds),
    reach,
  }
}

/** Numbers from 0 to below 1 that look like chance and are the same each time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A runtime whose time stands still until a test moves it, and whose ids count up. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Instant, instant } from '../../rules/model/day.ts'
import type { Runtime } from '../../src/runtime.ts'

export interface ManualClock {
  readonly runtime: Runtime
  /** Puts the time somewhere, forwards or backwards; wakes nobody. */
  set(now: Instant | string): void
  /** Lets time pass: whoever pauses wakes at its own moment, in order, and goes on before the next one wakes. */
  advance(milliseconds: number): Promise<void>
  /** How many pauses are waiting. */
  pauses(): number
}

interface Pause {
  readonly until: number
  readonly wake: () => void
}

/** Starts at a moment, written as ISO text or given. */
export function manualClock(start: Instant | string, chance = 0.5): ManualClock {
  let now = momentOf(start)
  let ids = 0
  const paused = new Set<Pause>()

  const pause = async (milliseconds: number, signal?: AbortSignal) => {
    if (signal?.aborted) return
    if (milliseconds <= 0) {
      await nextTurn()
      return
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    const wake = () => resolve()
    const waiting: Pause = { until: now + milliseconds, wake }
    paused.add(waiting)
    signal?.addEventListener('abort', wake, { once: true })
    await promise
    signal?.removeEventListener('abort', wake)
    paused.delete(waiting)
  }

  const advance = async (milliseconds: number) => {
    const until = now + milliseconds
    await settled()
    for (;;) {
      const next = [...paused].sort((a, b) => a.until - b.until)[0]
      if (next === undefined || next.until > until) break
      now = instant(Math.max(now, next.until))
      paused.delete(next)
      next.wake()
      await settled()
    }
    now = instant(until)
  }

  return {
    runtime: {
      now: () => now,
      newId: () => `id-${String(++ids).padStart(4, '0')}`,
      randomBytes: (count) => new Uint8Array(count).fill(++ids % 256),
      chance: () => chance,
      pause,
    },
    set: (moment) => {
      now = momentOf(moment)
    },
    advance,
    pauses: () => paused.size,
  }
}

/** Until what can go on without time has gone on; SQLite answers within a turn. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await nextTurn()
}

function momentOf(moment: Instant | string): Instant {
  return typeof moment === 'string' ? instant(Date.parse(moment)) : moment
}

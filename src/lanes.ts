import type { Database } from '../db/open.ts'
import type { WhichWork } from '../db/work.ts'
import { inProcessQueue } from './queue/in-process.ts'
import type { Runtime } from './runtime.ts'
import { sweep } from './worker.ts'

/** The queues of one process, each with work of its own. */
export interface Lanes {
  /** Begins to hand ids of work to `run`. */
  start(run: (workId: string) => Promise<void>): void
  /** Nudges whatever is due. */
  sweep(): Promise<void>
  /** Takes no more and waits for what is running. */
  stop(): Promise<void>
}

interface LaneHouse {
  readonly db: Database
  readonly runtime: Runtime
  readonly log: (line: string) => void
}

const LETTERS = 'deliver-mail'
export const JOBS_AT_ONCE = 4
/**
 * Letters go one by one, each marked before the next begins: so a process that is killed leaves at most one that was
 * sent and not marked. And a mail server that hangs, or a thousand letters, hold nothing else up.
 */
const LETTERS_AT_ONCE = 1

export function openLanes(house: LaneHouse): Lanes {
  const lanes = [
    openLane(house, { notNamed: LETTERS }, JOBS_AT_ONCE),
    openLane(house, { named: LETTERS }, LETTERS_AT_ONCE),
  ]
  return {
    start: (run) => {
      for (const lane of lanes) lane.start(run)
    },
    sweep: async () => {
      for (const lane of lanes) await lane.sweep()
    },
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()))
    },
  }
}

/** A lane whose last sweep left something behind sweeps again as soon as it has nothing waiting. */
function openLane({ db, runtime, log }: LaneHouse, which: WhichWork, atOnce: number): Lanes {
  const queue = inProcessQueue(atOnce)
  let mayBeMore = false
  const sweepLane = async () => {
    mayBeMore = false
    mayBeMore = await sweep(db, queue, runtime.now(), which)
  }
  const whenDry = () => {
    if (mayBeMore) void sweepLane().catch((error: unknown) => log(String(error)))
  }
  return { start: (run) => queue.start(run, whenDry), sweep: sweepLane, stop: () => queue.stop() }
}

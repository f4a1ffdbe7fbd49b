/** Carries out pieces of work: takes the lease, runs the job, and says what became of it. */
import type { Database } from '../db/open.ts'
import {
  dueWork,
  finishWork,
  leaseWork,
  parkWork,
  postponeWork,
  renewLease,
  type WhichWork,
  type WorkRow,
} from '../db/work.ts'
import { type Instant, instant } from '../rules/model/day.ts'
import { JOBS } from './jobs/index.ts'
import { GiveUp, type JobContext, RetryAt } from './jobs/job.ts'
import type { Queue } from './queue/queue.ts'

const MINUTE_MS = 60_000
const FIRST_DELAY_MS = 30_000
const LONGEST_DELAY_MS = 6 * 60 * MINUTE_MS
/** With the delays growing fourfold up to six hours, about a day of trying. */
const ATTEMPTS = 9
const SWEEP_LIMIT = 200
/** A process that died with a lease is succeeded after this; a living one renews its lease while it works. */
const LEASE_MS = MINUTE_MS
const RENEW_MS = 20_000

/**
 * Nudges what is due, and says whether there may be more. Harmless at any time: leases keep a piece of work from
 * being done twice.
 */
export async function sweep(db: Database, queue: Queue, now: Instant, which?: WhichWork): Promise<boolean> {
  const due = await dueWork(db, now, SWEEP_LIMIT, which)
  for (const id of due) queue.nudge(id)
  return due.length === SWEEP_LIMIT
}

/** Does one piece of work, if it is due and nobody else holds it. Never throws. */
export async function doWork(id: string, context: JobContext): Promise<void> {
  try {
    const now = context.runtime.now()
    const work = await leaseWork(context.db, id, now, instant(now + LEASE_MS))
    if (work) await whileRenewing(work.id, context, () => carryOut(work, context))
  } catch (error) {
    context.log(`work ${id} could not be taken up: ${messageOf(error)}`)
  }
}

async function whileRenewing(
  id: string,
  { db, runtime, log }: JobContext,
  work: () => Promise<void>,
): Promise<void> {
  const done = new AbortController()
  const renewing = (async () => {
    await runtime.pause(RENEW_MS, done.signal)
    while (!done.signal.aborted) {
      // a database that is away for a moment must not end the work, nor the process
      await renewLease(db, id, instant(runtime.now() + LEASE_MS)).catch((error: unknown) =>
        log(`the lease of work ${id} could not be renewed: ${messageOf(error)}`),
      )
      await runtime.pause(RENEW_MS, done.signal)
    }
  })()
  try {
    await work()
  } finally {
    done.abort()
    await renewing
  }
}

async function carryOut(work: WorkRow, context: JobContext): Promise<void> {
  const { db, runtime, log } = context
  try {
    const job = JOBS.find((each) => each.name === work.name)
    if (!job) throw new Error(`there is no job "${work.name}"`)
    await job.run(work.payload, context, work.attempts)
    await finishWork(db, work)
  } catch (error) {
    if (error instanceof RetryAt) return postponeWork(db, work.id, instant(error.at), triesAfter(work, error))
    if (error instanceof GiveUp) {
      log(`${work.name} given up: ${error.message}`)
      return parkWork(db, work.id, error.message)
    }
    // stopping is not failing: the work is handed back as it was
    if (context.signal.aborted) return postponeWork(db, work.id, runtime.now(), work.attempts)
    const attempts = work.attempts + 1
    if (attempts >= ATTEMPTS) {
      log(`${work.name} given up after ${attempts} attempts: ${messageOf(error)}`)
      return parkWork(db, work.id, messageOf(error))
    }
    log(`${work.name} failed (attempt ${attempts}), will be tried again: ${messageOf(error)}`)
    const dueAt = instant(runtime.now() + delayBefore(attempts, runtime.chance()))
    await postponeWork(db, work.id, dueAt, attempts)
  }
}

/** Strava doubles its pauses from a minute: six tries on they are about an hour, and stay so. */
const OUTAGE_TRIES = 6

/** An outage is nobody's fault here: it makes the pauses grow, and never parks the work. */
function triesAfter({ attempts }: WorkRow, { isOutage }: RetryAt): number {
  return isOutage ? Math.min(attempts + 1, OUTAGE_TRIES) : attempts
}

/** Fourfold each time, up to six hours, with up to a fifth more so that many do not come back at once. */
export function delayBefore(attempt: number, chance: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 4 ** (attempt - 1)) * (1 + 0.2 * chance)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

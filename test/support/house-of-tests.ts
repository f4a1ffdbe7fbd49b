/** All that a job is handed: a database in memory, a data folder, a clock that stands, a mailbox. */

import type { Database } from '../../db/open.ts'
import { dueWork } from '../../db/work.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { JOBS } from '../../src/jobs/index.ts'
import type { JobContext } from '../../src/jobs/job.ts'
import { createSeal } from '../../src/seal.ts'
import { requesting } from '../../src/work-request.ts'
import { doWork } from '../../src/worker.ts'
import { type ManualClock, manualClock } from './clock.ts'
import { inMemory } from './databases.ts'
import { temporaryFolder } from './folder.ts'
import { at } from './history.ts'
import { type Mailbox, mailbox } from './mailbox.ts'
import { storeRunner } from './stored.ts'

/** Whoever is here for long is not welcomed any more. */
const LONG_AGO = at('2026-01-05T12:00:00Z')

export interface TestHouse {
  readonly db: Database
  readonly clock: ManualClock
  readonly config: Config
  readonly context: JobContext
  readonly mail: Mailbox
  /** What the operator would read. */
  readonly lines: readonly string[]
  /** Raises the signal that everything stops. */
  stop(): void
  /** Runs a job as the worker would, without leases and retries. */
  run(job: string, payload?: unknown): Promise<void>
  /** Does what is due, and what that brings about, until nothing is left. */
  doAllDue(): Promise<void>
}

/** Saturday 21 November 2026, six in the evening in Berlin. */
export const NOW = '2026-11-21T17:00:00Z'

/** With Ada, who runs in Berlin and has confirmed her address, unless `runner` says otherwise. */
export async function aHouse({
  now = NOW,
  environment = {},
  runner = true,
}: {
  readonly now?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly runner?: boolean
} = {}): Promise<TestHouse> {
  const db = await inMemory()
  const clock = manualClock(now)
  const config = readConfig({
    ...{ LIMBER_DATA_DIR: await temporaryFolder(), LIMBER_BASE_URL: 'https://limber.example' },
    ...environment,
  })
  const mail = mailbox()
  const lines: string[] = []
  const stopping = new AbortController()
  const context: JobContext = {
    db,
    runtime: clock.runtime,
    config,
    seal: createSeal('a secret of the tests, long enough'),
    strava: null,
    transport: mail,
    signal: stopping.signal,
    log: (line) => void lines.push(line),
    request: requesting(clock.runtime),
    nudge: () => undefined,
  }
  if (runner) await storeRunner(db, { createdAt: LONG_AGO, confirmedAt: LONG_AGO })
  return {
    ...{ db, clock, config, context, mail, lines },
    stop: () => stopping.abort(),
    run: async (name, payload = {}) => {
      const job = JOBS.find((each) => each.name === name)
      if (!job) throw new Error(`there is no job "${name}"`)
      await job.run(payload, context)
    },
    doAllDue: async () => {
      for (;;) {
        const due = await dueWork(db, clock.runtime.now(), 100)
        if (due.length === 0) return
        for (const id of due) await doWork(id, context)
      }
    },
  }
}

import { dueWork, findWork } from '../../db/work.ts'
import { openStrava, openTransport } from '../app.ts'
import type { House } from '../house.ts'
import type { JobContext } from '../jobs/job.ts'
import { requesting } from '../work-request.ts'
import { doWork } from '../worker.ts'
import type { World } from './command.ts'

/** Lets a command do jobs itself, under the same leases as a server beside it. */
export async function withJobs<T>(
  house: House,
  { config, runtime, tell }: World,
  work: (context: JobContext) => Promise<T>,
): Promise<T> {
  const transport = openTransport(config)
  try {
    return await work({
      ...{
        db: house.db,
        seal: house.seal,
        config,
        runtime,
        transport,
        log: tell,
        request: requesting(runtime),
      },
      strava: openStrava(config, house, runtime),
      signal: new AbortController().signal,
      nudge: () => {},
    })
  } finally {
    transport.close()
  }
}

/** Does one piece of work now, if it waits. */
export async function doNow(name: string, key: string, context: JobContext): Promise<void> {
  const id = await findWork(context.db, name, key)
  if (id !== null) await doWork(id, context)
}

/** Does what is due, and what that brings about, until nothing is left. */
export async function doAllDue(context: JobContext): Promise<void> {
  for (;;) {
    const due = await dueWork(context.db, context.runtime.now(), 100)
    if (due.length === 0) return
    for (const id of due) await doWork(id, context)
  }
}

import { requestWork } from '../db/work.ts'
import type { Request } from './jobs/job.ts'
import type { Runtime } from './runtime.ts'

/** Writes a piece of work that is due at once. */
export function requesting(runtime: Runtime): Request {
  return (db, { name, key, payload }) => {
    const now = runtime.now()
    return requestWork(db, { id: runtime.newId(), name, key, payload, dueAt: now, now })
  }
}

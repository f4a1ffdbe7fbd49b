import { dropLease, takeLease } from '../../db/leases.ts'
import type { Database } from '../../db/open.ts'
import { instant } from '../../rules/model/day.ts'
import type { Runtime } from '../runtime.ts'

const LEASE_MS = 120_000
const WAIT_MS = 500

export interface ImportLease {
  /** Until it is ours; throws when the signal is raised before. */
  wait(): Promise<void>
  renew(): Promise<boolean>
  drop(): Promise<void>
}

/** One import of a runner at a time, across processes. */
export function importLease(
  { db, runtime, signal }: { readonly db: Database; readonly runtime: Runtime; readonly signal: AbortSignal },
  runnerId: string,
  holder: string,
): ImportLease {
  const name = `import:${runnerId}`
  const take = () => {
    const now = runtime.now()
    return takeLease(db, name, holder, now, instant(now + LEASE_MS))
  }
  return {
    wait: async () => {
      while (!(await take())) {
        signal.throwIfAborted()
        await runtime.pause(WAIT_MS, signal)
      }
    },
    renew: take,
    drop: () => dropLease(db, name, holder),
  }
}

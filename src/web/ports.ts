import type { Database, Db } from '../../db/open.ts'
import type { Config } from '../config.ts'
import type { Runtime } from '../runtime.ts'
import type { Seal } from '../seal.ts'

/** What the pages ask for; a job does it. */
export interface JobRequest {
  readonly name: string
  /** Two requests with one name and key are one piece of work. */
  readonly key: string
  readonly payload: unknown
}

/** All that the pages need from the house. */
export interface WebPorts {
  readonly db: Database
  readonly runtime: Runtime
  readonly config: Config
  readonly seal: Seal
  /** Asks for a job, in the transaction that caused it when one is given. */
  readonly request: (db: Db, job: JobRequest) => Promise<void>
  /** Says that work was asked for and may be due. */
  readonly nudge: () => void
  /** One line for the operator. */
  readonly log: (line: string) => void
  /** A sample runner whom visitors from this machine are signed in as; null outside the demo. */
  readonly guestId: string | null
  /** Letters are kept as files instead of being sent. */
  readonly mailCaptured: boolean
}

import type { z } from 'zod'
import type { Database, Db } from '../../db/open.ts'
import type { Config } from '../config.ts'
import type { Transport } from '../mail/transport.ts'
import type { Runtime } from '../runtime.ts'
import type { Seal } from '../seal.ts'
import type { StravaAccess } from '../strava.ts'

/** What every job is handed. */
export interface JobContext {
  readonly db: Database
  readonly runtime: Runtime
  readonly config: Config
  readonly seal: Seal
  readonly transport: Transport
  /** Null: Strava is off. */
  readonly strava: StravaAccess | null
  /** Raised when the program stops; long work then hands back what is left. */
  readonly signal: AbortSignal
  /** One line for the operator. Never a secret, never a runner's health. */
  readonly log: (line: string) => void
  /** Asks for another job, in the transaction that causes it. */
  readonly request: Request
  /** Says that work was asked for and may be due; called after the transaction. */
  readonly nudge: () => void
}

export interface JobRequest {
  readonly name: string
  /** Two requests with one name and key are one piece of work. */
  readonly key: string
  readonly payload: unknown
}

export type Request = (db: Db, job: JobRequest) => Promise<void>

/** One kind of work: what it is called, what it needs, what it does. Doing it twice must do no harm. */
export interface JobType<P> {
  readonly name: string
  readonly payload: z.ZodType<P>
  /** `attempt` counts earlier failures of the same work, from 0. */
  run(payload: P, context: JobContext, attempt: number): Promise<void>
}

/** A job whose payload is checked before it runs; what the registry holds. */
export interface Job {
  readonly name: string
  run(payload: unknown, context: JobContext, attempt?: number): Promise<void>
}

export function defineJob<P>(type: JobType<P>): Job {
  return {
    name: type.name,
    run: (payload, context, attempt = 0) => type.run(type.payload.parse(payload), context, attempt),
  }
}

/** Thrown by a job when no other attempt can help: it is parked at once, with these words as the reason. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp'
}

/**
 * Thrown by a job that cannot go on now and knows when it can. Not a failed attempt; during an outage the tries
 * are counted all the same, so that the pauses grow.
 */
export class RetryAt extends Error {
  override readonly name = 'RetryAt'
  /** Milliseconds since 1970. */
  readonly at: number
  readonly isOutage: boolean
  constructor(at: number, message: string, isOutage = false) {
    super(message)
    this.at = at
    this.isOutage = isOutage
  }
}

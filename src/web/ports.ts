import type { Database, Db } from '../../db/open.ts'
import type { SealedTokens } from '../../db/strava-accounts.ts'
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

/** What must happen at once when a runner connects or Strava calls; wired in by the composition root. */
export interface WebStrava {
  readonly clientId: string
  /** How long rows are kept without being seen again; 0 until the runner disconnects. */
  readonly cacheDays: number
  consentUrl(request: {
    readonly redirectUri: string
    readonly state: string
    readonly force: boolean
  }): string
  readCallback(query: Readonly<Record<string, string>>): StravaCallback
  exchange(code: string): Promise<StravaExchange>
  handshake(query: Readonly<Record<string, string>>, verifyToken: string): object | null
  readEvent(body: string): StravaCall | null
}

export type StravaCallback =
  | {
      readonly kind: 'granted'
      readonly code: string
      readonly state: string
      readonly scopes: readonly string[]
      readonly canReadRuns: boolean
    }
  | { readonly kind: 'denied'; readonly state: string }
  | { readonly kind: 'unusable' }

export type StravaExchange =
  | {
      readonly kind: 'connected'
      readonly athlete: {
        readonly id: string
        readonly firstname: string | null
        readonly sex: 'f' | 'm' | null
      }
      /** As they may be stored. */
      readonly sealed: SealedTokens
    }
  | { readonly kind: 'code-refused' | 'seats-full' | 'wrong-client' | 'unavailable' }

/** An event of Strava's webhook, read and not yet believed. */
export interface StravaCall {
  readonly object: 'activity' | 'athlete'
  readonly objectId: string
  readonly aspect: 'create' | 'update' | 'delete'
  readonly ownerId: string
  readonly subscriptionId: string | null
  /** Seconds since 1970. */
  readonly eventTime: number
  readonly isDeauthorisation: boolean
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
  /** Null: Strava is off. */
  readonly strava: WebStrava | null
  /** A sample runner whom visitors from this machine are signed in as; null outside the demo. */
  readonly guestId: string | null
  /** Letters are kept as files instead of being sent. */
  readonly mailCaptured: boolean
}

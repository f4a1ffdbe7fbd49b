/** What the Strava connector needs from the house; it declares it, others provide it. */
import type { Instant } from '../../rules/model/day.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Absolute. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as application/x-www-form-urlencoded. */
  readonly form?: Readonly<Record<string, string>>
}

export interface HttpResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends a request and gives back any answer, whatever its status. Rejects only when none came. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** How this instance speaks to Strava. Hosts are settings, because Strava moves them. */
export interface StravaSettings {
  /** e.g. https://www.strava.com */
  readonly webUrl: string
  /** e.g. https://www.strava.com/api/v3 */
  readonly apiUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface StravaTokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresAt: Instant
}

/** The tokens of one runner. Sealing and storing is the house's affair. */
export interface TokenStore {
  load(): Promise<StravaTokens>
  /** Takes the right to refresh, across processes; false while another has it. */
  takeLease(): Promise<boolean>
  dropLease(): Promise<void>
  /** Stored before the new token is used. */
  save(tokens: StravaTokens): Promise<void>
}

/** What one application may still ask, as Strava's headers tell it. Counts are requests; times are the windows they belong to. */
export interface BudgetState {
  readonly quarterLimit: number
  readonly quarterUsage: number
  /** Start of the quarter of an hour that `quarterUsage` counts. */
  readonly quarterStart: Instant
  readonly dayLimit: number
  readonly dayUsage: number
  /** 00:00 UTC of the day that `dayUsage` counts. */
  readonly dayStart: Instant
  /** After a 429 nothing is asked before this. */
  readonly stoppedUntil: Instant | null
}

/** One account of reads for the whole application, shared by all processes. */
export interface BudgetStore {
  /** In one transaction: reads the state, decides, writes the new one, gives the decision. */
  change<T>(
    decide: (state: BudgetState | null) => { readonly state: BudgetState; readonly decision: T },
  ): Promise<T>
}

/** The order in which the budget is handed out; those further left keep a reserve from those further right. */
export type Priority = 'disconnect' | 'delete' | 'connect' | 'new-run' | 'reconcile' | 'backfill'

export interface Clock {
  now(): Instant
  chance(): number
  pause(milliseconds: number): Promise<void>
}

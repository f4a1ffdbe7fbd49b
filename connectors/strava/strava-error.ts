/** What went wrong with Strava, and what is to be done about it. */
import type { Instant } from '../../rules/model/day.ts'
import { ConnectorError, type Remedy } from '../connector-error.ts'

/** What happened, for callers to whom the remedy alone does not tell enough. */
export type StravaFaultKind =
  | 'rate-limited'
  | 'budget-spent'
  /** No answer, a 5xx, a page where JSON was due: Strava's or the network's trouble. */
  | 'unavailable'
  /** The access token is not taken; one refresh may help. */
  | 'token-refused'
  /** The refresh token is not taken: revoked, or replaced by one we have not seen. */
  | 'refresh-refused'
  | 'scope-missing'
  | 'code-refused'
  /** The application may not connect any more runners. */
  | 'seats-full'
  /** The application is inactive: its owner has no subscription, or Strava has switched it off. */
  | 'inactive'
  /** Client id, client secret or callback domain are not what Strava has. */
  | 'wrong-client'
  | 'subscription-refused'
  /** Deleted, hidden, or not there yet. The only kind that confirms a deletion. */
  | 'missing'
  /** There, but not for us. */
  | 'not-for-us'

export class StravaError extends ConnectorError {
  readonly kind: StravaFaultKind
  constructor(kind: StravaFaultKind, remedy: Remedy, message: string) {
    super(remedy, message)
    this.kind = kind
  }
}

/** What was asked, and when; `attempt` counts the earlier tries of the same work from 0. */
export interface Circumstances {
  /** For the message, with its value but without any secret: "activity 123". */
  readonly what: string
  readonly now: Instant
  /** 0 to below 1. */
  readonly chance: number
  readonly attempt: number
}

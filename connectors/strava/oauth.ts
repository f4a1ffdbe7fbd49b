/** The way to Strava's consent page and back. What happens with the code is in `token-exchange.ts`. */
import type { StravaSettings } from './ports.ts'

/**
 * `activity:read_all`, because without it runs for "Only You" are missing silently and the load looks lower
 * than it is; `profile:read_all` for the shoes.
 */
export const SCOPES = ['read', 'activity:read_all', 'profile:read_all'] as const
export type Scope = (typeof SCOPES)[number]

export interface AuthorizeRequest {
  readonly redirectUri: string
  /** Comes back unchanged; binds the answer to the session that asked. */
  readonly state: string
  /** Shows the consent page even to who has consented: to tick a box that was left out. */
  readonly force: boolean
}

/** Where "Connect with Strava" leads. */
export function authorizeUrl(settings: StravaSettings, request: AuthorizeRequest): string {
  const query = new URLSearchParams({
    client_id: settings.clientId,
    redirect_uri: request.redirectUri,
    response_type: 'code',
    approval_prompt: request.force ? 'force' : 'auto',
    scope: SCOPES.join(','),
    state: request.state,
  })
  return `${settings.webUrl}/oauth/authorize?${query}`
}

/** The scopes of the redirect's `scope`; Strava separates them by commas, and has known spaces. */
export function grantedScopes(scope: string | null): readonly string[] {
  return (scope ?? '').split(/[\s,]+/).filter((name) => name !== '')
}

/** What we asked for and the runner unticked, in the order we asked. */
export function missingScopes(granted: readonly string[]): readonly Scope[] {
  return SCOPES.filter((scope) => !granted.includes(scope))
}

/** Whether runs can be read completely; without `profile:read_all` only shoes are missing. */
export function canReadRuns(granted: readonly string[]): boolean {
  return granted.includes('activity:read_all')
}

/** What the runner brings back from Strava's page. `state` is the caller's to compare. */
export type Callback =
  | {
      readonly kind: 'granted'
      readonly code: string
      readonly scopes: readonly string[]
      readonly state: string
    }
  /** The runner said no. */
  | { readonly kind: 'denied'; readonly state: string }
  /** Neither a yes nor a no, or no state to tell whose it is. */
  | { readonly kind: 'unusable' }

export function readCallback(query: Readonly<Record<string, string | undefined>>): Callback {
  const { state, code, error, scope } = query
  if (!state) return { kind: 'unusable' }
  if (error === 'access_denied') return { kind: 'denied', state }
  if (error || !code) return { kind: 'unusable' }
  return { kind: 'granted', code, state, scopes: grantedScopes(scope ?? null) }
}

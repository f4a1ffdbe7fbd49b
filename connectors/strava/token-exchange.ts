/**
 * The calls of Strava's OAuth that give tokens. Our own and not strava-v3's, which puts the client secret and the refresh
 * token into URLs: here secrets stand in form bodies and headers only.
 */
import { answerTo, askingNow, jsonOf } from './ask.ts'
import type { Clock, HttpRequest, Send, StravaSettings, StravaTokens } from './ports.ts'
import { StravaError } from './strava-error.ts'
import { type Connected, readExchange, readRefresh } from './token-answers.ts'

/** A code that is exchanged at once has been seen to be refused and taken 2 seconds later. */
const SECOND_TRY_MS = 2000

export type ExchangeOutcome =
  | ({ readonly kind: 'connected' } & Connected)
  /** Used, expired or made up: begin again at the consent page. */
  | { readonly kind: 'code-refused' }
  /** The application may not connect any more runners: the operator asks Strava for more. */
  | { readonly kind: 'seats-full' }
  /** The operator's client id, secret or callback domain are wrong. */
  | { readonly kind: 'wrong-client' }

/** A code for tokens. Throws a StravaError for everything that may pass, and for an inactive application. */
export async function exchangeCode(
  send: Send,
  settings: StravaSettings,
  code: string,
  clock: Clock,
): Promise<ExchangeOutcome> {
  const first = await tryCode(send, settings, code, clock)
  if (first.kind !== 'code-refused') return first
  await clock.pause(SECOND_TRY_MS)
  return tryCode(send, settings, code, clock)
}

async function tryCode(
  send: Send,
  settings: StravaSettings,
  code: string,
  clock: Clock,
): Promise<ExchangeOutcome> {
  const about = askingNow(clock, 'the exchange of a code', 0)
  const form = { grant_type: 'authorization_code', code }
  try {
    const response = await answerTo(send, tokenRequest(settings, form), about)
    return { kind: 'connected', ...readExchange(jsonOf(response, about), about) }
  } catch (error) {
    const kind = error instanceof StravaError ? error.kind : null
    if (kind === 'code-refused' || kind === 'seats-full' || kind === 'wrong-client') return { kind }
    // Strava's words for a full application are not known; nothing else forbids an exchange
    if (kind === 'not-for-us') return { kind: 'seats-full' }
    throw error
  }
}

export type RefreshOutcome =
  | { readonly kind: 'renewed'; readonly tokens: StravaTokens }
  /** Access was withdrawn, or the refresh token has been replaced by another. */
  | { readonly kind: 'refused' }

/** New tokens for a refresh token, which may be void from then on. Throws a StravaError for the rest. */
export async function refreshTokens(
  send: Send,
  settings: StravaSettings,
  refreshToken: string,
  clock: Clock,
  attempt = 0,
): Promise<RefreshOutcome> {
  const about = askingNow(clock, 'the refresh of a token', attempt)
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken }
  try {
    const response = await answerTo(send, tokenRequest(settings, form), about)
    return { kind: 'renewed', tokens: readRefresh(jsonOf(response, about), refreshToken, about) }
  } catch (error) {
    if (error instanceof StravaError && error.kind === 'refresh-refused') return { kind: 'refused' }
    throw error
  }
}

function tokenRequest(settings: StravaSettings, form: Readonly<Record<string, string>>): HttpRequest {
  const client = { client_id: settings.clientId, client_secret: settings.clientSecret }
  return { method: 'POST', url: `${settings.webUrl}/oauth/token`, form: { ...client, ...form } }
}

/** Gives Strava's permission back, when a runner disconnects. */
import { answerTo, askingNow, expectGood } from './ask.ts'
import { isHtml } from './fault-body.ts'
import type { Clock, HttpRequest, Send, StravaSettings, StravaTokens } from './ports.ts'
import { type Circumstances, StravaError } from './strava-error.ts'

export type RevokeOutcome =
  /** Access is withdrawn; also when Strava did not know the token any more. */
  | { readonly kind: 'revoked' }
  /** Only the old way is there, and it does not take the access token: refresh it and revoke again. */
  | { readonly kind: 'token-refused' }

/**
 * With the refresh token, which does not expire, at `/oauth/revoke`; either token takes the other with it.
 * Where that is not there, with the access token at `/oauth/deauthorize` (ends on 2027-06-01). Throws a
 * StravaError: "unavailable" for what may pass, "wrong-client" when Strava does not know the application.
 */
export async function revoke(
  send: Send,
  settings: StravaSettings,
  tokens: Pick<StravaTokens, 'accessToken' | 'refreshToken'>,
  clock: Clock,
  attempt = 0,
): Promise<RevokeOutcome> {
  const about = askingNow(clock, 'the withdrawal of access', attempt)
  const answer = await answerTo(send, revokeRequest(settings, tokens.refreshToken), about)
  if (answer.status === 404) return deauthorize(send, settings, tokens.accessToken, about)
  if (answer.status === 401 && !isHtml(answer.body, answer.headers)) throw wrongClient(about)
  expectGood(answer, about)
  return { kind: 'revoked' }
}

async function deauthorize(
  send: Send,
  settings: StravaSettings,
  accessToken: string,
  about: Circumstances,
): Promise<RevokeOutcome> {
  const headers = { Authorization: `Bearer ${accessToken}` }
  const url = `${settings.webUrl}/oauth/deauthorize`
  const answer = await answerTo(send, { method: 'POST', url, headers, form: {} }, about)
  if (answer.status === 401) return { kind: 'token-refused' }
  expectGood(answer, about)
  return { kind: 'revoked' }
}

function revokeRequest(settings: StravaSettings, token: string): HttpRequest {
  const pair = Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64')
  return {
    method: 'POST',
    url: `${settings.webUrl}/oauth/revoke`,
    headers: { Authorization: `Basic ${pair}` },
    form: { token, token_type_hint: 'refresh_token' },
  }
}

/** This endpoint answers a wrong client with a 401 that names nothing. */
function wrongClient({ what }: Circumstances): StravaError {
  const message = `Strava answered 401 to ${what}: check STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET`
  return new StravaError('wrong-client', { kind: 'operator' }, message)
}

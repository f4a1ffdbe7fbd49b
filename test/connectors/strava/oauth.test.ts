import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import {
  authorizeUrl,
  canReadRuns,
  grantedScopes,
  missingScopes,
  readCallback,
} from '../../../connectors/strava/oauth.ts'
import { revoke } from '../../../connectors/strava/revoke.ts'
import { axiosSend, createHttp } from '../../../connectors/strava/send.ts'
import { exchangeCode, refreshTokens } from '../../../connectors/strava/token-exchange.ts'
import { testServer } from './server.ts'
import { CODE, fault, MAINTENANCE, NOON, rejectionOf, SETTINGS, TOKENS, testClock } from './support.ts'

const server = testServer()
const send = axiosSend(createHttp())

const EXPIRES = Math.round(TOKENS.expiresAt / 1000)
const GOOD = {
  token_type: 'Bearer',
  expires_at: EXPIRES,
  expires_in: 21_600,
  refresh_token: TOKENS.refreshToken,
  access_token: TOKENS.accessToken,
}
const ATHLETE = { id: 12_342_176, firstname: 'Daniel', lastname: ' ', sex: 'M', friend: null, follower: null }

/** Answers one after the other, the last one for good; gives what was asked. */
function answers(path: string, ...given: readonly (() => Response)[]) {
  const asked: { readonly url: string; readonly body: string; readonly authorization: string | null }[] = []
  server.use(
    http.post(`https://strava.test/oauth/${path}`, async ({ request }) => {
      const authorization = request.headers.get('authorization')
      asked.push({ url: request.url, body: await request.text(), authorization })
      return given[Math.min(asked.length, given.length) - 1]?.() ?? HttpResponse.error()
    }),
  )
  return asked
}

const json =
  (body: unknown, status = 200) =>
  () =>
    HttpResponse.json(body as object, { status })
const page = () => HttpResponse.html(MAINTENANCE, { status: 503 })

describe('the way to the consent page', () => {
  const request = { redirectUri: 'http://localhost:8080/connect/strava/callback', state: 'a&b', force: false }

  it('asks for reading, runs for nobody else, and the profile', () => {
    const url = new URL(authorizeUrl(SETTINGS, request))
    expect(url.origin + url.pathname).toBe('https://strava.test/oauth/authorize')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: '4711',
      redirect_uri: request.redirectUri,
      response_type: 'code',
      approval_prompt: 'auto',
      scope: 'read,activity:read_all,profile:read_all',
      state: 'a&b',
    })
    expect(url.href).not.toContain(SETTINGS.clientSecret)
  })

  it('can show the page again to who has consented', () => {
    const url = new URL(authorizeUrl(SETTINGS, { ...request, force: true }))
    expect(url.searchParams.get('approval_prompt')).toBe('force')
  })
})

describe('the way back', () => {
  it.each([
    ['read,activity:read_all,profile:read_all', [], true],
    ['read activity:read_all', ['profile:read_all'], true],
    ['read,activity:read', ['activity:read_all', 'profile:read_all'], false],
    ['', ['read', 'activity:read_all', 'profile:read_all'], false],
  ])('with "%s" lacks %j', (scope, missing, isEnough) => {
    expect(missingScopes(grantedScopes(scope))).toEqual(missing)
    expect(canReadRuns(grantedScopes(scope))).toBe(isEnough)
  })

  it.each([
    [
      { state: 's', code: 'c', scope: 'read' },
      { kind: 'granted', state: 's', code: 'c', scopes: ['read'] },
    ],
    [
      { state: 's', error: 'access_denied' },
      { kind: 'denied', state: 's' },
    ],
    [{ state: 's', error: 'server_error', code: 'c' }, { kind: 'unusable' }],
    [{ state: 's' }, { kind: 'unusable' }],
    [{ code: 'c', scope: 'read' }, { kind: 'unusable' }],
  ])('reads %j', (query, expected) => {
    expect(readCallback(query)).toEqual(expected)
  })
})

describe('a code', () => {
  it('becomes tokens and an athlete, its secrets in the form alone', async () => {
    const asked = answers('token', json({ ...GOOD, athlete: ATHLETE }))
    expect(await exchangeCode(send, SETTINGS, CODE, testClock())).toEqual({
      kind: 'connected',
      tokens: TOKENS,
      athlete: { id: '12342176', firstname: 'Daniel', lastname: null, sex: 'm' },
    })
    expect(asked.map(({ url }) => url)).toEqual(['https://strava.test/oauth/token'])
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
      client_id: '4711',
      client_secret: SETTINGS.clientSecret,
      grant_type: 'authorization_code',
      code: CODE,
    })
  })

  const codeFault = json(fault('AuthorizationCode', 'code', 'invalid'), 400)

  it('that is refused is tried once more after two seconds', async () => {
    const asked = answers('token', codeFault, json({ ...GOOD, athlete: ATHLETE }))
    const clock = testClock()
    expect(await exchangeCode(send, SETTINGS, CODE, clock)).toMatchObject({ kind: 'connected' })
    expect([asked.length, clock.pauses]).toEqual([2, [2000]])
  })

  it.each([
    ['code-refused', codeFault],
    ['wrong-client', json(fault('Application', 'client_id', 'invalid'), 400)],
    ['wrong-client', json(fault('Application', '', 'invalid'), 401)],
    ['wrong-client', json(fault('Application', 'redirect_uri', 'invalid'), 400)],
    ['seats-full', json(fault('Application', 'athlete limit', 'exceeded'), 403)],
    ['seats-full', json({ message: 'Limit of connected athletes exceeded' }, 403)],
  ])('can end in %s', async (kind, response) => {
    answers('token', response)
    expect(await exchangeCode(send, SETTINGS, CODE, testClock())).toEqual({ kind })
  })

  it.each([
    ['an inactive application', json(fault('Application', 'Status', 'Inactive'), 403), 'inactive'],
    ['maintenance', page, 'unavailable'],
    ['no answer', () => HttpResponse.error(), 'unavailable'],
    ['a page with a good status', () => HttpResponse.html(MAINTENANCE), 'unavailable'],
    ['an answer without tokens', json({ athlete: ATHLETE }), 'unavailable'],
    ['an answer without an athlete', json(GOOD), 'unavailable'],
  ])('fails with its remedy at %s, and tells no secret', async (_name, response, kind) => {
    answers('token', response)
    expect(await rejectionOf(exchangeCode(send, SETTINGS, CODE, testClock()))).toMatchObject({ kind })
  })
})

describe('a refresh', () => {
  it('gives the new pair', async () => {
    const asked = answers('token', json({ ...GOOD, access_token: 'new-a', refresh_token: 'new-r' }))
    expect(await refreshTokens(send, SETTINGS, TOKENS.refreshToken, testClock())).toEqual({
      kind: 'renewed',
      tokens: { accessToken: 'new-a', refreshToken: 'new-r', expiresAt: TOKENS.expiresAt },
    })
    expect(new URLSearchParams(asked[0]?.body).get('refresh_token')).toBe(TOKENS.refreshToken)
    expect(asked[0]?.url).toBe('https://strava.test/oauth/token')
  })

  it('without a new refresh token keeps the old one', async () => {
    answers('token', json({ access_token: 'new-a', expires_at: EXPIRES }))
    expect(await refreshTokens(send, SETTINGS, TOKENS.refreshToken, testClock())).toMatchObject({
      tokens: { accessToken: 'new-a', refreshToken: TOKENS.refreshToken },
    })
  })

  it('that is refused is an outcome, not an error', async () => {
    answers('token', json(fault('RefreshToken', 'refresh_token', 'invalid'), 400))
    expect(await refreshTokens(send, SETTINGS, TOKENS.refreshToken, testClock())).toEqual({ kind: 'refused' })
  })

  it.each([
    ['maintenance', page, 'unavailable', 'retry-at'],
    ['no answer', () => HttpResponse.error(), 'unavailable', 'retry-at'],
    ['a wrong secret', json(fault('Application', '', 'invalid'), 401), 'wrong-client', 'operator'],
  ])('fails with its remedy at %s, and tells no secret', async (_name, response, kind, remedy) => {
    answers('token', response)
    const error = await rejectionOf(refreshTokens(send, SETTINGS, TOKENS.refreshToken, testClock(), 2))
    expect(error).toMatchObject({ kind, remedy: { kind: remedy } })
    if (remedy === 'retry-at') expect(error).toMatchObject({ remedy: { at: NOON + 180_000 } })
  })
})

describe('a disconnect', () => {
  const pair = { accessToken: TOKENS.accessToken, refreshToken: TOKENS.refreshToken }

  it('withdraws with the refresh token, the client in a header', async () => {
    const asked = answers('revoke', () => HttpResponse.text(''))
    expect(await revoke(send, SETTINGS, pair, testClock())).toEqual({ kind: 'revoked' })
    const basic = Buffer.from(`4711:${SETTINGS.clientSecret}`).toString('base64')
    expect(asked).toEqual([
      {
        url: 'https://strava.test/oauth/revoke',
        body: `token=${TOKENS.refreshToken}&token_type_hint=refresh_token`,
        authorization: `Basic ${basic}`,
      },
    ])
  })

  it('takes the old way, with the access token, where the new one is not there', async () => {
    answers('revoke', json({ message: 'Record Not Found', errors: [] }, 404))
    const asked = answers('deauthorize', json({ access_token: TOKENS.accessToken }))
    expect(await revoke(send, SETTINGS, pair, testClock())).toEqual({ kind: 'revoked' })
    expect(asked).toEqual([
      {
        url: 'https://strava.test/oauth/deauthorize',
        body: '',
        authorization: `Bearer ${TOKENS.accessToken}`,
      },
    ])
  })

  it('says when the old way does not take the access token', async () => {
    answers('revoke', json({}, 404))
    answers('deauthorize', json(fault('Athlete', 'access_token', 'invalid'), 401))
    expect(await revoke(send, SETTINGS, pair, testClock())).toEqual({ kind: 'token-refused' })
  })

  it.each([
    ['a wrong client', json({ message: 'Authorization Error', errors: [] }, 401), 'wrong-client'],
    ['maintenance', page, 'unavailable'],
    ['a page with a good status', () => HttpResponse.html(MAINTENANCE), 'unavailable'],
    ['no answer', () => HttpResponse.error(), 'unavailable'],
  ])('fails with its remedy at %s, and tells no secret', async (_name, response, kind) => {
    answers('revoke', response)
    expect(await rejectionOf(revoke(send, SETTINGS, pair, testClock()))).toMatchObject({ kind })
  })
})

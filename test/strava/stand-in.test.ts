import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { empty, type Json, json } from '../support/strava/answers.ts'
import type { Asked } from '../support/strava/asked.ts'
import { ask, askTokens, field, list, post, read, refresh, visitConsent } from '../support/strava/asking.ts'
import type { StandInAthlete } from '../support/strava/athlete-control.ts'
import * as documented from '../support/strava/documented.ts'
import { accessWithdrawn, activityCreated, activityUpdated } from '../support/strava/events.ts'
import { type Listening, listen } from '../support/strava/listen.ts'
import { reasonToSkip, sample, samples } from '../support/strava/samples.ts'
import { lacking, shapeOf, strangersIn } from '../support/strava/shapes.ts'
import { type StandIn, startStandIn } from '../support/strava/stand-in.ts'
import { STREAM_KEYS } from '../support/strava/streams.ts'

/** Saturday 21 November 2026, eight minutes before a quarter. */
const NOW = Date.parse('2026-11-21T18:07:00Z')
const SECONDS = NOW / 1000
const SHOE = { id: 'g19999385', name: 'Adidas Switch', distance: 752_427, primary: true }

let now: number
let strava: StandIn
let ada: StandInAthlete
const opened: Listening[] = []

beforeEach(async () => {
  now = NOW
  strava = await startStandIn({ now: () => now, answerWithinMs: 400, retryAfterMs: 5 })
  ada = strava.addAthlete({ firstname: 'Ada', shoes: [SHOE] })
})

afterEach(async () => {
  await strava.stop()
  for (const server of opened.splice(0)) await server.close()
})

const firstError = (body: Json) =>
  field(list(field(body, 'errors'))[0], 'code') && list(field(body, 'errors'))[0]
const ids = (body: Json) => list(body).map((each) => field(each, 'id'))
/** Runs a day apart, the first one a day ago; ids from newest to oldest. */
const addRuns = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, day) =>
    ada.add({ start: new Date(NOW - (day + 1) * 86_400_000).toISOString() }),
  )

/** A callback that gives challenges back, and answers events with these statuses, then with 200. */
async function openCallback(
  eventAnswers: (number | 'late')[] = [],
  echo = (asked: Asked): Json => ({ 'hub.challenge': asked.query.get('hub.challenge') }),
): Promise<string> {
  const server = await listen(async (asked) => {
    if (asked.method === 'GET') return json(200, echo(asked))
    const answer = eventAnswers.shift() ?? 200
    if (answer === 'late') await pause(800)
    return empty(answer === 'late' ? 200 : answer)
  })
  opened.push(server)
  return `${server.url}/hooks/strava/a-long-random-path`
}

const subscribe = (callbackUrl: string) =>
  post(`${strava.apiUrl}/push_subscriptions`, {
    client_id: strava.clientId,
    client_secret: strava.clientSecret,
    callback_url: callbackUrl,
    verify_token: 'limber',
  })

describe('consent', () => {
  it('sends the visitor back with the state, a code and the ticked scopes, comma-separated', async () => {
    strava.consent({ scopes: ['read', 'activity:read_all'] })
    const { reply, back } = await visitConsent(strava, { scope: 'read activity:read_all profile:read_all' })
    expect(reply.status).toBe(302)
    expect(reply.headers.get('location')).toMatch(/^http:\/\/localhost:8080\/connect\/strava\/callback\?/)
    expect(Object.fromEntries(back)).toEqual({
      state: 'a state',
      code: expect.stringMatching(/^[0-9a-f]{40}$/),
      scope: 'read,activity:read_all',
    })
  })

  it('sends back a refusal', async () => {
    strava.consent({ denied: true })
    const { back } = await visitConsent(strava)
    expect(Object.fromEntries(back)).toEqual({ state: 'a state', error: 'access_denied' })
  })

  it('signs in whoever the test has chosen', async () => {
    const bea = strava.addAthlete({ firstname: 'Bea' })
    strava.consent({ athleteId: bea.id })
    const { back } = await visitConsent(strava)
    const { body } = await askTokens(strava, {
      grant_type: 'authorization_code',
      code: back.get('code') ?? '',
    })
    expect(field(field(body, 'athlete'), 'firstname')).toBe('Bea')
  })

  it.each([
    ['another application', { client_id: '1' }, 'client_id'],
    ['an address outside the domain', { redirect_uri: 'https://limber.example/callback' }, 'redirect_uri'],
    ['another response type', { response_type: 'token' }, 'response_type'],
    ['a scope that does not exist', { scope: 'read,everything' }, 'scope'],
    ['a parameter that does not exist', { prompt: 'yes' }, 'prompt'],
  ])('refuses %s', async (_what, over, name) => {
    const { reply } = await visitConsent(strava, over)
    expect(reply.status).toBe(400)
    expect(firstError(reply.body)).toEqual({ resource: 'Application', field: name, code: 'invalid' })
  })

  it('has no seat left for a newcomer, and still lets in whoever is connected', async () => {
    strava.seatsFull('consent')
    const { reply } = await visitConsent(strava)
    expect([reply.status, field(reply.body, 'message')]).toEqual([
      403,
      'Limit of connected athletes exceeded',
    ])
    ada.grant()
    expect((await visitConsent(strava)).back.has('code')).toBe(true)
  })
})

describe('tokens', () => {
  const exchange = (code: string) => askTokens(strava, { grant_type: 'authorization_code', code })
  const newCode = async () => (await visitConsent(strava)).back.get('code') ?? ''

  it('come for a code, once', async () => {
    const code = await newCode()
    const first = await exchange(code)
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 21_600,
      expires_at: SECONDS + 21_600,
    })
    const second = await exchange(code)
    expect(second.status).toBe(400)
    expect(firstError(second.body)).toEqual({ resource: 'AuthorizationCode', field: 'code', code: 'invalid' })
  })

  it('come for a code that was too fast when it comes again', async () => {
    const code = await newCode()
    strava.codeTooFast()
    expect((await exchange(code)).status).toBe(400)
    expect((await exchange(code)).status).toBe(200)
  })

  it('do not come for a code of yesterday', async () => {
    const code = await newCode()
    strava.moveClock(86_400)
    expect((await exchange(code)).status).toBe(400)
  })

  it('come by query as well, on both addresses', async () => {
    const query = { client_id: strava.clientId, client_secret: strava.clientSecret }
    const more = { grant_type: 'authorization_code', code: await newCode() }
    const address = `${strava.apiUrl}/oauth/token?${new URLSearchParams({ ...query, ...more })}`
    const reply = await ask(address, { method: 'POST' })
    expect(reply.status).toBe(200)
    expect(reply.headers.has('x-ratelimit-limit')).toBe(false)
    expect(strava.requests.at(-1)?.secretsInUrl).toEqual(['client_secret', 'code'])
  })

  it.each([
    ['an unknown application', { client_id: '1' }, 400, 'client_id'],
    ['a wrong secret', { client_secret: 'wrong' }, 401, ''],
  ])('are refused to %s', async (_what, over, status, name) => {
    const reply = await askTokens(strava, { ...over, grant_type: 'refresh_token', refresh_token: 'any' })
    expect(reply.status).toBe(status)
    expect(firstError(reply.body)).toEqual({ resource: 'Application', field: name, code: 'invalid' })
  })

  it('are refused when no seat is left', async () => {
    strava.seatsFull('token')
    expect((await exchange(await newCode())).status).toBe(403)
  })

  it('stay the same while over an hour is left', async () => {
    const tokens = ada.grant()
    strava.moveClock(21_600 - 3_601)
    const { body } = await refresh(strava, tokens.refreshToken)
    expect(body).toMatchObject({ access_token: tokens.accessToken, refresh_token: tokens.refreshToken })
    expect(field(body, 'expires_in')).toBe(3_601)
    expect(field(body, 'athlete')).toBeNull()
  })

  it('change with an hour left, and the old refresh token is void at once', async () => {
    const tokens = ada.grant()
    strava.moveClock(21_600 - 3_600)
    const renewed = await refresh(strava, tokens.refreshToken)
    expect(field(renewed.body, 'access_token')).not.toBe(tokens.accessToken)
    const old = await refresh(strava, tokens.refreshToken)
    expect(old.status).toBe(400)
    expect(firstError(old.body)).toEqual({
      resource: 'RefreshToken',
      field: 'refresh_token',
      code: 'invalid',
    })
    expect((await read(strava, '/athlete', tokens.accessToken)).status).toBe(200)
    expect((await refresh(strava, String(field(renewed.body, 'refresh_token')))).status).toBe(200)
  })

  it('let nobody in once they have expired, and refresh all the same', async () => {
    const tokens = ada.grant()
    strava.moveClock(21_600)
    const reply = await read(strava, '/athlete', tokens.accessToken)
    expect(reply.status).toBe(401)
    expect(firstError(reply.body)).toEqual({ resource: 'Athlete', field: 'access_token', code: 'invalid' })
    expect((await refresh(strava, tokens.refreshToken)).status).toBe(200)
  })

  it('can lose the access token alone', async () => {
    const tokens = ada.grant()
    ada.loseAccess()
    expect((await read(strava, '/athlete', tokens.accessToken)).status).toBe(401)
    const { body } = await refresh(strava, tokens.refreshToken)
    expect((await read(strava, '/athlete', String(field(body, 'access_token')))).status).toBe(200)
  })
})

describe('giving tokens back', () => {
  const revoke = (token: string, secret = strava.clientSecret) =>
    post(`${strava.webUrl}/oauth/revoke`, token === '' ? {} : { token, token_type_hint: 'refresh_token' }, {
      authorization: `Basic ${Buffer.from(`${strava.clientId}:${secret}`).toString('base64')}`,
    })

  it('voids both by either, and says the same of an unknown one', async () => {
    const tokens = ada.grant()
    const replies = [await revoke(tokens.refreshToken), await revoke('never issued')]
    expect(replies.map(({ status, text }) => [status, text])).toEqual([
      [200, ''],
      [200, ''],
    ])
    expect((await read(strava, '/athlete', tokens.accessToken)).status).toBe(401)
    expect((await refresh(strava, tokens.refreshToken)).status).toBe(400)
    expect(ada.connected()).toBe(false)
  })

  it('asks for the right application and for a token', async () => {
    const wrong = await revoke(ada.grant().refreshToken, 'wrong')
    expect([wrong.status, wrong.body]).toEqual([401, { message: 'Authorization Error', errors: [] }])
    expect((await revoke('')).status).toBe(400)
    expect(ada.connected()).toBe(true)
  })

  it('still knows the old way', async () => {
    const { accessToken } = ada.grant()
    const headers = { authorization: `Bearer ${accessToken}` }
    const reply = await ask(`${strava.webUrl}/oauth/deauthorize`, { method: 'POST', headers })
    expect(reply.body).toEqual({ access_token: accessToken })
    expect((await ask(`${strava.webUrl}/oauth/deauthorize`, { method: 'POST', headers })).status).toBe(401)
  })

  it('happens at strava.com as well', async () => {
    const tokens = ada.grant()
    ada.revoke()
    expect((await refresh(strava, tokens.refreshToken)).status).toBe(400)
  })
})

describe('the athlete and the gear', () => {
  it('show shoes with profile:read_all alone', async () => {
    const shoes = async (scopes: readonly string[]) =>
      field((await read(strava, '/athlete', ada.grant(scopes).accessToken)).body, 'shoes')
    expect(ids(await shoes(['read', 'profile:read_all']))).toEqual(['g19999385'])
    expect(await shoes(['read'])).toBeNull()
  })

  it('show a shoe to its owner', async () => {
    const { accessToken } = ada.grant()
    const { body } = await read(strava, '/gear/g19999385', accessToken)
    expect(body).toMatchObject({
      id: 'g19999385',
      name: 'Adidas Switch',
      distance: 752_427,
      brand_name: 'Adidas',
    })
    expect((await read(strava, '/gear/g1', accessToken)).status).toBe(404)
  })
})

describe('the list', () => {
  const listOf = async (query: string, scopes?: readonly string[]) =>
    read(strava, `/athlete/activities?${query}`, ada.grant(scopes).accessToken)

  it('is newest first, and oldest first with after', async () => {
    const [newest = 0, middle = 0, oldest = 0] = addRuns(3)
    expect(ids((await listOf('')).body)).toEqual([newest, middle, oldest])
    expect(ids((await listOf(`after=${SECONDS - 4 * 86_400}`)).body)).toEqual([oldest, middle, newest])
    expect(ids((await listOf(`before=${SECONDS - 86_400}`)).body)).toEqual([middle, oldest])
    expect(ids((await listOf(`after=${SECONDS - 2 * 86_400}`)).body)).toEqual([newest])
  })

  it('comes in pages, the last of them empty', async () => {
    const all = addRuns(5)
    const pages = async () => {
      const found = []
      for (const page of [1, 2, 3, 4]) found.push(ids((await listOf(`page=${page}&per_page=3`)).body))
      return found
    }
    expect(await pages()).toEqual([all.slice(0, 3), all.slice(3), [], []])
    strava.shortPagesBy(1)
    expect(await pages()).toEqual([all.slice(0, 2), all.slice(2, 4), all.slice(4), []])
  })

  it('takes seconds, not milliseconds', async () => {
    const reply = await listOf(`after=${NOW - 86_400_000}`)
    expect(reply.status).toBe(400)
    expect(firstError(reply.body)).toEqual({ resource: 'Application', field: 'after', code: 'future' })
    expect(strava.complaints).toEqual([])
  })

  it.each(['per_page=201', 'per_page=0', 'page=0', 'before=2026-11-21', 'since=5', 'page=1&page=2'])(
    'refuses %s and complains',
    async (query) => {
      expect((await listOf(query)).status).toBe(400)
      expect(strava.complaints).toHaveLength(1)
    },
  )

  it('keeps Only You activities from whoever may not see all', async () => {
    const id = ada.add({ start: '2026-11-20T07:00:00Z', onlyYou: true })
    expect(ids((await listOf('', ['read', 'activity:read'])).body)).toEqual([])
    expect((await read(strava, `/activities/${id}`, ada.grant(['activity:read']).accessToken)).status).toBe(
      404,
    )
    expect(ids((await listOf('', ['read', 'activity:read_all'])).body)).toEqual([id])
  })

  it('needs a scope of activities', async () => {
    const reply = await listOf('', ['read'])
    expect(reply.status).toBe(401)
    const missing = { resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }
    expect(firstError(reply.body)).toEqual(missing)
  })

  it('writes local time with a Z, and the standard offset of the zone in summer too', async () => {
    ada.add({ start: '2026-07-05T05:30:00Z' })
    expect(list((await listOf('')).body)[0]).toMatchObject({
      start_date: '2026-07-05T05:30:00Z',
      start_date_local: '2026-07-05T07:30:00Z',
      timezone: '(GMT+01:00) Europe/Berlin',
      utc_offset: 7_200,
    })
  })

  it('shows edits and forgets what was deleted', async () => {
    const [id = 0] = addRuns(1)
    ada.edit(id, { name: 'Messy', sportType: 'TrailRun' })
    expect(list((await listOf('')).body)[0]).toMatchObject({
      name: 'Messy',
      type: 'Run',
      sport_type: 'TrailRun',
    })
    ada.delete(id)
    expect(list((await listOf('')).body)).toEqual([])
  })
})

describe('one activity', () => {
  it('is there for its athlete alone', async () => {
    const [id = 0] = addRuns(1)
    const bea = strava.addAthlete({ firstname: 'Bea' })
    expect((await read(strava, `/activities/${id}`, ada.grant().accessToken)).status).toBe(200)
    const reply = await read(strava, `/activities/${id}`, bea.grant().accessToken)
    expect(reply.status).toBe(404)
    expect(firstError(reply.body)).toEqual({ resource: 'Activity', field: 'id', code: 'invalid' })
  })

  it('has streams of one length, of the keys that were asked for', async () => {
    const id = ada.add({
      start: '2026-11-20T07:00:00Z',
      movingSeconds: 600,
      elapsedSeconds: 700,
      distanceMetres: 2_000,
    })
    const { accessToken } = ada.grant()
    const { body } = await read(
      strava,
      `/activities/${id}/streams?keys=time,distance,watts&key_by_type=true`,
      accessToken,
    )
    expect(Object.keys(body ?? {})).toEqual(['time', 'distance'])
    const time = list(field(field(body, 'time'), 'data'))
    const distance = list(field(field(body, 'distance'), 'data'))
    expect([time.length, time.at(0), time.at(-1)]).toEqual([121, 0, 700])
    expect([distance.length, distance.at(0), distance.at(-1)]).toEqual([121, 0, 2_000])
  })

  it('has the streams a test gives it, and none by hand', async () => {
    const { accessToken } = ada.grant()
    const start = '2026-11-20T07:00:00Z'
    const given = ada.add({ start, streams: { time: [0, 2, 5] } })
    const manual = ada.add({ start, manual: true })
    const streams = (id: number) =>
      read(strava, `/activities/${id}/streams?keys=time&key_by_type=true`, accessToken)
    expect(field(field((await streams(given)).body, 'time'), 'data')).toEqual([0, 2, 5])
    expect((await streams(manual)).status).toBe(404)
  })

  it.each(['', 'keys=time', 'keys=time&key_by_type=false', 'keys=power&key_by_type=true'])(
    'refuses streams asked for with "%s" and complains',
    async (query) => {
      const [id] = addRuns(1)
      expect((await read(strava, `/activities/${id}/streams?${query}`, ada.grant().accessToken)).status).toBe(
        400,
      )
      expect(strava.complaints).toHaveLength(1)
    },
  )
})

describe('limits', () => {
  const usage = ({ headers }: { readonly headers: Headers }) =>
    ['x-ratelimit-limit', 'x-ratelimit-usage', 'x-readratelimit-limit', 'x-readratelimit-usage'].map((name) =>
      headers.get(name),
    )
  const call = () => read(strava, '/athlete', 'no token at all')

  it('stand on every answer of the API', async () => {
    await call()
    expect(usage(await call())).toEqual(['200,2000', '2,2', '100,1000', '2,2'])
    const unknown = await read(strava, '/clubs/1', 'no token at all')
    expect(usage(unknown)).toEqual(['200,2000', '3,3', '100,1000', '3,3'])
  })

  it('stop at the read limit, and refused calls count for the day', async () => {
    strava.limits.spend(99)
    expect((await call()).status).toBe(401)
    const over = await call()
    expect(over.status).toBe(429)
    expect(over.body).toEqual({
      message: 'Rate Limit Exceeded',
      errors: [{ resource: 'Application', field: 'rate limit', code: 'exceeded' }],
    })
    expect(usage(over)).toEqual(['200,2000', '101,101', '100,1000', '101,101'])
  })

  it('begin anew at the quarter, and the day at midnight in UTC', async () => {
    strava.limits.spend(500)
    now = Date.parse('2026-11-21T18:14:59.999Z')
    expect((await call()).status).toBe(429)
    now = Date.parse('2026-11-21T18:15:00Z')
    const next = await call()
    expect([next.status, usage(next)[3]]).toEqual([401, '1,502'])
    now = Date.parse('2026-11-22T00:00:00Z')
    expect(usage(await call())[3]).toBe('1,1')
  })

  it('end the day when its thousand are spent, whatever the quarter', async () => {
    strava.limits.spend(1_000)
    now += 3_600_000
    expect((await call()).status).toBe(429)
  })

  it('can be set, and their headers left out', async () => {
    strava.limits.set({ overall: { quarter: 1, day: 10 } })
    strava.limits.sendHeaders(false)
    await call()
    const over = await call()
    expect(firstError(over.body)).toEqual({
      resource: 'Application',
      field: 'overall rate limit',
      code: 'exceeded',
    })
    expect(usage(over)).toEqual([null, null, null, null])
  })
})

describe('faults', () => {
  it('limit a call, with headers that show the quarter used up, or without any', async () => {
    strava.faults.next('rate-limit')
    strava.faults.next('rate-limit-bare')
    const { accessToken } = ada.grant()
    const replies = [await read(strava, '/athlete', accessToken), await read(strava, '/athlete', accessToken)]
    expect(replies.map(({ status, headers }) => [status, headers.get('x-readratelimit-usage')])).toEqual([
      [429, '100,1'],
      [429, null],
    ])
    expect((await read(strava, '/athlete', accessToken)).status).toBe(200)
  })

  it('answer pages instead, for the requests they were asked for', async () => {
    const { accessToken } = ada.grant()
    strava.faults.next('unavailable', 2)
    strava.faults.next('page', 1, 'gear')
    const first = await read(strava, '/athlete', accessToken)
    expect([first.status, first.text.startsWith('<!DOCTYPE html>')]).toEqual([503, true])
    expect(first.headers.has('x-ratelimit-usage')).toBe(false)
    expect((await read(strava, '/athlete', accessToken)).status).toBe(503)
    expect((await read(strava, '/athlete', accessToken)).status).toBe(200)
    const page = await read(strava, '/gear/g19999385', accessToken)
    expect([page.status, page.body]).toEqual([200, null])
  })

  it('break one activity until it is mended', async () => {
    const [id = 0, other] = addRuns(2)
    const { accessToken } = ada.grant()
    strava.faults.breakActivity(id)
    const broken = await read(strava, `/activities/${id}`, accessToken)
    expect([broken.status, broken.body]).toEqual([500, { message: 'error' }])
    expect((await read(strava, `/activities/${other}`, accessToken)).status).toBe(200)
    strava.faults.mendActivity(id)
    expect((await read(strava, `/activities/${id}`, accessToken)).status).toBe(200)
  })

  it('make the application inactive, while tokens still refresh', async () => {
    const tokens = ada.grant()
    strava.faults.inactive(true)
    const reply = await read(strava, '/athlete', tokens.accessToken)
    expect([reply.status, reply.body]).toEqual([
      403,
      { message: 'Forbidden', errors: [{ resource: 'Application', field: 'Status', code: 'Inactive' }] },
    ])
    expect((await refresh(strava, tokens.refreshToken)).status).toBe(200)
    strava.faults.clear()
    expect((await read(strava, '/athlete', tokens.accessToken)).status).toBe(200)
  })

  it('hide a path, and nobody complains', async () => {
    strava.faults.next('missing', 1, 'revoke')
    expect((await post(`${strava.webUrl}/oauth/revoke`, { token: 'any' })).status).toBe(404)
    expect((await post(`${strava.webUrl}/oauth/revoke`, { token: 'any' })).status).toBe(401)
    expect(strava.complaints).toEqual([])
  })

  it('answer late', async () => {
    strava.faults.next({ delayMs: 80 })
    const started = performance.now()
    expect((await read(strava, '/athlete', ada.grant().accessToken)).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(75)
  })

  it('lose the answer of a refresh that was done', async () => {
    const { refreshToken } = ada.grant()
    strava.moveClock(6 * 3_600)
    strava.faults.next('cut-after', 1, 'refresh')
    await expect(refresh(strava, refreshToken)).rejects.toThrow()
    expect((await refresh(strava, refreshToken)).status).toBe(400)
    expect(strava.requests.map(({ kind, status }) => [kind, status])).toEqual([
      ['refresh', 'cut'],
      ['refresh', 400],
    ])
  })

  it('lose a refresh before it was done', async () => {
    const { refreshToken } = ada.grant()
    strava.moveClock(6 * 3_600)
    strava.faults.next('cut-before', 1, 'refresh')
    await expect(refresh(strava, refreshToken)).rejects.toThrow()
    expect((await refresh(strava, refreshToken)).status).toBe(200)
  })
})

describe('subscriptions', () => {
  const client = () => `client_id=${strava.clientId}&client_secret=${strava.clientSecret}`

  it('are made with a handshake, listed and ended', async () => {
    const asked: string[] = []
    const url = await openCallback([], ({ query }) => {
      asked.push(`${query.get('hub.mode')} ${query.get('hub.verify_token')}`)
      return { 'hub.challenge': query.get('hub.challenge') }
    })
    const made = await subscribe(url)
    const id = field(made.body, 'id')
    expect([made.status, asked]).toEqual([201, ['subscribe limber']])
    const listing = await ask(`${strava.apiUrl}/push_subscriptions?${client()}`)
    expect(list(listing.body)).toMatchObject([{ id, application_id: 24_523, callback_url: url }])
    const ended = await ask(`${strava.apiUrl}/push_subscriptions/${id}?${client()}`, { method: 'DELETE' })
    expect([ended.status, strava.subscription()]).toEqual([204, null])
    expect((await ask(`${strava.apiUrl}/push_subscriptions?${client()}`)).body).toEqual([])
    expect(strava.limits.usage().read.day).toBe(0)
  })

  it('are one an application', async () => {
    const url = await openCallback()
    await subscribe(url)
    const second = await subscribe(url)
    expect([second.status, field(firstError(second.body), 'resource')]).toEqual([400, 'PushSubscription'])
  })

  it.each([
    ['gives another challenge back', () => ({ 'hub.challenge': 'another' })],
    ['loses the dot', ({ query }: Asked) => ({ hub: { challenge: query.get('hub.challenge') } })],
  ])('need a callback that does not: %s', async (_what, echo) => {
    const reply = await subscribe(await openCallback([], echo))
    expect(reply.status).toBe(400)
    const error = { resource: 'PushSubscription', field: 'callback url', code: 'not verifiable' }
    expect(firstError(reply.body)).toEqual(error)
  })

  it('need a callback that is there, and knows the secret', async () => {
    expect((await subscribe('http://127.0.0.1:9/nobody')).status).toBe(400)
    expect(
      (await ask(`${strava.apiUrl}/push_subscriptions?client_id=24523&client_secret=wrong`)).status,
    ).toBe(401)
  })
})

describe('events', () => {
  it('are tried three times unless answered 200 in time', async () => {
    await subscribe(await openCallback([500, 'late', 200, 404, 404, 404]))
    const event = activityCreated(ada.id, 1_360_128_428)
    const [first] = await strava.emit(event)
    expect(first?.attempts.map(({ status }) => status)).toEqual([500, null, 200])
    expect(first?.attempts.every(({ milliseconds }) => milliseconds > 0)).toBe(true)
    const [second] = await strava.emit(event)
    expect([second?.accepted, second?.attempts.length]).toEqual([false, 3])
    expect(strava.deliveries).toEqual([first, second])
  })

  it('come twice, in any order, and forged', async () => {
    await subscribe(await openCallback())
    const [forged] = await strava.emit({ ...accessWithdrawn(ada.id), subscription_id: 1, owner_id: 666 })
    expect(forged?.event).toMatchObject({ subscription_id: 1, owner_id: 666, event_time: SECONDS })
    const twice = await strava.emit({ ...activityCreated(ada.id, 7), event_time: SECONDS - 60 }, 2)
    expect(twice.map(({ event }) => event)).toEqual([twice[0]?.event, twice[0]?.event])
    expect(twice[0]?.event.subscription_id).toBe(strava.subscription()?.id)
  })

  it('reach servers that believe they live elsewhere', async () => {
    const inTruth = await openCallback()
    const reach = (url: string) => url.replace('https://limber.example/hooks/strava', inTruth)
    const other = await startStandIn({ reach })
    const form = { client_id: other.clientId, client_secret: other.clientSecret, verify_token: 'limber' }
    const callback_url = 'https://limber.example/hooks/strava'
    expect((await post(`${other.apiUrl}/push_subscriptions`, { ...form, callback_url })).status).toBe(201)
    expect((await other.emit(accessWithdrawn(1)))[0]?.accepted).toBe(true)
    await other.stop()
  })
})

describe('what it writes down', () => {
  it('names requests by kind and athlete, and no secret', async () => {
    const { back } = await visitConsent(strava)
    await askTokens(strava, { grant_type: 'authorization_code', code: back.get('code') ?? '' })
    const { accessToken } = ada.grant()
    await read(strava, '/athlete/activities?per_page=200', accessToken)
    expect(strava.requests.at(-1)).toEqual({
      kind: 'activities',
      method: 'GET',
      path: '/api/v3/athlete/activities',
      query: { per_page: '200' },
      secretsInUrl: [],
      athleteId: ada.id,
      at: NOW,
      status: 200,
    })
    expect(strava.counts()).toMatchObject({ authorize: 1, exchange: 1, activities: 1, refresh: 0 })
    const written = JSON.stringify([strava.requests, strava.complaints])
    // client secret, code, two pairs of tokens
    expect(strava.secrets()).toHaveLength(6)
    expect(strava.secrets().filter((secret) => written.includes(secret))).toEqual([])
  })

  it('complains of what it does not know', async () => {
    await read(strava, '/clubs/1', ada.grant().accessToken)
    await read(strava, '/athlete?access_token=in-the-address', ada.grant().accessToken)
    await ask(`${strava.webUrl}/oauth/token`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(strava.complaints).toEqual([
      'GET /api/v3/clubs/1: unknown',
      'GET /api/v3/athlete: access_token is unknown here, or came twice',
      'POST /oauth/token: body is unknown here, or came twice',
    ])
  })
})

describe.skipIf(reasonToSkip() !== null)(
  'set beside real responses, sends nothing that Strava does not',
  () => {
    const start = '2026-11-20T07:00:00Z'
    const addOneOfEach = () => {
      ada.add({ start, gearId: SHOE.id })
      ada.add({ start, trainer: true, workoutType: 1 })
      ada.add({ start, manual: true, gearId: SHOE.id })
      ada.add({ start, onlyYou: true, averagePulse: null, cadence: null })
    }

    it('in the list', async () => {
      addOneOfEach()
      const sent = list((await read(strava, '/athlete/activities', ada.grant().accessToken)).body)
      const pages = ['00', '01', '02'].map((page) => `dblock/all_athlete_activities.${page}.json`)
      const real = samples(...pages, 'dblock/athlete_activities.json', 'dblock/models__summary_activity.json')
      expect(strangersIn(shapeOf(sent), shapeOf(real, documented.SUMMARY_BESIDES))).toEqual([])
      expect(sent).toHaveLength(4)
      expect(
        sent
          .flatMap((each) => lacking(each, real))
          .filter((name) => !/^(average|max)_|^elev_|suffer/.test(name)),
      ).toEqual([])
    })

    it('in one activity', async () => {
      addOneOfEach()
      const { accessToken } = ada.grant()
      const sent = []
      for (const { id } of ada.activities())
        sent.push((await read(strava, `/activities/${id}`, accessToken)).body)
      const real = samples(
        'dblock/activity.json',
        'stravalib/activity.3.json',
        'stravalib/activity-manual.3.json',
        ...['01', '02', '03'].map((part) => `dreeve/spy_${part}_activity.json`),
      )
      expect(strangersIn(shapeOf(sent), shapeOf(real, documented.DETAIL_BESIDES))).toEqual([])
    })

    it('in streams', async () => {
      const id = ada.add({ start })
      const query = `keys=${STREAM_KEYS}&key_by_type=true`
      const { body } = await read(strava, `/activities/${id}/streams?${query}`, ada.grant().accessToken)
      const real = Object.values(sample('dblock/activity_streams.json') ?? {})
      const sent = Object.values(body ?? {})
      expect(sent).toHaveLength(6)
      expect(strangersIn(shapeOf(sent), shapeOf(real, documented.STREAM_BESIDES))).toEqual([])
      expect(sent.flatMap((each) => lacking(each, real))).toEqual([])
    })

    it('in the athlete with shoes', async () => {
      const { body } = await read(strava, '/athlete', ada.grant().accessToken)
      const real = samples('dblock/athlete.json')
      expect(strangersIn(shapeOf([body]), shapeOf(real))).toEqual([])
      expect(lacking(body, real).filter((name) => name !== 'bio')).toEqual([])
    })

    it('in a shoe', async () => {
      const { body } = await read(strava, `/gear/${SHOE.id}`, ada.grant().accessToken)
      const real = samples('dblock/gear.00.json', 'dblock/models__shoe.json')
      expect(strangersIn(shapeOf([body]), shapeOf(real))).toEqual([])
      expect(lacking(body, real)).toEqual([])
    })

    it('in tokens', async () => {
      const { back } = await visitConsent(strava)
      const first = await askTokens(strava, {
        grant_type: 'authorization_code',
        code: back.get('code') ?? '',
      })
      const real = samples('dblock/oauth__token_authorization_code.json')
      expect(strangersIn(shapeOf([first.body]), shapeOf(real, documented.TOKEN_BESIDES))).toEqual([])
      expect(lacking(first.body, real)).toEqual([])
      const second = await refresh(strava, String(field(first.body, 'refresh_token')))
      const renewed = samples('dblock/oauth__token_refresh_token.json')
      expect(strangersIn(shapeOf([second.body]), shapeOf(renewed))).toEqual([])
      expect(lacking(second.body, renewed)).toEqual([])
    })

    it('in faults', async () => {
      const real = samples('dblock/oauth__token_invalid_client.json', 'dblock/oauth__token_invalid_code.json')
      const { accessToken } = ada.grant()
      strava.faults.breakActivity(2)
      const sent = [
        await askTokens(strava, { client_id: '1' }),
        await refresh(strava, 'unknown'),
        await read(strava, '/athlete', 'unknown'),
        await read(strava, '/activities/1', accessToken),
        await read(strava, '/activities/2', accessToken),
        await read(strava, '/clubs', accessToken),
        await read(strava, '/athlete/activities?after=9999999999', accessToken),
      ].map(({ body }) => body)
      expect(strangersIn(shapeOf(sent), shapeOf(real, documented.FAULT_BESIDES))).toEqual([])
      expect(sent[0]).toEqual(real[0])
    })

    it('in events and subscriptions', async () => {
      await subscribe(await openCallback())
      const events = [
        activityCreated(ada.id, 1),
        activityUpdated(ada.id, 1, { title: 'Messy' }),
        accessWithdrawn(ada.id),
      ]
      const sent = []
      for (const event of events)
        for (const delivery of await strava.emit(event)) sent.push({ ...delivery.event })
      const real = samples(
        'webhook-events/dblock_event_spec.json',
        'webhook-events/deauthorize.json',
        'webhook-events/emoji_title.json',
      )
      expect(strangersIn(shapeOf(sent), shapeOf(real))).toEqual([])
      const query = `client_id=${strava.clientId}&client_secret=${strava.clientSecret}`
      const listing = await ask(`${strava.apiUrl}/push_subscriptions?${query}`)
      const realListing = sample('dblock/webhooks__push_subscriptions.json')
      expect(strangersIn(shapeOf([listing.body]), shapeOf([realListing]))).toEqual([])
    })
  },
)

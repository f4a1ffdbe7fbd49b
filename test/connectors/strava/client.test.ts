import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { ConnectorError } from '../../../connectors/connector-error.ts'
import { stravaClient } from '../../../connectors/strava/client.ts'
import { axiosSend, createHttp } from '../../../connectors/strava/send.ts'
import { instant } from '../../../rules/model/day.ts'
import { testServer } from './server.ts'
import {
  fault,
  MAINTENANCE,
  memoryBudget,
  memoryTokens,
  NOON,
  rejectionOf,
  SETTINGS,
  TOKENS,
  testClock,
} from './support.ts'

const server = testServer()
const send = axiosSend(createHttp())
const API = 'https://strava.test/api/v3'
const BACKFILL = { priority: 'backfill' } as const

function house(tokens = TOKENS) {
  const ports = { tokens: memoryTokens(tokens), budget: memoryBudget(), clock: testClock() }
  return { ...ports, client: stravaClient({ send, settings: SETTINGS, ...ports }) }
}

function answers(path: string, ...given: readonly (() => Response)[]) {
  const asked: { readonly url: URL; readonly token: string | null }[] = []
  server.use(
    http.get(`${API}/${path}`, ({ request }) => {
      asked.push({ url: new URL(request.url), token: request.headers.get('authorization') })
      return given[Math.min(asked.length, given.length) - 1]?.() ?? HttpResponse.error()
    }),
  )
  return asked
}

const RATES = { 'X-ReadRateLimit-Limit': '200,2000', 'X-ReadRateLimit-Usage': '31,310' }
const text =
  (body: string, headers = {}) =>
  () =>
    HttpResponse.text(body, { headers: { 'Content-Type': 'application/json', ...headers } })
const json =
  (body: unknown, status = 200, headers = {}) =>
  () =>
    HttpResponse.json(body as object, { status, headers })

function run(given: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 16_195_505_756,
    name: 'Morning',
    sport_type: 'Run',
    type: 'Run',
    distance: 10_000,
    moving_time: 3000,
    elapsed_time: 3100,
    total_elevation_gain: 50,
    elev_high: 100,
    start_date: '2026-11-22T07:00:00Z',
    start_date_local: '2026-11-22T08:00:00Z',
    trainer: false,
    manual: false,
    start_latlng: [50.1, 8.6],
    map: { id: 'a1', summary_polyline: 'secretpath' },
    ...given,
  }
}

describe('a page of activities', () => {
  it('is asked for in seconds, with the token in a header, and counted', async () => {
    const asked = answers('athlete/activities', json([run()], 200, RATES))
    const { client, budget } = house()
    const page = await client.listActivities(
      { before: 1_795_000_000, after: 1_790_000_000, page: 2 },
      BACKFILL,
    )
    expect([page.isEmpty, page.records.length]).toEqual([false, 1])
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      before: '1795000000',
      after: '1790000000',
      page: '2',
      per_page: '200',
    })
    expect(asked[0]?.token).toBe(`Bearer ${TOKENS.accessToken}`)
    expect(budget.current()).toMatchObject({
      quarterLimit: 200,
      dayLimit: 2000,
      quarterUsage: 31,
      dayUsage: 310,
    })
  })

  it('with bad items holds the others, and each bad one with its reason', async () => {
    const items = [
      run(),
      run({ id: 2, distance: 'far' }),
      null,
      'run',
      run({ id: 3, start_date: 'yesterday' }),
    ]
    answers('athlete/activities', json(items))
    const { records } = await house().client.listActivities({ page: 1 }, BACKFILL)
    expect(records.map((record) => [record.kind, record.externalId])).toEqual([
      ['run', '16195505756'],
      ['refused', '2'],
      ['refused', null],
      ['refused', null],
      ['refused', '3'],
    ])
    expect(records.flatMap((record) => (record.kind === 'refused' ? [record.reason] : []))).toEqual([
      'activity 2: cannot be read: distance',
      'activity without an id: cannot be read: the record',
      'activity without an id: cannot be read: the record',
      'activity 3: cannot be read: start_date',
    ])
  })

  it('keeps ids beyond 2^53 as they were written, and no position', async () => {
    const body = JSON.stringify([run({ id: 1, average_speed: 0.5821912144702842 })]).replace(
      '"id":1,',
      '"id":3136407847427661018,',
    )
    answers('athlete/activities', text(body))
    const { records } = await house().client.listActivities({ page: 1 }, BACKFILL)
    expect(records.map((record) => record.externalId)).toEqual(['3136407847427661018'])
    expect(JSON.stringify(records)).not.toMatch(/50\.1|secretpath/)
  })

  it('ends the list only when it is empty', async () => {
    answers('athlete/activities', text('[]\n'))
    expect(await house().client.listActivities({ page: 9 }, BACKFILL)).toEqual({ records: [], isEmpty: true })
  })

  it.each([
    ['an object', json({ message: 'hello' })],
    ['a text', text('"hello"')],
    ['nothing', text('')],
    ['a page for people', () => HttpResponse.html(MAINTENANCE)],
    ['half of it', text('[{"id": 1')],
  ])('that is %s is tried again later', async (_name, response) => {
    answers('athlete/activities', response)
    const error = await rejectionOf(house().client.listActivities({ page: 1 }, { ...BACKFILL, attempt: 1 }))
    expect(error).toMatchObject({ kind: 'unavailable', remedy: { kind: 'retry-at', at: NOON + 90_000 } })
  })
})

describe('one thing', () => {
  it('an activity', async () => {
    const asked = answers('activities/:id', json(run({ segment_efforts: [{ id: 1 }], gear_id: 'g7' })))
    expect(await house().client.getActivity('16195505756', { priority: 'new-run' })).toMatchObject({
      kind: 'run',
      externalId: '16195505756',
      shoeExternalIds: ['g7'],
    })
    expect(asked[0]?.url.pathname).toBe('/api/v3/activities/16195505756')
  })

  it('streams, their keys in one parameter', async () => {
    const stream = (data: readonly unknown[]) => ({
      data,
      series_type: 'distance',
      original_size: data.length,
    })
    const asked = answers(
      'activities/1/streams',
      json({ time: stream([0, 1, 3]), altitude: stream([5, null, 'high']), latlng: stream([[50.1, 8.6]]) }),
    )
    expect(await house().client.getStreams('1', ['time', 'altitude'], BACKFILL)).toEqual({
      time: [0, 1, 3],
      altitude: [5, null, null],
    })
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      keys: 'time,altitude',
      key_by_type: 'true',
    })
  })

  it('a pair of shoes; a bike is none', async () => {
    answers('gear/g1', json({ id: 'g1', name: 'Tempo', distance: 966_309, retired: true, primary: false }))
    answers('gear/b1', json({ id: 'b1', name: 'Bike', distance: 1 }))
    const { client } = house()
    expect(await client.getGear('g1', BACKFILL)).toMatchObject({ totalMetres: 966_309, isRetired: true })
    expect(await client.getGear('b1', BACKFILL)).toBe(null)
  })

  it('the profile, with shoes where they may be read', async () => {
    const shoes = [{ id: 'g1', name: 'Tempo', distance: 5, primary: true }, { id: 'g2' }]
    answers('athlete', json({ id: 42, firstname: 'Ana', lastname: 'B', sex: 'F', shoes }), json({ id: 42 }))
    const { client } = house()
    expect(await client.getAthlete({ priority: 'connect' })).toMatchObject({
      athlete: { id: '42', firstname: 'Ana', sex: 'f' },
      shoes: [{ externalId: 'g1', totalMetres: 5, isDefault: true }],
    })
    expect((await client.getAthlete({ priority: 'connect' })).shoes).toBe(null)
  })

  it('puts no id into a path unguarded', async () => {
    const asked = answers('activities/*', json(run()))
    await house().client.getActivity('../athlete?x=1', BACKFILL)
    expect(asked[0]?.url.pathname).toBe('/api/v3/activities/..%2Fathlete%3Fx%3D1')
  })
})

describe('every refusal', () => {
  it.each([
    ['404', json(fault('Activity', 'id', 'invalid'), 404), 'missing', 'gone'],
    ['403 inactive', json(fault('Application', 'Status', 'Inactive'), 403), 'inactive', 'operator'],
    [
      '401 scope',
      json(fault('AccessToken', 'activity:read_permission', 'missing'), 401),
      'scope-missing',
      'reconnect',
    ],
    ['500', json({ message: 'error' }, 500), 'unavailable', 'retry-at'],
    ['503 page', () => HttpResponse.html(MAINTENANCE, { status: 503 }), 'unavailable', 'retry-at'],
    ['no answer', () => HttpResponse.error(), 'unavailable', 'retry-at'],
    ['429', json({ errors: 'Rate Limit Exceeded' }, 429), 'rate-limited', 'retry-at'],
  ])('%s has its remedy, is counted, and tells no secret', async (_name, response, kind, remedy) => {
    const asked = answers('activities/1', response)
    const { client, budget } = house()
    const error = await rejectionOf(client.getActivity('1', BACKFILL))
    expect(error).toBeInstanceOf(ConnectorError)
    expect(error).toMatchObject({ kind, remedy: { kind: remedy } })
    expect([asked.length, budget.current()?.dayUsage]).toEqual([1, 1])
  })

  it('a request that was wrong is our bug, and tells no secret', async () => {
    answers('athlete/activities', json(fault('Application', 'after', 'future'), 400))
    const error = await rejectionOf(house().client.listActivities({ page: 1 }, BACKFILL))
    expect(error).not.toBeInstanceOf(ConnectorError)
  })
})

describe('the token', () => {
  function tokenAnswers(...given: readonly (() => Response)[]) {
    const asked: string[] = []
    server.use(
      http.post('https://strava.test/oauth/token', async ({ request }) => {
        asked.push(new URLSearchParams(await request.text()).get('refresh_token') ?? '')
        return given[Math.min(asked.length, given.length) - 1]?.() ?? HttpResponse.error()
      }),
    )
    return asked
  }
  const renewed = json({
    access_token: 'new-a',
    refresh_token: 'new-r',
    expires_at: Math.round(TOKENS.expiresAt / 1000),
  })
  const expired = json(fault('Athlete', 'access_token', 'invalid'), 401)

  it('is refreshed before the call when it runs out, once for two callers', async () => {
    const refreshed = tokenAnswers(renewed)
    const asked = answers('activities/1', json(run()))
    const { client } = house({ ...TOKENS, expiresAt: instant(NOON + 60_000) })
    await Promise.all([client.getActivity('1', BACKFILL), client.getActivity('1', BACKFILL)])
    expect(refreshed).toEqual([TOKENS.refreshToken])
    expect(asked.map(({ token }) => token)).toEqual(['Bearer new-a', 'Bearer new-a'])
  })

  it('is refreshed after a 401, and the call made once more', async () => {
    const refreshed = tokenAnswers(renewed)
    const asked = answers('activities/1', expired, json(run()))
    const { client, budget } = house()
    expect(await client.getActivity('1', BACKFILL)).toMatchObject({ kind: 'run' })
    expect([refreshed.length, asked.length, budget.current()?.dayUsage]).toEqual([1, 2, 2])
  })

  it('refused twice means reconnect', async () => {
    const refreshed = tokenAnswers(renewed)
    const asked = answers('activities/1', expired)
    const error = await rejectionOf(house().client.getActivity('1', BACKFILL))
    expect(error).toMatchObject({ kind: 'token-refused', remedy: { kind: 'reconnect' } })
    expect([refreshed.length, asked.length]).toEqual([1, 2])
  })

  it('whose refresh is refused means reconnect, and tells no secret', async () => {
    tokenAnswers(json(fault('RefreshToken', 'refresh_token', 'invalid'), 400))
    const { client } = house({ ...TOKENS, expiresAt: NOON })
    const error = await rejectionOf(client.getActivity('1', BACKFILL))
    expect(error).toMatchObject({ kind: 'refresh-refused', remedy: { kind: 'reconnect' } })
  })
})

describe('the budget', () => {
  it('that is spent asks nothing, and says when', async () => {
    const asked = answers('activities/1', json(run(), 200, { 'X-ReadRateLimit-Usage': '70,70' }))
    const { client } = house()
    await client.getActivity('1', BACKFILL)
    const error = await rejectionOf(client.getActivity('1', BACKFILL))
    expect(error).toMatchObject({
      kind: 'budget-spent',
      remedy: { kind: 'retry-at', at: Date.parse('2026-11-23T12:15:01Z') },
    })
    expect(asked).toHaveLength(1)
    expect(await client.getActivity('1', { priority: 'new-run' })).toMatchObject({ kind: 'run' })
  })

  it('stops everybody after a 429, until the quarter is over', async () => {
    const asked = answers(
      'activities/1',
      json(fault('Application', 'rate limit', 'exceeded'), 429),
      json(run()),
    )
    const { client, clock } = house()
    await rejectionOf(client.getActivity('1', BACKFILL))
    const error = await rejectionOf(client.getActivity('1', { priority: 'disconnect' }))
    expect(error).toMatchObject({ kind: 'budget-spent' })
    expect(asked).toHaveLength(1)
    clock.set(instant(Date.parse('2026-11-23T12:15:02Z')))
    expect(await client.getActivity('1', BACKFILL)).toMatchObject({ kind: 'run' })
  })

  it('keeps what it knew when an answer has no headers', async () => {
    answers('activities/1', json(run(), 200, RATES), () => HttpResponse.html(MAINTENANCE, { status: 503 }))
    const { client, budget } = house()
    await client.getActivity('1', BACKFILL)
    await rejectionOf(client.getActivity('1', BACKFILL))
    expect(budget.current()).toMatchObject({ quarterLimit: 200, quarterUsage: 32, dayUsage: 311 })
  })
})

import { describe, expect, it } from 'vitest'
import { readCallback } from '../../connectors/strava/oauth.ts'
import { readEvent, verifyHandshake } from '../../connectors/strava/webhook.ts'
import { addRunner } from '../../db/runners.ts'
import { connectAccount } from '../../db/strava-accounts.ts'
import { saveSubscription } from '../../db/strava-subscription.ts'
import type { WebStrava } from '../../src/web/ports.ts'
import { NOW, ORIGIN, type TestWeb, testWeb, type WebOptions } from '../support/web.ts'

const PATH = '/hooks/strava/the-path-secret'

/** What the page needs of Strava; none of it is asked. */
const STRAVA: WebStrava = {
  clientId: '24523',
  cacheDays: 7,
  consentUrl: () => '',
  readCallback: (query) => ({ ...readCallback(query), kind: 'unusable' }),
  exchange: async () => ({ kind: 'unavailable' }),
  handshake: verifyHandshake,
  readEvent: (body) => {
    const event = readEvent(body)
    return event?.at == null ? null : { ...event, eventTime: event.at / 1000 }
  },
}

async function aHook(ports: WebOptions['ports'] = {}): Promise<TestWeb> {
  const web = await testWeb({ ports: { strava: STRAVA, ...ports } })
  await saveSubscription(web.db, '24523', {
    ...{ subscriptionId: '120475', pathSecret: 'the-path-secret', verifyToken: 'the verify token' },
  })
  const times = { createdAt: NOW, confirmedAt: null }
  await addRunner(web.db, { id: 'ada', email: null, name: 'Ada', zone: 'UTC', units: 'km', ...times })
  const tokens = { accessToken: 'sealed', refreshToken: 'sealed', expiresAt: NOW }
  await connectAccount(web.db, {
    ...{ runnerId: 'ada', athleteId: '501', scopes: ['activity:read_all'], tokens, connectedAt: NOW },
  })
  return web
}

const EVENT = {
  ...{ object_type: 'activity', object_id: 16181000100, aspect_type: 'create', updates: {} },
  ...{ owner_id: 501, subscription_id: 120475, event_time: 1516126040 },
}

/** As Strava posts it: no cookie, no origin. */
const post = async (web: TestWeb, body: string, path = PATH): Promise<Response> =>
  web.app.request(ORIGIN + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })

const send = (web: TestWeb, over: Readonly<Record<string, unknown>> = {}) =>
  post(web, JSON.stringify({ ...EVENT, ...over }))

const stored = (web: TestWeb) => web.db.selectFrom('strava_events').selectAll().execute()

describe('an event at Strava’s door', () => {
  it('is stored and asked for as a job before it is answered', async () => {
    const web = await aHook()
    const answer = await send(web)
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(await stored(web)).toMatchObject([
      { object_id: '16181000100', aspect_type: 'create', owner_id: '501', event_time: 1516126040 },
    ])
    const payload = { object: 'activity', objectId: '16181000100', aspect: 'create', ownerId: '501' }
    expect(web.asked).toEqual([
      {
        name: 'strava-event',
        key: 'activity:16181000100',
        payload: { ...payload, isDeauthorisation: false },
      },
    ])
  })

  it('is not answered with a yes when it could not be stored, so that Strava sends it again', async () => {
    const web = await aHook({ request: () => Promise.reject(new Error('the disk is full')) })
    expect((await send(web)).status).toBe(500)
    expect(await stored(web)).toEqual([])
  })

  it('is one look when it comes twice', async () => {
    const web = await aHook()
    for (let copy = 0; copy < 3; copy++) expect((await send(web)).status).toBe(200)
    expect(await stored(web)).toHaveLength(1)
    expect(web.asked).toHaveLength(1)
  })

  it('shares the key of its work with other events about the same activity', async () => {
    const web = await aHook()
    await send(web)
    await send(web, { aspect_type: 'update', updates: { title: 'Tempo' }, event_time: 1516126050 })
    expect(new Set(web.asked.map(({ key }) => key)).size).toBe(1)
  })

  it('says when access was withdrawn', async () => {
    const web = await aHook()
    const about = { object_type: 'athlete', object_id: 501, aspect_type: 'update' }
    await send(web, { ...about, updates: { authorized: 'false' } })
    expect(web.asked[0]).toMatchObject({ key: 'athlete:501', payload: { isDeauthorisation: true } })
  })

  it.each([
    ['of an athlete nobody knows', { owner_id: 777 }],
    ['of another subscription', { subscription_id: 99 }],
    ['of no subscription', { subscription_id: null }],
    ['of an unknown kind', { aspect_type: 'explode' }],
    ['of an unknown object', { object_type: 'club' }],
    ['without a time', { event_time: null }],
    ['with an id that is none', { object_id: '../../etc' }],
    ['larger than four kilobytes', { updates: { title: 'x'.repeat(5_000) } }],
  ])('%s is dropped, and answered with a yes', async (_what, over) => {
    const web = await aHook()
    expect((await send(web, over)).status).toBe(200)
    expect(await stored(web)).toEqual([])
    expect(web.asked).toEqual([])
  })

  it.each(['', 'null', '[]', '{"a":', 'object_type=activity', '<html>'])(
    'that is none is dropped: %s',
    async (body) => {
      const web = await aHook()
      expect((await post(web, body)).status).toBe(200)
      expect(await stored(web)).toEqual([])
    },
  )

  it.each(['/hooks/strava/another-secret', '/hooks/strava/', '/hooks/strava', `${PATH}/more`])(
    'finds nothing at %s',
    async (path) => {
      const web = await aHook()
      expect((await post(web, JSON.stringify(EVENT), path)).status).toBe(404)
      expect(await stored(web)).toEqual([])
    },
  )

  it('finds nothing where Strava is off, or nobody subscribed', async () => {
    expect((await post(await testWeb(), JSON.stringify(EVENT))).status).toBe(404)
    expect((await post(await testWeb({ ports: { strava: STRAVA } }), JSON.stringify(EVENT))).status).toBe(404)
  })
})

describe('Strava’s handshake', () => {
  const ask = (web: TestWeb, over: Readonly<Record<string, string>> = {}, path = PATH) => {
    const query = new URLSearchParams({
      ...{
        'hub.mode': 'subscribe',
        'hub.challenge': '15f7d1a91c1f40f8',
        'hub.verify_token': 'the verify token',
      },
      ...over,
    })
    return web.get(`${path}?${query}`)
  }

  it('gets its challenge back', async () => {
    const answer = await ask(await aHook())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await answer.json()).toEqual({ 'hub.challenge': '15f7d1a91c1f40f8' })
  })

  it.each([
    [{ 'hub.verify_token': 'wrong' }],
    [{ 'hub.verify_token': '' }],
    [{ 'hub.mode': 'unsubscribe' }],
    [{ 'hub.challenge': '' }],
    [{ 'hub.challenge': 'x'.repeat(300) }],
  ])('gets nothing with %j', async (over) => {
    expect((await ask(await aHook(), over)).status).toBe(404)
  })

  it('gets nothing at another address', async () => {
    expect((await ask(await aHook(), {}, '/hooks/strava/another')).status).toBe(404)
  })
})

import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { axiosSend, createHttp } from '../../../connectors/strava/send.ts'
import {
  createSubscription,
  deleteSubscription,
  listSubscriptions,
} from '../../../connectors/strava/subscription.ts'
import { testServer } from './server.ts'
import { fault, MAINTENANCE, rejectionOf, SETTINGS, testClock } from './support.ts'

const server = testServer()
const send = axiosSend(createHttp())
const URL_OF = 'https://strava.test/api/v3/push_subscriptions'
const WANTED = { callbackUrl: 'https://limber.test/hooks/strava/x', verifyToken: 'verify' }

describe('a subscription', () => {
  it('is made by a form, without a secret in the address', async () => {
    let seen: unknown = null
    server.use(
      http.post(URL_OF, async ({ request }) => {
        seen = [request.url, Object.fromEntries(new URLSearchParams(await request.text()))]
        return HttpResponse.json({ id: 120_475 }, { status: 201 })
      }),
    )
    expect(await createSubscription(send, SETTINGS, WANTED, testClock())).toEqual({
      id: '120475',
      callbackUrl: WANTED.callbackUrl,
    })
    const form = { client_id: '4711', client_secret: SETTINGS.clientSecret, verify_token: 'verify' }
    expect(seen).toEqual([URL_OF, { ...form, callback_url: WANTED.callbackUrl }])
  })

  it.each([
    ['does not answer', fault('PushSubscription', 'callback url', 'not verifiable')],
    ['answers badly', fault('PushSubscription', 'callback url', 'GET to callback URL does not return 200')],
    ['is there already', fault('PushSubscription', '', 'already exists')],
  ])('whose callback %s is the operator’s to mend', async (_name, body) => {
    server.use(http.post(URL_OF, () => HttpResponse.json(body as object, { status: 400 })))
    const error = await rejectionOf(createSubscription(send, SETTINGS, WANTED, testClock()))
    expect(error).toMatchObject({ kind: 'subscription-refused', remedy: { kind: 'operator' } })
  })

  it('is listed', async () => {
    const listed = [{ id: 131_300, application_id: 4711, callback_url: WANTED.callbackUrl }]
    server.use(http.get(URL_OF, () => HttpResponse.json(listed)))
    expect(await listSubscriptions(send, SETTINGS, testClock())).toEqual([
      { id: '131300', callbackUrl: WANTED.callbackUrl },
    ])
  })

  it.each([204, 404])('is deleted, also when it was gone: %i', async (status) => {
    let path = ''
    server.use(
      http.delete(`${URL_OF}/:id`, ({ request }) => {
        path = new URL(request.url).pathname
        return new HttpResponse(null, { status })
      }),
    )
    await deleteSubscription(send, SETTINGS, '131300', testClock())
    expect(path).toBe('/api/v3/push_subscriptions/131300')
  })

  it.each([
    ['no answer', () => HttpResponse.error()],
    ['maintenance', () => HttpResponse.html(MAINTENANCE, { status: 503 })],
    [
      'a wrong secret',
      () => HttpResponse.json(fault('Application', '', 'invalid') as object, { status: 401 }),
    ],
  ])('fails without telling its address, which holds the secret: %s', async (_name, response) => {
    server.use(http.get(URL_OF, response), http.delete(`${URL_OF}/:id`, response))
    await rejectionOf(listSubscriptions(send, SETTINGS, testClock()))
    await rejectionOf(deleteSubscription(send, SETTINGS, '1', testClock()))
  })
})

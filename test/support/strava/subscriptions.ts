/** push_subscriptions: one an application, and only for an address that answers the handshake. */
import { randomBytes } from 'node:crypto'
import { type Answer, empty, fault, json, missing, notFound } from './answers.ts'
import { type Asked, parameterOf } from './asked.ts'
import type { Route } from './routes.ts'
import { type Client, clientFault } from './token.ts'

export interface Subscription {
  readonly id: number
  readonly callbackUrl: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

interface SubscriptionPorts {
  readonly client: Client
  readonly now: () => number
  /** Calls out; gives up in time. */
  readonly call: (url: string, init?: RequestInit) => Promise<Response>
}

export interface Subscriptions {
  readonly routes: readonly Route[]
  current(): Subscription | null
}

const FIRST_ID = 120_475

export function createSubscriptions(ports: SubscriptionPorts): Subscriptions {
  let current: Subscription | null = null
  let ids = FIRST_ID

  const create = async (asked: Asked): Promise<Answer> => {
    const callbackUrl = parameterOf(asked, 'callback_url') ?? ''
    const verifyToken = parameterOf(asked, 'verify_token') ?? ''
    if (callbackUrl === '') return missing('callback_url')
    if (verifyToken === '') return missing('verify_token')
    if (current !== null) return fault(400, 'PushSubscription', '', 'already exists')
    if (callbackUrl.length > 255) return fault(400, 'PushSubscription', 'callback url', 'invalid')
    const trouble = await handshake(ports, callbackUrl, verifyToken)
    if (trouble !== null) return fault(400, 'PushSubscription', 'callback url', trouble)
    current = { id: ids, callbackUrl, createdAt: ports.now() }
    ids += 1
    return json(201, { id: current.id })
  }

  const route = (
    method: Route['method'],
    kind: 'subscribe' | 'subscriptions' | 'unsubscribe',
    parameters: readonly string[],
    answer: Route['answer'],
  ): Route => ({
    method,
    path:
      kind === 'unsubscribe' ? /^\/api\/v3\/push_subscriptions\/(\d+)$/ : /^\/api\/v3\/push_subscriptions$/,
    door: 'subscriptions',
    kind: () => kind,
    parameters: ['client_id', 'client_secret', ...parameters],
    answer: (asked, id) => clientFault(ports.client, asked) ?? answer(asked, id),
  })

  return {
    current: () => current,
    routes: [
      route('POST', 'subscribe', ['callback_url', 'verify_token'], create),
      route('GET', 'subscriptions', [], () => json(200, current ? [bodyOf(current, ports.client)] : [])),
      route('DELETE', 'unsubscribe', [], (_asked, id) => {
        if (current?.id !== Number(id)) return notFound('PushSubscription')
        current = null
        return empty(204)
      }),
    ],
  }
}

/** Null where the callback gave the challenge back, else the code of the fault. */
async function handshake(
  { call }: SubscriptionPorts,
  callbackUrl: string,
  verifyToken: string,
): Promise<string | null> {
  const url = URL.parse(callbackUrl)
  if (url === null) return 'not verifiable'
  const challenge = randomBytes(8).toString('hex')
  url.searchParams.set('hub.mode', 'subscribe')
  url.searchParams.set('hub.challenge', challenge)
  url.searchParams.set('hub.verify_token', verifyToken)
  try {
    const response = await call(url.href)
    if (response.status !== 200) return 'GET to callback URL does not return 200'
    if (!response.headers.get('content-type')?.startsWith('application/json')) return 'not verifiable'
    const body: unknown = await response.json()
    const echoed =
      typeof body === 'object' && body !== null && 'hub.challenge' in body && body['hub.challenge']
    return echoed === challenge ? null : 'not verifiable'
  } catch {
    return 'not verifiable'
  }
}

function bodyOf({ id, callbackUrl, createdAt }: Subscription, { clientId }: Client) {
  const at = new Date(createdAt).toISOString()
  const application_id = Number(clientId)
  return { id, resource_state: 2, application_id, callback_url: callbackUrl, created_at: at, updated_at: at }
}

/**
 * The one webhook subscription an application may have. Strava wants the client secret in the query of two of
 * these calls; errors never name a URL.
 */
import { z } from 'zod'
import { ID } from './activity-shape.ts'
import { answerTo, askingNow, expectGood, jsonOf, unreadable } from './ask.ts'
import type { Clock, Send, StravaSettings } from './ports.ts'

export interface Subscription {
  readonly id: string
  readonly callbackUrl: string
}

const CREATED = z.object({ id: ID })
const LISTED = z.array(z.object({ id: ID, callback_url: z.string() }))

export interface NewSubscription {
  /** At most 255 characters, https; must answer the handshake while this call is waiting. */
  readonly callbackUrl: string
  readonly verifyToken: string
}

/** Throws a StravaError "subscription-refused" when the callback does not answer, or one exists already. */
export async function createSubscription(
  send: Send,
  settings: StravaSettings,
  { callbackUrl, verifyToken }: NewSubscription,
  clock: Clock,
): Promise<Subscription> {
  const about = askingNow(clock, 'the making of a webhook subscription', 0)
  const form = { ...clientOf(settings), callback_url: callbackUrl, verify_token: verifyToken }
  const response = await answerTo(send, { method: 'POST', url: urlOf(settings), form }, about)
  const read = CREATED.safeParse(jsonOf(response, about))
  if (!read.success) throw unreadable(response.status, about)
  return { id: read.data.id, callbackUrl }
}

/** None or one. */
export async function listSubscriptions(
  send: Send,
  settings: StravaSettings,
  clock: Clock,
): Promise<readonly Subscription[]> {
  const about = askingNow(clock, 'the list of webhook subscriptions', 0)
  const url = `${urlOf(settings)}?${new URLSearchParams(clientOf(settings))}`
  const response = await answerTo(send, { method: 'GET', url }, about)
  const read = LISTED.safeParse(jsonOf(response, about))
  if (!read.success) throw unreadable(response.status, about)
  return read.data.map(({ id, callback_url }) => ({ id, callbackUrl: callback_url }))
}

/** Also good when it is gone already. */
export async function deleteSubscription(
  send: Send,
  settings: StravaSettings,
  id: string,
  clock: Clock,
): Promise<void> {
  const about = askingNow(clock, `the deletion of webhook subscription ${id}`, 0)
  const url = `${urlOf(settings)}/${encodeURIComponent(id)}?${new URLSearchParams(clientOf(settings))}`
  const response = await answerTo(send, { method: 'DELETE', url }, about)
  if (response.status !== 404) expectGood(response, about)
}

function urlOf({ apiUrl }: StravaSettings): string {
  return `${apiUrl}/push_subscriptions`
}

function clientOf({ clientId, clientSecret }: StravaSettings): Record<string, string> {
  return { client_id: clientId, client_secret: clientSecret }
}

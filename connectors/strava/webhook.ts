/**
 * What Strava's webhook sends. Events are not signed: they only say where to look, and are believed after
 * Strava itself has been asked.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type Instant, instant } from '../../rules/model/day.ts'
import { ID } from './activity-shape.ts'
import { parseJson } from './json.ts'

export interface StravaEvent {
  readonly object: 'activity' | 'athlete'
  readonly objectId: string
  readonly aspect: 'create' | 'update' | 'delete'
  /** The athlete. */
  readonly ownerId: string
  /** Null when the event does not say; then it is not known to be ours. */
  readonly subscriptionId: string | null
  readonly at: Instant | null
  /** All values are text: `{"authorized":"false"}`. */
  readonly updates: Readonly<Record<string, string>>
  /** The runner has withdrawn our access on Strava. */
  readonly isDeauthorisation: boolean
}

const EVENT = z.object({
  object_type: z.enum(['activity', 'athlete']),
  object_id: ID,
  aspect_type: z.enum(['create', 'update', 'delete']),
  owner_id: ID,
  subscription_id: ID.nullish(),
  /** Seconds since 1970. */
  event_time: z.number().int().nonnegative().nullish(),
  updates: z.record(z.string(), z.unknown()).nullish(),
})

/** The event of a request's body; null when it is none that we know. */
export function readEvent(body: string): StravaEvent | null {
  const read = EVENT.safeParse(parseJson(body)?.value)
  if (!read.success) return null
  const event = read.data
  const updates = Object.fromEntries(
    Object.entries(event.updates ?? {}).map(([field, value]) => [field, String(value)]),
  )
  return {
    object: event.object_type,
    objectId: event.object_id,
    aspect: event.aspect_type,
    ownerId: event.owner_id,
    subscriptionId: event.subscription_id ?? null,
    at: typeof event.event_time === 'number' ? instant(event.event_time * 1000) : null,
    updates,
    isDeauthorisation: event.object_type === 'athlete' && updates.authorized === 'false',
  }
}

export interface Handshake {
  readonly 'hub.challenge': string
}

/** The answer to Strava's GET when a subscription is made, as JSON within 2 seconds; null: not our handshake. */
export function verifyHandshake(
  query: Readonly<Record<string, string | undefined>>,
  verifyToken: string,
): Handshake | null {
  const challenge = query['hub.challenge']
  const isOurs =
    query['hub.mode'] === 'subscribe' &&
    isSame(query['hub.verify_token'] ?? '', verifyToken) &&
    verifyToken !== ''
  return isOurs && challenge && challenge.length <= 256 ? { 'hub.challenge': challenge } : null
}

/** Without telling by its time how much of it was right. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

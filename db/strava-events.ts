import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export interface StravaEvent {
  readonly id: string
  readonly objectType: 'activity' | 'athlete'
  readonly objectId: string
  readonly aspectType: 'create' | 'update' | 'delete'
  readonly ownerId: string
  /** Seconds since 1970, as Strava writes it. */
  readonly eventTime: number
  readonly receivedAt: Instant
}

/** Keeps an event; false when the same one came before. */
export async function addEvent(db: Db, event: StravaEvent): Promise<boolean> {
  const row = await db
    .insertInto('strava_events')
    .values({
      id: event.id,
      object_type: event.objectType,
      object_id: event.objectId,
      aspect_type: event.aspectType,
      owner_id: event.ownerId,
      event_time: event.eventTime,
      received_at: event.receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['object_id', 'aspect_type', 'event_time']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets what was said of one athlete. */
export async function forgetEventsOf(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('strava_events').where('owner_id', '=', ownerId).execute()
}

/** Forgets events that are older than anything could still refer to. */
export async function forgetEvents(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('strava_events').where('received_at', '<', before).execute()
}

/** Webhook events, as Strava words them. */

export interface StravaEvent {
  readonly object_type: 'activity' | 'athlete'
  readonly object_id: number
  readonly aspect_type: 'create' | 'update' | 'delete'
  /** Values are texts, true and false included. */
  readonly updates: Readonly<Record<string, string>>
  readonly owner_id: number
  readonly subscription_id: number
  /** Epoch seconds. */
  readonly event_time: number
}

/** The subscription and the time are filled in where they are not given. Give another subscription or owner to forge one. */
export type EventToSend = Omit<StravaEvent, 'subscription_id' | 'event_time'> &
  Partial<Pick<StravaEvent, 'subscription_id' | 'event_time'>>

const activityEvent = (
  athleteId: number,
  activityId: number,
  aspect: StravaEvent['aspect_type'],
  updates: StravaEvent['updates'] = {},
): EventToSend => ({
  object_type: 'activity',
  object_id: activityId,
  aspect_type: aspect,
  updates,
  owner_id: athleteId,
})

export const activityCreated = (athleteId: number, activityId: number): EventToSend =>
  activityEvent(athleteId, activityId, 'create')

/** Of title, type and private; Strava tells no other change. */
export const activityUpdated = (
  athleteId: number,
  activityId: number,
  updates: Readonly<Partial<Record<'title' | 'type' | 'private', string>>>,
): EventToSend => activityEvent(athleteId, activityId, 'update', { ...updates })

export const activityDeleted = (athleteId: number, activityId: number): EventToSend =>
  activityEvent(athleteId, activityId, 'delete')

export const accessWithdrawn = (athleteId: number): EventToSend => ({
  object_type: 'athlete',
  object_id: athleteId,
  aspect_type: 'update',
  updates: { authorized: 'false' },
  owner_id: athleteId,
})

/**
 * Garmin Connect's id of an activity that it handed to Strava by itself: `garmin_push_557565565`. Null for any
 * other name; `garmin_ping_…`, which came later, holds a number that is no activity's.
 */
export function garminActivityId(externalId: string | null): string | null {
  return /^garmin_push_(\d+)$/.exec(externalId ?? '')?.[1] ?? null
}

/** A SummaryActivity: every field made of the few that the stand-in keeps. */
import { type Activity, END_POSITION, hasPositions, START_POSITION, SUMMARY_POLYLINE } from './activities.ts'
import type { Json, JsonObject } from './answers.ts'
import { stravaTimes } from './local-time.ts'

/** As the list gives it. */
export function summaryOf(activity: Activity, athleteId: number): JsonObject {
  const { id, manual, distanceMetres, movingSeconds } = activity
  const outdoors = hasPositions(activity)
  const speed = movingSeconds > 0 ? Math.round((distanceMetres / movingSeconds) * 1000) / 1000 : 0
  return {
    resource_state: 2,
    athlete: { id: athleteId, resource_state: 1 },
    name: activity.name,
    distance: distanceMetres,
    moving_time: movingSeconds,
    elapsed_time: activity.elapsedSeconds,
    total_elevation_gain: activity.ascentMetres,
    type: activity.sportType === 'TrailRun' ? 'Run' : activity.sportType,
    sport_type: activity.sportType,
    workout_type: activity.workoutType,
    id,
    ...stravaTimes(activity.start, activity.zone),
    location_city: null,
    location_state: null,
    location_country: null,
    achievement_count: 0,
    kudos_count: 0,
    comment_count: 0,
    athlete_count: 1,
    photo_count: 0,
    map: { id: `a${id}`, summary_polyline: polylineOf(activity), resource_state: 2 },
    trainer: activity.trainer,
    commute: false,
    manual,
    private: activity.onlyYou,
    visibility: activity.onlyYou ? 'only_me' : 'everyone',
    flagged: false,
    gear_id: activity.gearId,
    start_latlng: outdoors ? START_POSITION : manual ? null : [],
    end_latlng: outdoors ? END_POSITION : manual ? null : [],
    average_speed: speed,
    max_speed: manual ? 0 : Math.round(speed * 1300) / 1000,
    ...measured(activity),
    heartrate_opt_out: false,
    display_hide_heartrate_option: !manual && activity.averagePulse !== null,
    ...(outdoors ? { elev_high: 34 + activity.ascentMetres, elev_low: 34 } : {}),
    upload_id: manual ? null : id + 1,
    upload_id_str: manual ? null : String(id + 1),
    external_id: manual ? null : activity.externalId,
    from_accepted_tag: false,
    pr_count: 0,
    total_photo_count: 0,
    has_kudoed: false,
    ...activity.also,
  }
}

export const polylineOf = (activity: Activity): string | null =>
  activity.manual ? null : hasPositions(activity) ? SUMMARY_POLYLINE : ''

/** What only a device knows. */
function measured({ manual, averagePulse, maximumPulse, cadence, deviceName }: Activity): JsonObject {
  if (manual) return { has_heartrate: false }
  const pulse: Record<string, Json> =
    averagePulse === null
      ? {}
      : { average_heartrate: averagePulse, max_heartrate: maximumPulse ?? averagePulse }
  return {
    device_name: deviceName,
    ...(cadence === null ? {} : { average_cadence: cadence }),
    has_heartrate: averagePulse !== null,
    ...pulse,
  }
}

/** What a DetailedActivity adds to the summary. */
import type { Activity } from './activities.ts'
import type { JsonObject } from './answers.ts'
import { type Athlete, gearOf, summaryGear } from './athletes.ts'
import { stravaTimes } from './local-time.ts'
import { polylineOf, summaryOf } from './summaries.ts'

export function detailOf(activity: Activity, athlete: Athlete): JsonObject {
  const summary = summaryOf(activity, athlete.id)
  const shoe = gearOf(athlete, activity.gearId ?? '')
  return {
    ...summary,
    resource_state: 3,
    map: {
      id: `a${activity.id}`,
      polyline: polylineOf(activity),
      resource_state: 3,
      summary_polyline: polylineOf(activity),
    },
    description: activity.description,
    calories: Math.round(activity.distanceMetres / 16),
    perceived_exertion: null,
    prefer_perceived_exertion: null,
    segment_efforts: [],
    splits_metric: [],
    splits_standard: [],
    laps: activity.manual ? [] : [lapOf(activity, athlete.id)],
    best_efforts: [],
    ...(shoe === null ? {} : { gear: summaryGear(shoe) }),
    photos: { primary: null, count: 0 },
    stats_visibility: [{ type: 'heart_rate', visibility: 'everyone' }],
    hide_from_home: false,
    embed_token: '6f5179ffed45a82d3e12d324fdc2814bd422d1da',
    available_zones: [],
    private_note: '',
    ...activity.also,
  }
}

/** The whole activity as one lap. */
function lapOf(activity: Activity, athleteId: number): JsonObject {
  const { start_date, start_date_local } = stravaTimes(activity.start, activity.zone)
  const speed = activity.movingSeconds > 0 ? activity.distanceMetres / activity.movingSeconds : 0
  return {
    id: activity.id + 2,
    resource_state: 2,
    name: 'Lap 1',
    activity: { id: activity.id, visibility: activity.onlyYou ? 'only_me' : 'everyone', resource_state: 1 },
    athlete: { id: athleteId, resource_state: 1 },
    elapsed_time: activity.elapsedSeconds,
    moving_time: activity.movingSeconds,
    start_date,
    start_date_local,
    distance: activity.distanceMetres,
    average_speed: Math.round(speed * 1000) / 1000,
    max_speed: Math.round(speed * 1300) / 1000,
    lap_index: 1,
    split: 1,
    start_index: 0,
    end_index: Math.ceil(activity.movingSeconds / 5),
    total_elevation_gain: activity.ascentMetres,
  }
}

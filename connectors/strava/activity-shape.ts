/** An activity as Strava sends it, in a list or alone; metres, seconds. Only what is named here goes further. */
import { z } from 'zod'

/** A figure we can do without: an odd value is an unknown one. */
const FIGURE = z.number().nullish().catch(null)
const TEXT = z.string().nullish().catch(null)
const FLAG = z.boolean().nullish().catch(null)
/** What load is counted from: an odd value refuses the activity, a missing one is for the reader to judge. */
const AMOUNT = z.number().nonnegative().nullish()

export const ID = z.union([z.string().regex(/^\d+$/), z.number().int().nonnegative()]).transform(String)

/** Positions and polylines are not named, so they end here. Kinds of sport are open: new ones appear. */
export const ACTIVITY = z.object({
  id: ID,
  name: TEXT,
  sport_type: TEXT,
  /** Deprecated, and all there is in old records; says "Run" of a TrailRun. */
  type: TEXT,
  distance: AMOUNT,
  moving_time: AMOUNT,
  elapsed_time: AMOUNT,
  total_elevation_gain: FIGURE,
  /** Absent without altitude, and in records before 2015. */
  elev_high: FIGURE,
  /** UTC. */
  start_date: z.iso.datetime(),
  /** The wall clock of the runner, with a Z that is not true. */
  start_date_local: z.iso.datetime(),
  average_heartrate: FIGURE,
  max_heartrate: FIGURE,
  /** Of one leg. */
  average_cadence: FIGURE,
  /** What the runner said, 1–10; only in an activity asked for alone. */
  perceived_exertion: FIGURE,
  has_heartrate: FLAG,
  gear_id: TEXT,
  trainer: FLAG,
  manual: FLAG,
  flagged: FLAG,
  device_name: TEXT,
  external_id: TEXT,
})

export type ActivityShape = z.infer<typeof ACTIVITY>

/** The id of what may be broken otherwise; null when that is broken too. */
export function idOf(value: unknown): string | null {
  const read = ACTIVITY.pick({ id: true }).safeParse(value)
  return read.success ? read.data.id : null
}

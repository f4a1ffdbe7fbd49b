/**
 * One record of `*_summarizedActivities.json` as Garmin writes it, and the units it is in. The export counts
 * in centimetres, milliseconds and cm/ms; the same activities fetched from Garmin's web API and saved
 * under such a name count in metres, seconds and m/s.
 */
import { z } from 'zod'

/** A figure we can do without: an odd value is an unknown one, and a missing one is never zero. */
const FIGURE = z.number().nullish().catch(null)
const TEXT = z.string().nullish().catch(null)
const MOMENT = z.union([z.number(), z.string()]).nullish().catch(null)
/** What load is counted from: an odd value refuses the record. */
const AMOUNT = z.number().nonnegative().nullish()

export const RECORD = z.object({
  activityId: z.union([z.string().min(1), z.number()]).transform(String),
  activityType: z
    .union([z.string(), z.object({ typeKey: z.string() })])
    .nullish()
    .catch(null),
  sportType: TEXT,
  name: TEXT,
  activityName: TEXT,
  beginTimestamp: MOMENT,
  startTimeGmt: MOMENT,
  startTimeGMT: MOMENT,
  startTimeLocal: MOMENT,
  distance: AMOUNT,
  duration: AMOUNT,
  elapsedDuration: AMOUNT,
  movingDuration: AMOUNT,
  avgSpeed: FIGURE,
  averageSpeed: FIGURE,
  elevationGain: FIGURE,
  elevationLoss: FIGURE,
  avgHr: FIGURE,
  maxHr: FIGURE,
  averageHR: FIGURE,
  maxHR: FIGURE,
  avgDoubleCadence: FIGURE,
  avgRunCadence: FIGURE,
  /** Ten times what the runner said, in both uses. */
  workoutRpe: FIGURE,
  parent: z.boolean().nullish().catch(null),
})

export type SummaryShape = z.infer<typeof RECORD>

/** What to divide by, or to multiply speed with, to get metres, seconds and m/s. */
export interface Scale {
  readonly perMetre: number
  readonly perSecond: number
  readonly speed: number
}

const EXPORT: Scale = { perMetre: 100, perSecond: 1000, speed: 10 }
const WEB_API: Scale = { perMetre: 1, perSecond: 1, speed: 1 }

/** Told by the names only one of the two uses, and failing those by how they write type and start. */
export function scaleOf(record: SummaryShape): Scale {
  const ofExport = [
    record.startTimeGmt,
    record.avgSpeed,
    record.avgHr,
    record.maxHr,
    record.name,
    record.sportType,
  ]
  const ofWebApi = [
    record.startTimeGMT,
    record.averageSpeed,
    record.averageHR,
    record.maxHR,
    record.activityName,
  ]
  const lead = ofExport.filter(isSaid).length - ofWebApi.filter(isSaid).length
  if (lead !== 0) return lead > 0 ? EXPORT : WEB_API
  const writesAsApi = typeof record.activityType === 'object' && typeof record.startTimeLocal === 'string'
  return writesAsApi && !isSaid(record.beginTimestamp) ? WEB_API : EXPORT
}

/** "trail_running"; the sport where the type is missing. */
export function typeKeyOf(record: SummaryShape): string {
  const type = record.activityType
  const key = typeof type === 'string' ? type : type?.typeKey
  return (key || record.sportType || 'other').trim().toLowerCase()
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined
}

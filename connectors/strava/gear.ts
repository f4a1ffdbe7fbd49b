/** Shoes as Strava knows them: in the runner's profile, or one pair asked for by its id. */
import { z } from 'zod'
import type { ShoeRecord } from '../connector.ts'
import { ATHLETE, type StravaAthlete } from './token-answers.ts'

/**
 * `shoe.startMetres` is 0. Strava counts in `totalMetres` everything it has ever seen on the pair, the runs we
 * know among it: what the pair had before our first run is that total less the runs we know, the caller's sum.
 */
export interface StravaShoe extends ShoeRecord {
  readonly totalMetres: number
  /** Strava does not say since when. */
  readonly isRetired: boolean
  /** The pair Strava gives to new runs. */
  readonly isDefault: boolean
}

export interface AthleteProfile {
  readonly athlete: StravaAthlete
  /** Null without the permission `profile:read_all`; then nothing is known of shoes. */
  readonly shoes: readonly StravaShoe[] | null
}

const TEXT = z.string().nullish().catch(null)
const GEAR = z.object({
  /** "g…" for shoes, "b…" for bikes. */
  id: z.string().min(1),
  name: TEXT,
  nickname: TEXT,
  brand_name: TEXT,
  model_name: TEXT,
  /** Metres, whatever the runner reads. */
  distance: z.number().nonnegative(),
  primary: z.boolean().nullish().catch(null),
  retired: z.boolean().nullish().catch(null),
})
const PROFILE = ATHLETE.extend({ shoes: z.array(z.unknown()).nullish().catch(null) })

/** Null when it is no profile. A pair that cannot be read is left out. */
export function readProfile(value: unknown): AthleteProfile | null {
  const read = PROFILE.safeParse(value)
  if (!read.success) return null
  const { shoes, ...athlete } = read.data
  return {
    athlete,
    shoes: shoes?.flatMap((shoe) => readGear(shoe) ?? []) ?? null,
  }
}

/** Null when it cannot be read, or is no pair of shoes. */
export function readGear(value: unknown): StravaShoe | null {
  const read = GEAR.safeParse(value)
  if (!read.success || !read.data.id.startsWith('g')) return null
  const { id, distance, primary, retired } = read.data
  return {
    externalId: id,
    shoe: { name: nameOf(read.data), startMetres: 0, limitMetres: null, beganOn: null, retiredOn: null },
    totalMetres: distance,
    isRetired: retired === true,
    isDefault: primary === true,
  }
}

function nameOf({ id, name, nickname, brand_name, model_name }: z.infer<typeof GEAR>): string {
  const made = [brand_name, model_name].filter((part) => part?.trim()).join(' ')
  return name?.trim() || nickname?.trim() || made || `Shoes ${id}`
}

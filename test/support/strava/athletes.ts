/** Athletes and their shoes, and how Strava shows them. */
import type { JsonObject } from './answers.ts'

export interface Shoe {
  /** g and digits. */
  readonly id: string
  readonly name: string
  /** Metres. */
  readonly distance: number
  readonly primary: boolean
  readonly retired: boolean
}

export interface Athlete {
  readonly id: number
  readonly firstname: string
  readonly lastname: string
  readonly sex: 'M' | 'F'
  readonly shoes: readonly Shoe[]
  readonly units: 'feet' | 'meters'
  /** Kilograms. */
  readonly weight: number
}

export type GivenShoe = Partial<Shoe> & Pick<Shoe, 'id' | 'name'>
export type GivenAthlete = Partial<Omit<Athlete, 'shoes'>> & { readonly shoes?: readonly GivenShoe[] }

export function athleteOf({ shoes = [], ...given }: GivenAthlete, id: number): Athlete {
  return {
    id,
    firstname: 'Ada',
    lastname: 'Example',
    sex: 'F',
    units: 'meters',
    weight: 61.5,
    ...given,
    shoes: shoes.map(shoeOf),
  }
}

export const shoeOf = (given: GivenShoe): Shoe => ({ distance: 0, primary: false, retired: false, ...given })

export const gearOf = (athlete: Athlete, gearId: string): Shoe | null =>
  athlete.shoes.find(({ id }) => id === gearId) ?? null

/** A SummaryGear. */
export const summaryGear = ({ id, name, distance, primary, retired }: Shoe): JsonObject => ({
  id,
  primary,
  name,
  nickname: '',
  resource_state: 2,
  retired,
  distance,
  converted_distance: Math.round(distance / 100) / 10,
})

/** A DetailedGear. */
export const detailedGear = (shoe: Shoe): JsonObject => ({
  ...summaryGear(shoe),
  resource_state: 3,
  brand_name: shoe.name.split(' ')[0] ?? '',
  model_name: shoe.name.split(' ').slice(1).join(' '),
  description: '',
  notification_distance: 0,
})

/** A SummaryAthlete, as the code exchange gives it. */
export const summaryAthlete = ({ id, firstname, lastname, sex }: Athlete): JsonObject => ({
  id,
  username: `athlete_${id}`,
  resource_state: 2,
  firstname,
  lastname,
  city: 'Berlin',
  state: '',
  country: 'Germany',
  sex,
  premium: false,
  summit: false,
  created_at: '2017-11-28T19:05:35Z',
  updated_at: '2026-09-27T12:57:32Z',
  badge_type_id: 0,
  profile_medium: 'https://strava.example/athletes/medium.jpg',
  profile: 'https://strava.example/athletes/large.jpg',
  friend: null,
  follower: null,
})

/** A DetailedAthlete, which needs profile:read_all. */
export const detailedAthlete = (athlete: Athlete): JsonObject => ({
  ...summaryAthlete(athlete),
  resource_state: 3,
  weight: athlete.weight,
  blocked: false,
  can_follow: true,
  follower_count: 0,
  friend_count: 0,
  mutual_friend_count: 0,
  athlete_type: 1,
  date_preference: '%m/%d/%Y',
  measurement_preference: athlete.units,
  clubs: [],
  postable_clubs_count: 0,
  ftp: null,
  bikes: [],
  shoes: athlete.shoes.map(summaryGear),
})

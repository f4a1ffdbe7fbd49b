/** The athletes of the stand-in and what they have recorded. */
import { type Activity, activityOf, type GivenActivity } from './activities.ts'
import { type Athlete, athleteOf, type GivenAthlete, shoeOf } from './athletes.ts'

export interface World {
  addAthlete(given: GivenAthlete): Athlete
  changeAthlete(id: number, change: GivenAthlete): void
  athlete(id: number): Athlete | null
  /** In the order they were added. */
  athletes(): readonly Athlete[]
  addActivity(athleteId: number, given: GivenActivity): Activity
  /** Fails where there is none. */
  changeActivity(athleteId: number, id: number, change: Partial<GivenActivity>): void
  deleteActivity(athleteId: number, id: number): void
  activity(athleteId: number, id: number): Activity | null
  /** In the order they were added. */
  activities(athleteId: number): readonly Activity[]
}

/** Ids of today's size: an activity's eleven digits lie below 2^53. */
const FIRST_ACTIVITY = 16_181_000_000
const FIRST_ATHLETE = 26_462_000

export function createWorld(): World {
  const athletes = new Map<number, Athlete>()
  const recorded = new Map<number, Map<number, Activity>>()
  let activityIds = FIRST_ACTIVITY
  const nextActivityId = () => {
    activityIds += 100
    return activityIds
  }
  const of = (athleteId: number): Map<number, Activity> => {
    const found = recorded.get(athleteId)
    if (found === undefined) throw new Error(`the stand-in has no athlete ${athleteId}`)
    return found
  }

  return {
    addAthlete: (given) => {
      const athlete = athleteOf(given, given.id ?? FIRST_ATHLETE + athletes.size + 1)
      athletes.set(athlete.id, athlete)
      recorded.set(athlete.id, new Map())
      return athlete
    },
    changeAthlete: (id, { shoes, ...change }) => {
      const athlete = athletes.get(id)
      if (athlete === undefined) throw new Error(`the stand-in has no athlete ${id}`)
      athletes.set(id, { ...athlete, ...change, ...(shoes ? { shoes: shoes.map(shoeOf) } : {}), id })
    },
    athlete: (id) => athletes.get(id) ?? null,
    athletes: () => [...athletes.values()],
    addActivity: (athleteId, given) => {
      const activity = activityOf(given, nextActivityId)
      of(athleteId).set(activity.id, activity)
      return activity
    },
    changeActivity: (athleteId, id, change) => {
      const activity = of(athleteId).get(id)
      if (activity === undefined)
        throw new Error(`athlete ${athleteId} of the stand-in has no activity ${id}`)
      of(athleteId).set(id, { ...activity, ...change, id })
    },
    deleteActivity: (athleteId, id) => void of(athleteId).delete(id),
    activity: (athleteId, id) => recorded.get(athleteId)?.get(id) ?? null,
    activities: (athleteId) => [...(recorded.get(athleteId)?.values() ?? [])],
  }
}

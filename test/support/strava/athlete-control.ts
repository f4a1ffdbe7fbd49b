/** What a test may do with one athlete. */
import type { GivenActivity } from './activities.ts'
import type { JsonObject } from './answers.ts'
import type { GivenAthlete } from './athletes.ts'
import type { Grants, Tokens } from './grants.ts'
import { summaryOf } from './summaries.ts'
import type { World } from './world.ts'

export interface StandInAthlete {
  readonly id: number
  /** Names, shoes: what is given replaces what was. */
  change(athlete: GivenAthlete): void
  /** Records an activity; its id. */
  add(activity: GivenActivity): number
  edit(activityId: number, change: Partial<GivenActivity>): void
  delete(activityId: number): void
  /** As Strava would list them to someone who may see all, in the order they were added. */
  activities(): readonly JsonObject[]
  /** Tokens without the way through the consent page; void are those the athlete had. */
  grant(scopes?: readonly string[]): Tokens
  /** The athlete throws the application out at strava.com. Sends no event. */
  revoke(): void
  /** The access token alone is void before its time. */
  loseAccess(): void
  connected(): boolean
}

const USUAL_SCOPES = ['read', 'activity:read_all', 'profile:read_all']

export function athleteControl(world: World, grants: Grants, id: number): StandInAthlete {
  return {
    id,
    change: (athlete) => world.changeAthlete(id, athlete),
    add: (activity) => world.addActivity(id, activity).id,
    edit: (activityId, change) => world.changeActivity(id, activityId, change),
    delete: (activityId) => world.deleteActivity(id, activityId),
    activities: () => world.activities(id).map((activity) => summaryOf(activity, id)),
    grant: (scopes = USUAL_SCOPES) => grants.grant({ athleteId: id, scopes }),
    revoke: () => grants.revokeAthlete(id),
    loseAccess: () => grants.loseAccess(id),
    connected: () => grants.connected(id),
  }
}

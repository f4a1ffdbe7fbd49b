/** What we read of one runner: typed calls, each with its place in the budget. */
import type { StravaClientInstance } from 'strava-v3'
import { type AthleteProfile, readGear, readProfile, type StravaShoe } from './gear.ts'
import { normalise, type StravaRecord } from './normalise.ts'
import { type Asking, readAs, type StravaPorts } from './reading.ts'
import { readStreams, type StreamKey, type Streams } from './streams.ts'

/** Seconds since 1970, both exclusive, on the start of the activity. */
export interface ActivityQuery {
  readonly before?: number
  readonly after?: number
  /** From 1. */
  readonly page: number
  /** 200 at the most, and without saying. */
  readonly perPage?: number
}

export interface ActivityPage {
  /** In Strava's order, which is not to be relied on; what cannot be read is among them as `refused`. */
  readonly records: readonly StravaRecord[]
  /** The list ends only where this is true: a page may be short before the end. */
  readonly isEmpty: boolean
}

/** Every call throws a StravaError with its remedy, and nothing that holds a token. */
export interface StravaClient {
  listActivities(query: ActivityQuery, asking: Asking): Promise<ActivityPage>
  getActivity(id: string, asking: Asking): Promise<StravaRecord>
  /** An activity without any, entered by hand, is a StravaError "missing". */
  getStreams(id: string, keys: readonly StreamKey[], asking: Asking): Promise<Streams>
  /** Null when the gear is no pair of shoes. */
  getGear(id: string, asking: Asking): Promise<StravaShoe | null>
  getAthlete(asking: Asking): Promise<AthleteProfile>
}

const LARGEST_PAGE = 200

export function stravaClient(ports: StravaPorts): StravaClient {
  const read = <T>(
    what: string,
    asking: Asking,
    call: (client: StravaClientInstance) => Promise<unknown>,
    shape: (value: unknown) => T | null,
  ): Promise<T> => readAs(ports, what, asking, call, shape)

  return {
    listActivities: ({ before, after, page, perPage = LARGEST_PAGE }, asking) => {
      const query = { page, per_page: perPage, ...(before && { before }), ...(after && { after }) }
      const what = `page ${page} of the activities`
      return read(what, asking, (client) => client.athlete.listActivities(query), pageOf)
    },
    getActivity: (id, asking) =>
      read(`activity ${id}`, asking, (client) => client.activities.get({ id: safe(id) }), normalise),
    getStreams: (id, keys, asking) => {
      const query = { id: safe(id), keys: [...keys], key_by_type: true }
      return read(
        `the streams of activity ${id}`,
        asking,
        (client) => client.streams.activity(query),
        readStreams,
      )
    },
    getGear: async (id, asking) => {
      const call = (client: StravaClientInstance) => client.gear.get({ id: safe(id) })
      const { shoe } = await read(`gear ${id}`, asking, call, (value) => ({ shoe: readGear(value) }))
      return shoe
    },
    getAthlete: (asking) =>
      read("the runner's profile", asking, (client) => client.athlete.get({}), readProfile),
  }
}

function pageOf(value: unknown): ActivityPage | null {
  return Array.isArray(value) ? { records: value.map(normalise), isEmpty: value.length === 0 } : null
}

/** strava-v3 puts ids into paths as they are. */
function safe(id: string): string {
  return encodeURIComponent(id)
}

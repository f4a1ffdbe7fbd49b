/** What can be read with an access token. */
import { type Answer, about, FAULTS, invalid, json, missing, notFound, scopeMissing } from './answers.ts'
import { type Asked, credentialsOf } from './asked.ts'
import { type Athlete, detailedAthlete, detailedGear, gearOf, summaryAthlete } from './athletes.ts'
import { detailOf } from './details.ts'
import type { Grants } from './grants.ts'
import { listed } from './listing.ts'
import type { Kind } from './log.ts'
import type { Route } from './routes.ts'
import { isStreamKey, streamSet, streamsOf } from './streams.ts'
import type { World } from './world.ts'

export interface ApiPorts {
  readonly world: World
  readonly grants: Grants
  readonly now: () => number
  readonly complain: (complaint: string) => void
  readonly isBroken: (activityId: number) => boolean
  /** By how much pages fall short before the end. */
  readonly shortBy: () => number
}

/** Who asks, and with which scopes. */
export interface Caller {
  readonly athlete: Athlete
  readonly may: (scope: string) => boolean
}

type Handler = (caller: Caller, asked: Asked, id: string) => Answer

export function apiRoutes(ports: ApiPorts): readonly Route[] {
  const { world } = ports
  const api = (
    kind: Kind,
    path: RegExp,
    parameters: readonly string[],
    scopes: readonly string[],
    handle: Handler,
  ): Route => ({
    method: 'GET',
    path,
    door: 'api',
    kind: () => kind,
    parameters,
    answer: (asked, id) => {
      const grant = ports.grants.bearer(credentialsOf(asked, 'Bearer') ?? '')
      const athlete = grant && world.athlete(grant.athleteId)
      if (!grant || !athlete) return FAULTS.accessInvalid
      const may = (scope: string) => grant.scopes.includes(scope)
      const [needed] = scopes
      const answer =
        needed !== undefined && !scopes.some(may) ? scopeMissing(needed) : handle({ athlete, may }, asked, id)
      return about(athlete.id, answer)
    },
  })
  /** An activity of the caller that the caller's scopes show, or null. */
  const visible = ({ athlete, may }: Caller, id: string) => {
    const found = world.activity(athlete.id, Number(id))
    return found?.onlyYou && !may('activity:read_all') ? null : found
  }
  const reads = ['activity:read', 'activity:read_all']

  return [
    api('athlete', /^\/api\/v3\/athlete$/, [], ['read', 'read_all', 'profile:read_all'], ({ athlete, may }) =>
      json(200, may('profile:read_all') ? detailedAthlete(athlete) : summaryAthlete(athlete)),
    ),
    api(
      'activities',
      /^\/api\/v3\/athlete\/activities$/,
      ['before', 'after', 'page', 'per_page'],
      reads,
      (caller, asked) => listed(ports, caller, asked),
    ),
    api(
      'activity',
      /^\/api\/v3\/activities\/(\d+)$/,
      ['include_all_efforts'],
      reads,
      (caller, _asked, id) => {
        if (ports.isBroken(Number(id))) return FAULTS.brokenActivity
        const activity = visible(caller, id)
        return activity ? json(200, detailOf(activity, caller.athlete)) : notFound('Activity')
      },
    ),
    api(
      'streams',
      /^\/api\/v3\/activities\/(\d+)\/streams$/,
      ['keys', 'key_by_type'],
      reads,
      (caller, asked, id) => {
        const keys = (asked.query.get('keys') ?? '').split(',')
        const refusal = streamsRefusal(asked, keys)
        if (refusal !== null) {
          ports.complain(
            `GET ${asked.path}: streams need known keys and key_by_type=true, came with ${asked.query}`,
          )
          return refusal
        }
        if (ports.isBroken(Number(id))) return FAULTS.brokenActivity
        const activity = visible(caller, id)
        const streams = activity && streamsOf(activity)
        return streams ? json(200, streamSet(streams, keys.filter(isStreamKey))) : notFound('Activity')
      },
    ),
    api('gear', /^\/api\/v3\/gear\/([gb]\d+)$/, [], [], ({ athlete }, _asked, id) => {
      const shoe = gearOf(athlete, id)
      return shoe ? json(200, detailedGear(shoe)) : notFound('Gear')
    }),
  ]
}

function streamsRefusal(asked: Asked, keys: readonly string[]): Answer | null {
  if (!asked.query.get('keys')) return missing('keys')
  if (!keys.every(isStreamKey)) return invalid('keys')
  return asked.query.get('key_by_type') === 'true' ? null : invalid('key_by_type')
}

/**
 * Strava's refusals as remedies. Matched on status and on Strava's own triple (resource, field, code), never
 * on its message, whose words change.
 */
import { instant, toIso } from '../../rules/model/day.ts'
import type { Remedy } from '../connector-error.ts'
import { delayAfter } from './delays.ts'
import { type Fault, faultsIn, inWords, isHtml } from './fault-body.ts'
import type { HttpResponse } from './ports.ts'
import { openAgainAt } from './rate-headers.ts'
import { type Circumstances, StravaError, type StravaFaultKind } from './strava-error.ts'

/** The error an answer stands for. A plain Error where the request itself was wrong: that is our own bug. */
export function faultOf(response: HttpResponse, about: Circumstances): Error {
  const faults = faultsIn(response.body)
  const said = `Strava answered ${response.status}${inWords(faults)} to ${about.what}`
  const kind = kindOf(response, faults)
  if (kind === null) return new Error(`${said}: the request was wrong`)
  if (kind === 'unavailable') return unavailable(said, about)
  if (kind === 'rate-limited') {
    const at = openAgainAt(response.headers, about.now, about.chance)
    return new StravaError(kind, { kind: 'retry-at', at }, `${said}; asking again at ${toIso(at)}`)
  }
  const { remedy, advice } = REMEDIES[kind]
  return new StravaError(kind, { kind: remedy }, `${said}: ${advice}`)
}

/** Strava cannot be asked just now; again after a growing delay. `why` must hold no secret. */
export function unavailable(why: string, { now, chance, attempt }: Circumstances): StravaError {
  const at = instant(now + delayAfter(attempt, chance))
  return new StravaError('unavailable', { kind: 'retry-at', at }, `${why}; trying again at ${toIso(at)}`)
}

type Told = Exclude<StravaFaultKind, 'budget-spent'>
type Lasting = Exclude<Told, 'rate-limited' | 'unavailable'>
interface Cure {
  readonly remedy: Exclude<Remedy['kind'], 'retry-at'>
  readonly advice: string
}

const REMEDIES: Readonly<Record<Lasting, Cure>> = {
  'token-refused': { remedy: 'reconnect', advice: 'the access token is not valid; connect Strava again' },
  'refresh-refused': { remedy: 'reconnect', advice: 'access was withdrawn; connect Strava again' },
  'scope-missing': {
    remedy: 'reconnect',
    advice: 'a permission is missing; connect Strava again with all boxes ticked',
  },
  'code-refused': { remedy: 'reconnect', advice: 'the code is used or expired; connect Strava again' },
  'seats-full': {
    remedy: 'operator',
    advice: 'the application has no seat left; raise its athlete capacity at strava.com/settings/api',
  },
  inactive: {
    remedy: 'operator',
    advice: 'the application is inactive; reactivate it at strava.com/settings/api',
  },
  'wrong-client': {
    remedy: 'operator',
    advice: 'check STRAVA_CLIENT_ID, STRAVA_CLIENT_SECRET and the callback domain at strava.com/settings/api',
  },
  'subscription-refused': {
    remedy: 'operator',
    advice: 'the callback address must answer from the internet, and only one subscription may exist',
  },
  missing: { remedy: 'gone', advice: 'it is not there, or not visible' },
  'not-for-us': { remedy: 'gone', advice: 'it is not open to this application' },
}

/** Null: none of Strava's known refusals, the request was wrong. */
function kindOf({ status, body, headers }: HttpResponse, faults: readonly Fault[]): Told | null {
  if (status === 429) return 'rate-limited'
  // redirects are not followed, they would carry the token to another host
  if (status < 400 || status >= 500 || isHtml(body, headers)) return 'unavailable'
  const has = (resource: string, field: string, code?: string) =>
    faults.some(
      (fault) =>
        fault.resource === resource && fault.field === field && (code === undefined || fault.code === code),
    )
  switch (status) {
    case 400:
      if (has('application', 'client_id') || has('application', 'redirect_uri')) return 'wrong-client'
      if (has('refreshtoken', 'refresh_token')) return 'refresh-refused'
      // once RequestToken, now AuthorizationCode
      if (has('authorizationcode', 'code') || has('requesttoken', 'code')) return 'code-refused'
      return faults.some(({ resource }) => resource.replace(' ', '') === 'pushsubscription')
        ? 'subscription-refused'
        : null
    case 401:
      if (has('application', '', 'invalid')) return 'wrong-client'
      return faults.some(isPermission) ? 'scope-missing' : 'token-refused'
    case 403:
      if (has('application', 'status', 'inactive')) return 'inactive'
      // before 2018 the limit of requests was a 403
      if (faults.some(({ field, code }) => field.endsWith('rate limit') && code === 'exceeded'))
        return 'rate-limited'
      return faults.some(isSeat) ? 'seats-full' : 'not-for-us'
    case 404:
      return 'missing'
    default:
      // 402 for what only subscribers get, 410, 451: permanent for this thing
      return status === 405 || status === 413 || status === 422 ? null : 'not-for-us'
  }
}

function isPermission({ field, code }: Fault): boolean {
  return code === 'missing' && field.endsWith('_permission')
}

/** Its exact words are not known, only that it speaks of athletes and of a limit. */
function isSeat({ resource, field, code }: Fault): boolean {
  const words = `${resource} ${field} ${code}`
  return words.includes('athlete') && /exceeded|limit|too many/.test(words)
}

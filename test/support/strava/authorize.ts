/** The consent page, without the page: whoever comes is sent back at once with what the test has decided. */
import { type Answer, FAULTS, invalid, missing, redirect } from './answers.ts'
import type { Asked } from './asked.ts'
import type { Grants } from './grants.ts'
import type { Route } from './routes.ts'
import type { Consent, Seats } from './switches.ts'
import type { World } from './world.ts'

const SCOPES = [
  'read',
  'read_all',
  'profile:read_all',
  'profile:write',
  'activity:read',
  'activity:read_all',
  'activity:write',
] as const

interface AuthorizePorts {
  readonly clientId: string
  /** Besides localhost and 127.0.0.1. */
  readonly callbackDomain: string
  readonly world: World
  readonly grants: Grants
  readonly consent: () => Consent
  readonly fullAt: () => Seats
}

export function authorizeRoute(ports: AuthorizePorts): Route {
  return {
    method: 'GET',
    path: /^\/oauth\/(?:mobile\/)?authorize$/,
    door: 'oauth',
    kind: () => 'authorize',
    parameters: ['client_id', 'redirect_uri', 'response_type', 'scope', 'approval_prompt', 'state'],
    answer: (asked) => refusalOf(ports, asked) ?? consented(ports, asked),
  }
}

function refusalOf({ clientId, callbackDomain }: AuthorizePorts, asked: Asked): Answer | null {
  const given = (name: string) => asked.query.get(name) ?? ''
  const absent = ['client_id', 'redirect_uri', 'response_type', 'scope'].find((name) => given(name) === '')
  if (absent !== undefined) return missing(absent)
  if (given('client_id') !== clientId) return FAULTS.unknownClient
  if (given('response_type') !== 'code') return invalid('response_type')
  if (!isWithin(given('redirect_uri'), callbackDomain)) return FAULTS.redirectInvalid
  if (!scopesOf(asked).every((scope) => (SCOPES as readonly string[]).includes(scope)))
    return invalid('scope')
  return /^(auto|force|)$/.test(given('approval_prompt')) ? null : invalid('approval_prompt')
}

function consented({ world, grants, consent, fullAt }: AuthorizePorts, asked: Asked): Answer {
  const { athleteId, scopes, denied } = consent()
  const back = new URL(asked.query.get('redirect_uri') ?? '')
  const state = asked.query.get('state')
  if (state !== null) back.searchParams.set('state', state)
  if (denied) {
    back.searchParams.set('error', 'access_denied')
    return redirect(back.href)
  }
  const athlete = athleteId ?? world.athletes()[0]?.id
  if (athlete === undefined || world.athlete(athlete) === null)
    throw new Error('nobody can sign in: add an athlete')
  if (fullAt() === 'consent' && !grants.connected(athlete)) return { ...FAULTS.seatsFull, athleteId: athlete }
  const ticked = scopesOf(asked).filter((scope) => scopes?.includes(scope) ?? true)
  back.searchParams.set('code', grants.newCode({ athleteId: athlete, scopes: ticked }))
  back.searchParams.set('scope', ticked.join(','))
  return { ...redirect(back.href), athleteId: athlete }
}

const scopesOf = (asked: Asked): readonly string[] =>
  (asked.query.get('scope') ?? '').split(/[ ,]+/).filter((scope) => scope !== '')

function isWithin(address: string, domain: string): boolean {
  const host = URL.parse(address)?.hostname ?? ''
  return ['localhost', '127.0.0.1', domain].includes(host) || host.endsWith(`.${domain}`)
}

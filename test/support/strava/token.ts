/** POST /oauth/token: a code or a refresh token in, tokens out. */
import { type Answer, about, FAULTS, invalid, json, missing } from './answers.ts'
import { type Asked, parameterOf } from './asked.ts'
import { summaryAthlete } from './athletes.ts'
import type { Grants, Tokens } from './grants.ts'
import type { Route } from './routes.ts'
import type { Seats } from './switches.ts'
import type { World } from './world.ts'

export interface Client {
  readonly clientId: string
  readonly clientSecret: string
}

interface TokenPorts {
  readonly client: Client
  readonly world: World
  readonly grants: Grants
  readonly now: () => number
  /** Whether this exchange comes too fast after the consent. */
  readonly tooFast: () => boolean
  readonly fullAt: () => Seats
}

export function tokenRoute(ports: TokenPorts): Route {
  return {
    method: 'POST',
    path: /^(?:\/api\/v3)?\/oauth\/token$/,
    door: 'oauth',
    kind: (asked) => (parameterOf(asked, 'grant_type') === 'refresh_token' ? 'refresh' : 'exchange'),
    parameters: ['client_id', 'client_secret', 'grant_type', 'code', 'refresh_token'],
    answer: (asked) => clientFault(ports.client, asked) ?? granted(ports, asked),
  }
}

/** Null where the parameters name the application and its secret. */
export function clientFault({ clientId, clientSecret }: Client, asked: Asked): Answer | null {
  if (parameterOf(asked, 'client_id') === null) return missing('client_id')
  if (parameterOf(asked, 'client_id') !== clientId) return FAULTS.unknownClient
  return parameterOf(asked, 'client_secret') === clientSecret ? null : FAULTS.wrongSecret
}

function granted(ports: TokenPorts, asked: Asked): Answer {
  const type = parameterOf(asked, 'grant_type')
  if (type === 'authorization_code') return exchanged(ports, parameterOf(asked, 'code') ?? '')
  if (type === 'refresh_token') return refreshed(ports, parameterOf(asked, 'refresh_token') ?? '')
  return invalid('grant_type')
}

function exchanged({ world, grants, now, tooFast, fullAt }: TokenPorts, code: string): Answer {
  if (fullAt() === 'token') return FAULTS.seatsFull
  const tokens = tooFast() ? null : grants.exchange(code)
  if (tokens === null) return FAULTS.codeInvalid
  const athlete = world.athlete(tokens.athleteId)
  if (athlete === null) return FAULTS.codeInvalid
  const body = {
    ...tokenBody(tokens, now()),
    scope: tokens.scopes.join(','),
    athlete: summaryAthlete(athlete),
  }
  return about(tokens.athleteId, json(200, body))
}

function refreshed({ grants, now }: TokenPorts, refreshToken: string): Answer {
  const tokens = grants.refresh(refreshToken)
  if (tokens === null) return FAULTS.refreshInvalid
  return about(tokens.athleteId, json(200, tokenBody(tokens, now())))
}

const tokenBody = ({ accessToken, refreshToken, expiresAt }: Tokens, now: number) => ({
  token_type: 'Bearer',
  access_token: accessToken,
  expires_at: expiresAt,
  expires_in: expiresAt - Math.floor(now / 1000),
  refresh_token: refreshToken,
})

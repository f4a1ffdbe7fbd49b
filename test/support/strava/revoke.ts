/** The two ways to give tokens back. */
import { type Answer, about, empty, FAULTS, json, missing } from './answers.ts'
import { type Asked, credentialsOf, parameterOf } from './asked.ts'
import type { Grants } from './grants.ts'
import type { Route } from './routes.ts'
import type { Client } from './token.ts'

/** The way since June 2026: the application shows itself with Basic, and says nothing of whether it knew the token. */
export function revokeRoute(client: Client, grants: Grants): Route {
  return {
    method: 'POST',
    path: /^\/oauth\/revoke$/,
    door: 'oauth',
    kind: () => 'revoke',
    parameters: ['token', 'token_type_hint'],
    answer: (asked) => {
      if (!isClient(client, asked)) return FAULTS.revokerUnknown
      const token = parameterOf(asked, 'token')
      if (token === null) return missing('token')
      grants.revoke(token)
      return empty(200)
    },
  }
}

/** The old way, which ends in June 2027. */
export function deauthorizeRoute(grants: Grants): Route {
  return {
    method: 'POST',
    path: /^\/oauth\/deauthorize$/,
    door: 'oauth',
    kind: () => 'deauthorize',
    parameters: ['access_token'],
    answer: (asked): Answer => {
      const token = credentialsOf(asked, 'Bearer') ?? parameterOf(asked, 'access_token') ?? ''
      const grant = grants.bearer(token)
      if (grant === null) return FAULTS.accessInvalid
      grants.revoke(token)
      return about(grant.athleteId, json(200, { access_token: token }))
    },
  }
}

function isClient({ clientId, clientSecret }: Client, asked: Asked): boolean {
  const credentials = credentialsOf(asked, 'Basic')
  return (
    credentials !== null && Buffer.from(credentials, 'base64').toString() === `${clientId}:${clientSecret}`
  )
}

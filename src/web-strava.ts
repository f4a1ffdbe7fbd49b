/** Strava as the pages use it: what must happen at once, with the connector's words turned into theirs. */
import { ConnectorError } from '../connectors/connector-error.ts'
import { canReadRuns, readCallback } from '../connectors/strava/oauth.ts'
import { readEvent, verifyHandshake } from '../connectors/strava/webhook.ts'
import type { StravaAccess } from './strava.ts'
import type { StravaCall, StravaExchange, WebStrava } from './web/ports.ts'

export function webStrava(strava: StravaAccess): WebStrava {
  const { clientId, cacheDays } = strava.config
  return {
    clientId,
    cacheDays,
    consentUrl: (request) => strava.consentUrl(request),
    readCallback: (query) => {
      const callback = readCallback(query)
      return callback.kind === 'granted'
        ? { ...callback, canReadRuns: canReadRuns(callback.scopes) }
        : callback
    },
    exchange: (code) => exchange(strava, code),
    handshake: (query, verifyToken) => verifyHandshake(query, verifyToken),
    readEvent: callOf,
  }
}

async function exchange(strava: StravaAccess, code: string): Promise<StravaExchange> {
  try {
    const outcome = await strava.exchange(code)
    if (outcome.kind !== 'connected') return outcome
    const { athlete, tokens } = outcome
    return { kind: 'connected', athlete, sealed: strava.seal(athlete.id, tokens) }
  } catch (error) {
    if (error instanceof ConnectorError) return { kind: 'unavailable' }
    throw error
  }
}

function callOf(body: string): StravaCall | null {
  const event = readEvent(body)
  // without its time a repeated event could not be told from a new one
  return event?.at == null ? null : { ...event, eventTime: Math.floor(event.at / 1000) }
}

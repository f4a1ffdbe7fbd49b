/**
 * One read through strava-v3. It knows the addresses; everything it does badly it does not get to do: the
 * request goes through our budget, our HTTP and our errors, and the answer is parsed by us.
 */
import stravaImport, { type RequestHandler, type Strava, type StravaClientInstance } from 'strava-v3'
import { unreadable } from './ask.ts'
import { readWithinBudget } from './budgeted.ts'
import type { BudgetStore, Clock, Priority, Send, StravaSettings, TokenStore } from './ports.ts'
import { refreshTokens } from './token-exchange.ts'
import { withFreshToken } from './tokens.ts'

// its types promise a default export that the CommonJS module has not
const strava = stravaImport as unknown as Strava

export interface StravaPorts {
  readonly send: Send
  readonly settings: StravaSettings
  /** The runner's. */
  readonly tokens: TokenStore
  /** The application's. */
  readonly budget: BudgetStore
  readonly clock: Clock
}

export interface Asking {
  readonly priority: Priority
  /** How often the same work was tried before, from 0; failures wait longer each time. */
  readonly attempt?: number
}

/** `shape` gives null for what is not of the shape that was due: Strava's trouble, to be tried again. */
export async function readAs<T>(
  { send, settings, tokens, budget, clock }: StravaPorts,
  what: string,
  { priority, attempt = 0 }: Asking,
  call: (client: StravaClientInstance) => Promise<unknown>,
  shape: (value: unknown) => T | null,
): Promise<T> {
  const handler: RequestHandler = async ({ url, headers }) => {
    const request = { method: 'GET', url: `${settings.apiUrl}/${url}`, headers: given(headers) } as const
    const value = await readWithinBudget({ send, budget, clock }, request, { what, priority, attempt })
    // a text body would be parsed again, and differently
    return { headers: {}, body: { value } }
  }
  const refresh = (token: string) => refreshTokens(send, settings, token, clock, attempt)
  const answer = await withFreshToken(tokens, refresh, clock, (accessToken) =>
    call(new strava.client(accessToken, handler)),
  )
  const shaped = shape(isWrapped(answer) ? answer.value : null)
  if (shaped === null) throw unreadable(200, { what, attempt, now: clock.now(), chance: clock.chance() })
  return shaped
}

function isWrapped(answer: unknown): answer is { readonly value: unknown } {
  return typeof answer === 'object' && answer !== null && 'value' in answer
}

function given(headers: Readonly<Record<string, string | null | undefined>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

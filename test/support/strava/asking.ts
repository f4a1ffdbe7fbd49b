/** How the stand-in's own tests ask it: real HTTP, nothing hidden. */
import type { Json } from './answers.ts'
import type { StandIn } from './stand-in.ts'

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Null where the body is none. */
  readonly body: Json
}

export async function ask(url: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null }
}

/** GET below the API's address, with an access token. */
export const read = (standIn: StandIn, path: string, accessToken: string): Promise<Reply> =>
  ask(standIn.apiUrl + path, { headers: { authorization: `Bearer ${accessToken}` } })

export const post = (url: string, form: Readonly<Record<string, string>>, headers = {}): Promise<Reply> =>
  ask(url, { method: 'POST', body: new URLSearchParams(form), headers })

/** POST /oauth/token with the application's own id and secret, unless others are given. */
export function askTokens(standIn: StandIn, form: Readonly<Record<string, string>>): Promise<Reply> {
  const client = { client_id: standIn.clientId, client_secret: standIn.clientSecret }
  return post(`${standIn.webUrl}/oauth/token`, { ...client, ...form })
}

export const refresh = (standIn: StandIn, refreshToken: string): Promise<Reply> =>
  askTokens(standIn, { grant_type: 'refresh_token', refresh_token: refreshToken })

/** Goes to the consent page; what stands in the address it sends back to. */
export async function visitConsent(
  standIn: StandIn,
  over: Readonly<Record<string, string>> = {},
): Promise<{ readonly reply: Reply; readonly back: URLSearchParams }> {
  const query = new URLSearchParams({
    client_id: standIn.clientId,
    redirect_uri: 'http://localhost:8080/connect/strava/callback',
    response_type: 'code',
    scope: 'read,activity:read_all,profile:read_all',
    state: 'a state',
    ...over,
  })
  const reply = await ask(`${standIn.webUrl}/oauth/authorize?${query}`)
  const back = URL.parse(reply.headers.get('location') ?? '')?.searchParams ?? new URLSearchParams()
  return { reply, back }
}

/** A field of a JSON object; null where it has none. */
export const field = (body: Json | undefined, name: string): Json =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (Object.entries(body).find(([key]) => key === name)?.[1] ?? null)
    : null

export const list = (body: Json): readonly Json[] => (Array.isArray(body) ? body : [])

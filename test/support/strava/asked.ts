/** A request as the stand-in's handlers see it. */
import type { IncomingMessage } from 'node:http'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly authorization: string | null
  /** The media type of a body that is no form; nothing of it is read. */
  readonly strangeBody: string | null
}

const FORM = 'application/x-www-form-urlencoded'

export async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? ''
  const isForm = text === '' || type === FORM
  const url = new URL(request.url ?? '/', 'http://stand-in.invalid')
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(isForm ? text : ''),
    authorization: request.headers.authorization ?? null,
    strangeBody: isForm ? null : type || 'a body without a type',
  }
}

/** A parameter, wherever it was sent; Strava takes form fields and query alike. */
export const parameterOf = (asked: Asked, name: string): string | null =>
  asked.form.get(name) ?? asked.query.get(name)

/** The token of an Authorization header of this scheme. */
export function credentialsOf(asked: Asked, scheme: 'Bearer' | 'Basic'): string | null {
  const [given, token] = asked.authorization?.split(' ') ?? []
  return given?.toLowerCase() === scheme.toLowerCase() && token ? token : null
}

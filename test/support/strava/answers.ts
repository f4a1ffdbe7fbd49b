/** What the stand-in answers, and the fault bodies Strava is known to send. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whom the request was about, for the log. */
  readonly athleteId?: number
}

export const json = (status: number, value: Json): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

export const html = (status: number, title: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
})

export const empty = (status: number): Answer => ({ status, headers: {}, body: '' })

export const redirect = (location: string): Answer => ({ status: 302, headers: { location }, body: '' })

export const about = (athleteId: number, answer: Answer): Answer => ({ ...answer, athleteId })

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Authorization Error',
  403: 'Forbidden',
  404: 'Record Not Found',
  429: 'Rate Limit Exceeded',
}

/** A body of Strava's Fault model with one error. */
export const fault = (
  status: number,
  resource: string,
  field: string,
  code: string,
  message = MESSAGES[status] ?? 'error',
): Answer => json(status, { message, errors: [{ resource, field, code }] })

export const FAULTS = {
  unknownClient: fault(400, 'Application', 'client_id', 'invalid'),
  wrongSecret: fault(401, 'Application', '', 'invalid'),
  codeInvalid: fault(400, 'AuthorizationCode', 'code', 'invalid'),
  refreshInvalid: fault(400, 'RefreshToken', 'refresh_token', 'invalid'),
  redirectInvalid: fault(400, 'Application', 'redirect_uri', 'invalid'),
  accessInvalid: fault(401, 'Athlete', 'access_token', 'invalid'),
  revokerUnknown: json(401, { message: 'Authorization Error', errors: [] }),
  inactive: fault(403, 'Application', 'Status', 'Inactive'),
  seatsFull: fault(403, 'Application', 'athlete limit', 'exceeded', 'Limit of connected athletes exceeded'),
  afterInFuture: fault(400, 'Application', 'after', 'future'),
  overRead: fault(429, 'Application', 'rate limit', 'exceeded'),
  overAll: fault(429, 'Application', 'overall rate limit', 'exceeded'),
  brokenActivity: json(500, { message: 'error' }),
  unavailable: html(503, 'Service Unavailable'),
  pageInstead: html(200, 'Strava is down for maintenance'),
  unknownPath: fault(404, 'resource', 'path', 'invalid'),
} as const satisfies Readonly<Record<string, Answer>>

export const missing = (field: string): Answer => fault(400, 'Application', field, 'missing')

export const invalid = (field: string): Answer => fault(400, 'Application', field, 'invalid')

export const notFound = (resource: string): Answer => fault(404, resource, 'id', 'invalid')

export const scopeMissing = (scope: string): Answer =>
  fault(401, 'AccessToken', `${scope}_permission`, 'missing')

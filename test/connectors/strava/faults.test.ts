import { describe, expect, it } from 'vitest'
import { ConnectorError } from '../../../connectors/connector-error.ts'
import { delayAfter } from '../../../connectors/strava/delays.ts'
import { faultOf } from '../../../connectors/strava/faults.ts'
import type { HttpResponse } from '../../../connectors/strava/ports.ts'
import { StravaError } from '../../../connectors/strava/strava-error.ts'
import { about, answer, expectNoSecretIn, fault, MAINTENANCE, NOON, TOKENS } from './support.ts'

function faultOfAnswer(response: HttpResponse, given = {}): StravaError {
  const error = faultOf(response, about(given))
  expect(error).toBeInstanceOf(ConnectorError)
  if (!(error instanceof StravaError)) throw error
  return error
}

const at = (text: string) => ({ kind: 'retry-at', at: Date.parse(text) })

describe('each refusal that is known', () => {
  const rows: readonly (readonly [string, number, unknown, string, string])[] = [
    ['an unknown client', 400, fault('Application', 'client_id', 'invalid'), 'wrong-client', 'operator'],
    ['a missing client', 400, fault('Application', 'client_id', 'missing'), 'wrong-client', 'operator'],
    ['a wrong client secret', 401, fault('Application', '', 'invalid'), 'wrong-client', 'operator'],
    ['a code that is used', 400, fault('AuthorizationCode', 'code', 'invalid'), 'code-refused', 'reconnect'],
    ['the same of 2018', 400, fault('RequestToken', 'code', 'invalid'), 'code-refused', 'reconnect'],
    [
      'an old refresh token',
      400,
      fault('RefreshToken', 'refresh_token', 'invalid'),
      'refresh-refused',
      'reconnect',
    ],
    ['a foreign domain', 400, fault('Application', 'redirect_uri', 'invalid'), 'wrong-client', 'operator'],
    ['an expired token', 401, fault('Athlete', 'access_token', 'invalid'), 'token-refused', 'reconnect'],
    [
      'a missing scope',
      401,
      fault('AccessToken', 'activity:read_permission', 'missing'),
      'scope-missing',
      'reconnect',
    ],
    [
      'another missing scope',
      401,
      fault('AccessToken', 'profile:read_permission', 'missing'),
      'scope-missing',
      'reconnect',
    ],
    [
      'a 401 that names nothing',
      401,
      { message: 'Authorization Error', errors: [] },
      'token-refused',
      'reconnect',
    ],
    ['an inactive application', 403, fault('Application', 'Status', 'Inactive'), 'inactive', 'operator'],
    ['a full application', 403, fault('Application', 'athlete limit', 'exceeded'), 'seats-full', 'operator'],
    ['the same otherwise', 403, fault('Application', 'Too many athletes', ''), 'seats-full', 'operator'],
    [
      'the same again',
      403,
      fault('Application', 'Limit of connected athletes', 'exceeded'),
      'seats-full',
      'operator',
    ],
    ['what is not there', 404, fault('Activity', 'id', 'invalid'), 'missing', 'gone'],
    ['what is not there, otherwise', 404, fault('Resource', 'id', 'not found'), 'missing', 'gone'],
    ['what is not there, without a word', 404, '', 'missing', 'gone'],
    ['what is for subscribers', 402, fault('Activity', 'zones', 'subscription'), 'not-for-us', 'gone'],
    ['what is for others', 403, fault('Activity', 'id', 'forbidden'), 'not-for-us', 'gone'],
    [
      'a callback that does not answer',
      400,
      fault('PushSubscription', 'callback url', 'not verifiable'),
      'subscription-refused',
      'operator',
    ],
  ]
  it.each(rows)('%s', (_name, status, body, kind, remedy) => {
    const error = faultOfAnswer(answer(status, body))
    expect([error.kind, error.remedy.kind]).toEqual([kind, remedy])
    expect(error.message).toContain(`${status}`)
    expect(error.message).toContain('activity 123')
  })

  it('is told by the triple and not by the message', () => {
    const body = {
      message: 'Rate Limit Exceeded',
      errors: [{ resource: 'Activity', field: 'id', code: 'invalid' }],
    }
    expect(faultOfAnswer(answer(404, body)).kind).toBe('missing')
  })
})

describe('a limit', () => {
  const spent = fault('Application', 'rate limit', 'exceeded')

  it('opens at the next quarter, one to thirty seconds later', () => {
    const response = answer(429, spent, {
      'x-readratelimit-limit': '100,1000',
      'x-readratelimit-usage': '101,400',
    })
    expect(faultOfAnswer(response).remedy).toEqual(at('2026-11-23T12:15:01Z'))
    expect(faultOfAnswer(response, { chance: 1 }).remedy).toEqual(at('2026-11-23T12:15:30Z'))
  })

  it.each([
    ['of reads', 'x-readratelimit'],
    ['of everything', 'X-RateLimit'],
  ])('opens at midnight UTC when the day %s is spent', (_name, name) => {
    const response = answer(429, spent, { [`${name}-limit`]: '100,1000', [`${name}-usage`]: '12,1000' })
    expect(faultOfAnswer(response).remedy).toEqual(at('2026-11-24T00:00:01Z'))
  })

  it('without headers, and with the body of 2018, opens at the next quarter', () => {
    const body = { errors: 'Rate Limit Exceeded', status: 429, message: 'Too Many Requests' }
    const error = faultOfAnswer(answer(429, body))
    expect([error.kind, error.remedy]).toEqual(['rate-limited', at('2026-11-23T12:15:01Z')])
  })

  it('was once a 403', () => {
    expect(faultOfAnswer(answer(403, spent)).kind).toBe('rate-limited')
  })
})

describe('trouble that passes', () => {
  it.each([
    ['a broken activity', answer(500, { message: 'error' })],
    ['a gateway', answer(502, '')],
    ['maintenance', answer(503, MAINTENANCE, { 'content-type': 'text/html' })],
    ['a page with a good status', answer(200, MAINTENANCE)],
    ['a guard that forbids with a page', answer(403, MAINTENANCE)],
    ['a page in place of what is not there', answer(404, MAINTENANCE)],
    ['a redirect', answer(301, '', { location: 'https://elsewhere.test' })],
  ])('is tried again: %s', (_name, response) => {
    const first = faultOfAnswer(response)
    expect([first.kind, first.remedy]).toEqual(['unavailable', { kind: 'retry-at', at: NOON + 45_000 }])
    expect(faultOfAnswer(response, { attempt: 3, chance: 0.5 }).remedy).toEqual({
      kind: 'retry-at',
      at: NOON + 8 * 60_000,
    })
  })

  it('waits longer each time, up to six hours, a quarter more or less', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 7].map((attempt) => delayAfter(attempt, 0.999))
    const shortest = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => delayAfter(attempt, 0))
    longest.forEach((delay, index) => {
      expect(delay).toBeLessThan(shortest[index] ?? 0)
    })
    expect(delayAfter(500, 0.5)).toBe(6 * 3_600_000)
  })
})

describe('a request that was wrong', () => {
  it.each([
    [400, fault('Application', 'after', 'future')],
    [400, { message: 'Bad Request' }],
    [422, {}],
  ])('is our own bug: %i', (status, body) => {
    const error = faultOf(answer(status, body), about())
    expect(error).not.toBeInstanceOf(ConnectorError)
    expect(error.message).toContain('the request was wrong')
  })
})

it('what a refusal repeats of the request does not come through', () => {
  const error = faultOf(answer(404, fault('Activity', TOKENS.accessToken, 'invalid')), about())
  expect(error.message).toContain('(activity / … / invalid)')
  expectNoSecretIn(error)
})

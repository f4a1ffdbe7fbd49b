import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { axiosSend, createHttp } from '../../../connectors/strava/send.ts'
import { testServer } from './server.ts'
import { MAINTENANCE, rejectionOf, SETTINGS, TOKENS } from './support.ts'

const server = testServer()
const send = axiosSend(createHttp())
const URL_WITH_SECRET = `https://strava.test/x?client_secret=${SETTINGS.clientSecret}`
const headers = { Authorization: `Bearer ${TOKENS.accessToken}` }

describe('sending', () => {
  it('gives any status back, with its body as text and its headers in lower case', async () => {
    server.use(
      http.get('https://strava.test/x', () =>
        HttpResponse.text('{"id": 9007199254740993123}', {
          status: 404,
          headers: { 'X-ReadRateLimit-Usage': '2,30', 'Content-Type': 'application/json' },
        }),
      ),
    )
    const response = await send({ method: 'GET', url: 'https://strava.test/x', headers })
    expect(response).toMatchObject({
      status: 404,
      body: '{"id": 9007199254740993123}',
      headers: { 'x-readratelimit-usage': '2,30' },
    })
  })

  it('sends a form as a form, and the headers it was given', async () => {
    let seen: unknown = null
    server.use(
      http.post('https://strava.test/x', async ({ request }) => {
        const { headers: got } = request
        seen = [got.get('content-type'), got.get('authorization'), await request.text()]
        return HttpResponse.text('')
      }),
    )
    await send({ method: 'POST', url: 'https://strava.test/x', headers, form: { a: 'ü & 1', b: '' } })
    expect(seen).toEqual(['application/x-www-form-urlencoded', headers.Authorization, 'a=%C3%BC+%26+1&b='])
  })

  it('follows no redirect', async () => {
    const location = { Location: 'https://elsewhere.test/' }
    server.use(
      http.get('https://strava.test/x', () => HttpResponse.text('', { status: 302, headers: location })),
    )
    expect((await send({ method: 'GET', url: 'https://strava.test/x', headers })).status).toBe(302)
  })

  it('takes a page as a page', async () => {
    server.use(http.get('https://strava.test/x', () => HttpResponse.html(MAINTENANCE, { status: 503 })))
    expect((await send({ method: 'GET', url: 'https://strava.test/x' })).body).toBe(MAINTENANCE)
  })
})

describe('no answer', () => {
  it('is an error that names the host and nothing else of the request', async () => {
    server.use(http.delete('https://strava.test/x', () => HttpResponse.error()))
    const error = await rejectionOf(
      send({ method: 'DELETE', url: URL_WITH_SECRET, headers, form: { token: TOKENS.refreshToken } }),
    )
    expect(error).toMatchObject({ message: expect.stringMatching(/^no answer from strava\.test: /) })
    expect(Object.keys(error ?? {})).toEqual([])
    expect(error).not.toHaveProperty('cause')
  })

  it('is what comes after 20 seconds, and for a body without end', async () => {
    expect(createHttp().defaults).toMatchObject({ timeout: 20_000, maxRedirects: 0 })
    const small = createHttp()
    small.defaults.maxContentLength = 10
    server.use(http.get('https://strava.test/x', () => HttpResponse.text('x'.repeat(100))))
    const error = await rejectionOf(axiosSend(small)({ method: 'GET', url: URL_WITH_SECRET, headers }))
    expect(error).toMatchObject({ message: expect.stringContaining('ERR_BAD_RESPONSE') })
  })

  it('is also what a request without a handler gets in these tests', async () => {
    // msw also prints it
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    await rejectionOf(send({ method: 'GET', url: 'https://strava.test/unknown', headers }))
    expect(printed).toHaveBeenCalled()
    printed.mockRestore()
  })
})

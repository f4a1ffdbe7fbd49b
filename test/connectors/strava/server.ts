/** Strava at the level of HTTP; a request that no test speaks of fails. */
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'

export type TestServer = ReturnType<typeof setupServer>

export function testServer(): TestServer {
  const server = setupServer()
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())
  return server
}

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPlace, type Place, type Server } from '../support/process.ts'
import type { StandInAthlete } from '../support/strava/athlete-control.ts'
import { activityCreated } from '../support/strava/events.ts'
import { type StandIn, startStandIn } from '../support/strava/stand-in.ts'

const DAY_MS = 86_400_000
const ADDRESS = 'ada@limber.example'

describe('a runner who connects Strava', () => {
  let strava: StandIn
  let place: Place
  let server: Server
  let base: string
  let ada: StandInAthlete
  const jar = new Map<string, string>()

  beforeAll(async () => {
    const port = await freePort()
    base = `http://127.0.0.1:${port}`
    strava = await startStandIn()
    place = await newPlace({
      LIMBER_PORT: String(port),
      LIMBER_BASE_URL: base,
      STRAVA_CLIENT_ID: strava.clientId,
      STRAVA_CLIENT_SECRET: strava.clientSecret,
      STRAVA_WEB_URL: strava.webUrl,
      STRAVA_API_URL: strava.apiUrl,
    })
    server = await place.serve()
  })

  afterAll(async () => {
    await server.stop()
    await strava.stop()
    await place.remove()
  })

  it('comes back signed in, and all runs of a hundred days are read', async () => {
    ada = strava.addAthlete({
      id: 501,
      firstname: 'Ada',
      shoes: [{ id: 'g1', name: 'Blue', distance: 300_000 }],
    })
    // a run of 8 km every other day, and yesterday one of 14
    for (let daysAgo = 99; daysAgo >= 3; daysAgo -= 2) ada.add(aRun(daysAgo, 8_000))
    ada.add(aRun(1, 14_000))
    strava.consent({ athleteId: 501 })

    const consent = await visit('/connect/strava')
    expect(await consent.text()).toContain('How to leave')
    const toStrava = await visit('/connect/strava/authorize')
    const back = await fetch(toStrava.headers.get('location') ?? '', { redirect: 'manual' })
    const callback = new URL(back.headers.get('location') ?? '')
    const settled = await visit(`${callback.pathname}${callback.search}`)
    expect(settled.headers.get('location')).toBe('/address')

    const runs = await eventually(
      async () => JSON.parse(await place.limber('runs', '--runner', 'strava:501', '--json')),
      50,
    )
    expect(runs).toHaveLength(50)
    expect(runs.at(-1)).toMatchObject({ source: 'strava_api', distanceMetres: 14_000 })
    expect(strava.counts().activities).toBeLessThanOrEqual(2)
    expect(strava.complaints).toEqual([])
  })

  it('is mailed nothing before the address is confirmed, and then what was noticed', async () => {
    expect(await place.letters()).toEqual([])
    await visit('/address', { email: ADDRESS, zone: 'UTC' })
    const [link] = await place.lettersAtLeast(1)
    const path = /http\S+(\/sign-in\/\S+)/.exec(link?.text ?? '')?.[1] ?? ''
    await visit(path, {})
    await place.limber('sync', '--runner', ADDRESS)
    const letters = await place.lettersAtLeast(2)
    const alert = letters.find((letter) => letter.subject?.includes('14.0 km on'))
    expect(alert?.text).toMatch(/View on Strava:\s+\S+\/activities\/\d+/)
  })

  it('is told of a new run by the webhook, in one request', async () => {
    expect(await place.limber('strava', 'subscribe')).toContain('Subscribed')
    const before = strava.counts().activity
    const id = ada.add(aRun(0.02, 5_000))
    const [delivery] = await strava.emit(activityCreated(501, id), 2)
    expect(delivery?.accepted).toBe(true)
    await eventually(async () => JSON.parse(await place.limber('runs', '--runner', ADDRESS, '--json')), 51)
    expect(strava.counts().activity - before).toBe(1)
  })

  it('leaves nothing behind when disconnecting but a receipt', async () => {
    await visit('/connect/strava/disconnect', {})
    await eventually(async () => JSON.parse(await place.limber('runs', '--runner', ADDRESS, '--json')), 0)
    const letters = await place.letters()
    expect(letters.some((letter) => letter.subject === 'Your Strava data has been erased here')).toBe(true)
    expect(letters.some((letter) => letter.subject?.includes('14.0 km'))).toBe(false)
  })

  it('never had a token or the client secret on disk in plain words, nor in what the server said', async () => {
    const files = ['limber.sqlite', 'limber.sqlite-wal'].map((name) =>
      readFile(join(place.dataDir, name)).catch(() => Buffer.alloc(0)),
    )
    const bytes = Buffer.concat(await Promise.all(files)).toString('latin1') + server.said()
    expect(bytes.length).toBeGreaterThan(10_000)
    for (const secret of strava.secrets()) expect(bytes).not.toContain(secret)
  })

  function aRun(daysAgo: number, distanceMetres: number) {
    const start = new Date(Date.now() - daysAgo * DAY_MS).toISOString().replace(/\.\d+Z$/, 'Z')
    return { start, zone: 'Etc/UTC', distanceMetres, movingSeconds: distanceMetres / 2.8, gearId: 'g1' }
  }

  /** Like a browser: keeps cookies, follows nothing by itself. */
  async function visit(path: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${base}${path}`, {
      redirect: 'manual',
      headers: { cookie, origin: base },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
})

async function eventually(read: () => Promise<unknown[]>, count: number): Promise<readonly unknown[]> {
  const until = Date.now() + 40_000
  for (;;) {
    const found = await read()
    if (found.length === count) return found
    if (Date.now() > until) throw new Error(`${found.length} runs, waited for ${count}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

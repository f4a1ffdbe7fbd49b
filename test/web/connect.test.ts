import { describe, expect, it, onTestFinished } from 'vitest'
import { axiosSend, createHttp } from '../../connectors/strava/send.ts'
import { findRunner, listRunners } from '../../db/runners.ts'
import { accountOfAthlete, findAccount, listAccounts, markAccount } from '../../db/strava-accounts.ts'
import { readConfig } from '../../src/config.ts'
import { createVault } from '../../src/seal.ts'
import { createStravaAccess } from '../../src/strava.ts'
import { webStrava } from '../../src/web-strava.ts'
import { manualClock } from '../support/clock.ts'
import { inMemory } from '../support/databases.ts'
import { type StandIn, startStandIn } from '../support/strava/stand-in.ts'
import { aSignedInRunner, NOW, type TestWeb, testWeb } from '../support/web.ts'

interface Browser {
  readonly web: TestWeb
  readonly strava: StandIn
  /** Puts a cookie into the browser. */
  keep(cookie: string): void
  get(path: string): Promise<Response>
  /** From the button to Strava's page and back; the address the runner comes back to. */
  consent(button?: string): Promise<string>
  /** The way there and back. */
  connect(): Promise<Response>
}

async function aBrowser(environment: Readonly<Record<string, string>> = {}): Promise<Browser> {
  let minutes = 0
  const strava = await startStandIn({ now: () => NOW + minutes * 60_000 })
  onTestFinished(() => strava.stop())
  strava.addAthlete({ id: 501, firstname: 'Ada' })
  const all = {
    STRAVA_CLIENT_ID: strava.clientId,
    STRAVA_CLIENT_SECRET: strava.clientSecret,
    STRAVA_WEB_URL: strava.webUrl,
    STRAVA_API_URL: strava.apiUrl,
    ...environment,
  }
  const config = readConfig(all)
  if (!config.strava) throw new Error('Strava is off')
  const clock = manualClock(NOW).runtime
  const runtime = { ...clock, pause: async () => undefined }
  const vault = createVault('a secret of the tests, long enough', runtime.randomBytes)
  const send = axiosSend(createHttp())
  const access = createStravaAccess(config.strava, { db: await inMemory(), runtime, vault, send })
  const web = await testWeb({ environment: all, ports: { strava: webStrava(access) } })
  const jar = new Map<string, string>()
  const keep = (cookie: string) => {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
    if (/max-age=0/i.test(cookie)) jar.delete(name)
    else jar.set(name, value)
  }
  const get = async (path: string) => {
    const answer = await web.get(path, [...jar].map((pair) => pair.join('=')).join('; '))
    for (const cookie of answer.headers.getSetCookie()) keep(cookie)
    return answer
  }
  const consent = async (button = '/connect/strava/authorize') => {
    const toStrava = (await get(button)).headers.get('location') ?? ''
    const back = await fetch(toStrava, { redirect: 'manual' })
    const { pathname, search } = new URL(back.headers.get('location') ?? '')
    return pathname + search
  }
  return {
    web: {
      ...web,
      passMinutes: (count) => {
        minutes += count
        web.passMinutes(count)
      },
    },
    ...{ strava, keep, get, consent },
    connect: async () => get(await consent()),
  }
}

const NOTHING = 'Nothing was connected'

async function refusal(answer: Response): Promise<string> {
  const page = await answer.text()
  return `${answer.status} ${/<h1>(.*?)<\/h1>/.exec(page)?.[1] ?? page}`
}

async function expectNobody({ web }: Browser): Promise<void> {
  expect(await listAccounts(web.db)).toEqual([])
  expect(web.asked).toEqual([])
}

describe('the page before Strava’s own', () => {
  it('names what is read, why, for how long and how to leave', async () => {
    const browser = await aBrowser()
    const page = await (await browser.get('/connect/strava')).text()
    for (const part of ['What is read', 'Why', 'For how long', 'How to leave', '7 days', 'hundred days'])
      expect(page).toContain(part)
    expect(page).toContain('No map and no position')
    expect(page).toContain('href="/connect/strava/authorize"')
  })

  it('says so when rows are kept until the runner leaves', async () => {
    const browser = await aBrowser({ STRAVA_CACHE_DAYS: '0' })
    expect(await (await browser.get('/connect/strava')).text()).toContain('Until you disconnect')
  })

  it('offers a Garmin export where Strava is off', async () => {
    const web = await testWeb()
    expect(await (await web.get('/connect/strava')).text()).toContain('Strava is off here')
    expect((await web.get('/connect/strava/authorize')).headers.get('location')).toBe('/connect/strava')
  })

  it('sends to Strava with all three boxes and a state that only this browser holds', async () => {
    const browser = await aBrowser()
    const answer = await browser.web.get('/connect/strava/authorize')
    const to = new URL(answer.headers.get('location') ?? '')
    expect(to.searchParams.get('scope')).toBe('read,activity:read_all,profile:read_all')
    expect(to.searchParams.get('approval_prompt')).toBe('auto')
    const state = to.searchParams.get('state') ?? ''
    expect(state).toHaveLength(32)
    expect(answer.headers.get('set-cookie')).toBe(
      `limber_strava=${state}; Max-Age=600; Path=/connect/strava; HttpOnly; SameSite=Lax`,
    )
  })
})

describe('a new runner who comes back with a yes', () => {
  it('is added, signed in, listed, and asked for an address', async () => {
    const browser = await aBrowser()
    const answer = await browser.connect()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/address'])
    const runner = await findRunner(browser.web.db, 'strava:501')
    expect([runner?.name, runner?.email, runner?.confirmedAt]).toEqual(['Ada', null, null])
    const payload = { runnerId: runner?.id }
    expect(browser.web.asked).toEqual([{ name: 'sync-strava', key: runner?.id, payload }])
    expect(await (await browser.get('/address')).text()).toContain('Where should letters go?')
  })

  it('is kept with tokens that cannot be read', async () => {
    const browser = await aBrowser()
    await browser.connect()
    const text = JSON.stringify(await listAccounts(browser.web.db))
    for (const secret of browser.strava.secrets()) expect(text).not.toContain(secret)
  })

  it('connects without shoes where only their box is unticked', async () => {
    const browser = await aBrowser()
    browser.strava.consent({ scopes: ['read', 'activity:read_all'] })
    const answer = await browser.connect()
    expect(answer.headers.get('location')).toBe('/connect/strava')
    const page = await (await browser.get('/connect/strava')).text()
    expect(page).toContain('cannot see your shoes')
    expect(page).toContain('href="/connect/strava/authorize?again"')
    expect(page).toContain('href="/address"')
    const account = await accountOfAthlete(browser.web.db, '501')
    expect(account?.scopes).toEqual(['read', 'activity:read_all'])
  })

  it('is taken at the second try when Strava finds the first too fast', async () => {
    const browser = await aBrowser()
    browser.strava.codeTooFast()
    expect((await browser.connect()).status).toBe(303)
    expect(browser.strava.counts().exchange).toBe(2)
  })
})

describe('an answer that does not belong to this browser', () => {
  it.each([
    ['without a state', (path: string) => path.replace(/state=[^&]*&?/, '')],
    ['with a foreign state', (path: string) => path.replace(/state=[^&]*/, 'state=foreign')],
    ['with an empty state', (path: string) => path.replace(/state=[^&]*/, 'state=')],
    ['without a code', (path: string) => path.replace(/code=[^&]*&?/, '')],
    ['with an error of another kind', (path: string) => `${path}&error=server_error`],
  ])('is refused %s, and no code is exchanged', async (_what, change) => {
    const browser = await aBrowser()
    const path = await browser.consent()
    const answer = await browser.get(change(path))
    expect(await refusal(answer.clone())).toMatch(/^409 That did not come/)
    expect(await answer.text()).toContain(NOTHING)
    expect(browser.strava.counts().exchange).toBe(0)
    await expectNobody(browser)
  })

  it('is refused in a browser that was never sent out', async () => {
    const browser = await aBrowser()
    const path = await browser.consent()
    expect((await browser.web.get(path)).status).toBe(409)
    await expectNobody(browser)
  })

  it('is refused when it comes a second time', async () => {
    const browser = await aBrowser()
    const path = await browser.consent()
    expect((await browser.get(path)).status).toBe(303)
    expect(await refusal(await browser.get(path))).toMatch(/^409 That did not come/)
    expect(browser.strava.counts().exchange).toBe(1)
  })

  it('is refused with the state of an earlier visit', async () => {
    const browser = await aBrowser()
    const earlier = await browser.consent()
    await browser.consent()
    expect((await browser.get(earlier)).status).toBe(409)
    await expectNobody(browser)
  })
})

describe('a runner who comes back without a yes', () => {
  it('is told that a no is fine', async () => {
    const browser = await aBrowser()
    browser.strava.consent({ denied: true })
    expect(await refusal(await browser.connect())).toBe('200 Not connected')
    await expectNobody(browser)
  })

  it.each([['read', 'profile:read_all'], ['read', 'activity:read', 'profile:read_all'], ['read']])(
    'is shown the way back to the boxes when runs would be missing: %s, %s',
    async (...scopes) => {
      const browser = await aBrowser()
      browser.strava.consent({ scopes })
      const answer = await browser.connect()
      expect(await refusal(answer.clone())).toBe('409 One box is missing')
      expect(await answer.text()).toContain('href="/connect/strava/authorize?again"')
      expect(browser.strava.counts().exchange).toBe(0)
      await expectNobody(browser)
      browser.strava.consent({ scopes: null })
      const path = await browser.consent('/connect/strava/authorize?again')
      expect(browser.strava.requests.at(-1)?.query.approval_prompt).toBe('force')
      expect((await browser.get(path)).status).toBe(303)
    },
  )

  it('begins again when the code is too old', async () => {
    const browser = await aBrowser()
    const path = await browser.consent()
    browser.strava.moveClock(601)
    expect(await refusal(await browser.get(path))).toBe('409 Strava’s answer was too old')
    await expectNobody(browser)
  })

  it('is told that all seats are taken', async () => {
    const browser = await aBrowser()
    browser.strava.seatsFull('token')
    expect(await refusal(await browser.connect())).toBe('409 All seats are taken')
    await expectNobody(browser)
  })

  it('is told that the operator’s secret is wrong, not which it is', async () => {
    const browser = await aBrowser({ STRAVA_CLIENT_SECRET: 'wrong secret' })
    const answer = await browser.connect()
    expect(await refusal(answer.clone())).toBe('409 Strava does not know this Limber')
    expect(await answer.text()).not.toContain('wrong secret')
    await expectNobody(browser)
  })

  it.each(['unavailable', 'page', 'rate-limit', 'cut-before'] as const)(
    'may try again when Strava is away: %s',
    async (fault) => {
      const browser = await aBrowser()
      const path = await browser.consent()
      browser.strava.faults.next(fault, 5, 'exchange')
      expect(await refusal(await browser.get(path))).toBe('409 Strava does not answer')
      await expectNobody(browser)
    },
  )
})

describe('a visitor who is signed in', () => {
  it('connects to their own runner, and goes to today', async () => {
    const browser = await aBrowser()
    browser.keep(await aSignedInRunner(browser.web, 'bob', 'Bob'))
    expect((await browser.connect()).headers.get('location')).toBe('/dashboard')
    expect((await accountOfAthlete(browser.web.db, '501'))?.runnerId).toBe('bob')
    expect(await listRunners(browser.web.db)).toHaveLength(1)
  })

  it('does not get an account that belongs to another runner', async () => {
    const browser = await aBrowser()
    await browser.connect()
    const before = await listAccounts(browser.web.db)
    browser.keep(await aSignedInRunner(browser.web, 'bob'))
    expect(await refusal(await browser.connect())).toBe('409 This Strava account is connected already')
    expect(await listAccounts(browser.web.db)).toEqual(before)
  })

  it('disconnects before another account takes the place', async () => {
    const browser = await aBrowser()
    browser.strava.addAthlete({ id: 502, firstname: 'Bob' })
    await browser.connect()
    browser.strava.consent({ athleteId: 502 })
    expect(await refusal(await browser.connect())).toBe('409 Another Strava account is connected')
    expect((await listAccounts(browser.web.db)).map(({ athleteId }) => athleteId)).toEqual(['501'])
  })

  it('connects again after Strava had shut the door', async () => {
    const browser = await aBrowser()
    browser.keep(await aSignedInRunner(browser.web, 'bob'))
    await browser.connect()
    await markAccount(browser.web.db, 'bob', 'reconnect')
    expect(await (await browser.get('/connect/strava')).text()).toContain('Connect with Strava')
    await browser.connect()
    expect((await findAccount(browser.web.db, 'bob'))?.state).toBe('connected')
  })

  it('disconnects by one button, and a job does the rest', async () => {
    const browser = await aBrowser()
    const cookie = await aSignedInRunner(browser.web, 'bob')
    browser.keep(cookie)
    await browser.connect()
    expect(await (await browser.get('/connect/strava')).text()).toContain('Disconnect and erase')
    const answer = await browser.web.post('/connect/strava/disconnect', {}, cookie)
    expect(await refusal(answer)).toBe('200 Disconnecting')
    const payload = { runnerId: 'bob', revoke: true }
    expect(browser.web.asked.at(-1)).toEqual({ name: 'leave-strava', key: 'bob', payload })
  })
})

describe('a visitor who is not signed in', () => {
  it('disconnects nobody', async () => {
    const browser = await aBrowser()
    await browser.connect()
    const answer = await browser.web.post('/connect/strava/disconnect', {})
    expect(answer.status).not.toBe(200)
    expect(browser.web.asked.map(({ name }) => name)).toEqual(['sync-strava'])
  })

  it('is signed in as the runner whose account it is, who has an address already', async () => {
    const browser = await aBrowser()
    browser.keep(await aSignedInRunner(browser.web, 'bob'))
    await browser.connect()
    browser.keep('limber_session=; max-age=0')
    expect((await browser.connect()).headers.get('location')).toBe('/dashboard')
    expect(await listRunners(browser.web.db)).toHaveLength(1)
    expect((await browser.get('/dashboard')).status).toBe(200)
  })

  it('is refused as a stranger where sign-up is closed', async () => {
    const browser = await aBrowser({ LIMBER_SIGN_UP: 'closed' })
    expect(await refusal(await browser.connect())).toBe('409 By invitation')
    expect(await listRunners(browser.web.db)).toEqual([])
    await expectNobody(browser)
  })

  it('is let in where sign-up is closed when the account is known', async () => {
    const browser = await aBrowser({ LIMBER_SIGN_UP: 'closed' })
    browser.keep(await aSignedInRunner(browser.web, 'bob'))
    expect((await browser.connect()).status).toBe(303)
    browser.keep('limber_session=; max-age=0')
    expect((await browser.connect()).status).toBe(303)
    expect((await browser.get('/dashboard')).status).toBe(200)
  })
})

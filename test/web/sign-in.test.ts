import { describe, expect, it } from 'vitest'
import { findRunner } from '../../db/runners.ts'
import { SIGN_IN_MINUTES } from '../../src/links.ts'
import { aSignedInRunner, testWeb } from '../support/web.ts'

const LINK = { email: 'new@limber.example', nonce: 'only once' }

describe('asking for a link', () => {
  it('asks the job for a letter to the address, in small letters', async () => {
    const web = await testWeb()
    const answer = await web.post('/sign-in', { email: ' New@Limber.example ' })
    expect(answer.status).toBe(200)
    expect(web.asked).toEqual([{ name: 'write-sign-in', key: LINK.email, payload: { email: LINK.email } }])
  })

  it('answers the same for known and unknown addresses when sign-up is closed, and writes only to the known', async () => {
    const web = await testWeb({ environment: { LIMBER_SIGN_UP: 'closed' } })
    await aSignedInRunner(web)
    const unknown = await (await web.post('/sign-in', { email: 'new@limber.example' })).text()
    const known = await (await web.post('/sign-in', { email: 'ada@limber.example' })).text()
    expect(known).toBe(unknown)
    expect(web.asked.map((job) => job.key)).toEqual(['ada@limber.example'])
  })

  it('keeps what was typed and says what is wrong with it', async () => {
    const web = await testWeb()
    const answer = await web.post('/sign-in', { email: '"><b>no address' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;no address"')
    expect(page).toContain('aria-invalid="true"')
    expect(web.asked).toEqual([])
  })
})

describe('a link to sign in with', () => {
  it('shows a button and signs nobody in by being opened', async () => {
    const web = await testWeb()
    const answer = await web.get(web.signInPath(LINK))
    expect(await answer.text()).toContain(LINK.email)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await findRunner(web.db, LINK.email)).toBeNull()
  })

  it('adds a new runner, opens a session and leads to today', async () => {
    const web = await testWeb()
    const answer = await web.post(web.signInPath(LINK))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/dashboard'])
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^limber_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await findRunner(web.db, LINK.email))?.confirmedAt).not.toBeNull()
    const today = await web.get('/dashboard', cookie.split(';')[0])
    expect(await today.text()).toContain('No runs are known yet')
  })

  it('keeps only a hash of the secret', async () => {
    const web = await testWeb()
    const cookie = (await web.post(web.signInPath(LINK))).headers.get('set-cookie') ?? ''
    const secret = /=([\w-]+);/.exec(cookie)?.[1] ?? ''
    const rows = await web.db.selectFrom('sessions').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('marks the cookie for https alone when Limber is reached by https', async () => {
    const web = await testWeb({ environment: { LIMBER_BASE_URL: 'https://limber.example' } })
    expect((await web.post(web.signInPath(LINK))).headers.get('set-cookie')).toContain('Secure')
  })

  it('works once', async () => {
    const web = await testWeb()
    const path = web.signInPath(LINK)
    await web.post(path)
    const again = await web.post(path)
    expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null])
  })

  it('stops working when its time is over', async () => {
    const web = await testWeb()
    const path = web.signInPath(LINK)
    web.passMinutes(SIGN_IN_MINUTES)
    expect((await web.get(path)).status).toBe(410)
    expect((await web.post(path)).status).toBe(410)
  })

  it('is refused when forged, or made for another purpose', async () => {
    const web = await testWeb()
    const path = web.signInPath(LINK)
    const other = web
      .letterPath({ runnerId: 'ada', day: '2026-11-21', act: 'done' })
      .replace('/l/', '/sign-in/')
    for (const forged of [`${path.slice(0, -2)}xx`, '/sign-in/nonsense', other]) {
      expect((await web.post(forged)).status).toBe(410)
    }
  })

  it('lets no unknown address in when sign-up is closed', async () => {
    const web = await testWeb({ environment: { LIMBER_SIGN_UP: 'invite' } })
    expect((await web.post(web.signInPath(LINK))).status).toBe(410)
    expect(await findRunner(web.db, LINK.email)).toBeNull()
  })
})

describe('a session', () => {
  it('ends when the runner signs out', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    expect((await web.get('/dashboard', cookie)).status).toBe(200)
    await web.post('/sign-out', {}, cookie)
    const after = await web.get('/dashboard', cookie)
    expect(after.headers.get('location')).toBe('/sign-in')
  })

  it('ends by itself', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    web.passMinutes(60 * 24)
    expect((await web.get('/dashboard', cookie)).status).toBe(303)
  })
})

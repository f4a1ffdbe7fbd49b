import { describe, expect, it } from 'vitest'
import { markNotSent } from '../../db/letters.ts'
import { isStopped, stopAddress } from '../../db/stopped-addresses.ts'
import { aSignedInRunner, keepLetter, NOW, type TestWeb, testWeb } from '../support/web.ts'

const PICTURE = {
  cid: 'chart',
  filename: 'chart.png',
  contentType: 'image/png',
  content: Uint8Array.of(1, 2, 3),
} as const

describe("a runner's letters", () => {
  it('are listed and shown in a frame that can run nothing', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    await keepLetter(web)
    expect(await (await web.get('/letters', cookie)).text()).toContain('href="/letters/letter-1"')
    const page = await (await web.get('/letters/letter-1', cookie)).text()
    const sandbox = /sandbox="([^"]*)"/.exec(page)?.[1]
    expect(sandbox).toContain('allow-popups')
    expect(sandbox).not.toMatch(/allow-(scripts|same-origin|forms)/)
  })

  it('have a body with its pictures inside and a policy of its own', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    await keepLetter(web, { attachments: [PICTURE] })
    const answer = await web.get('/letters/letter-1/body', cookie)
    expect(await answer.text()).toContain('<img src="data:image/png;base64,AQID">')
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'self'.*sandbox allow-popups/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('are there for nobody else', async () => {
    const web = await testWeb()
    await aSignedInRunner(web)
    const other = await aSignedInRunner(web, 'bo')
    await keepLetter(web)
    expect(await (await web.get('/letters', other)).text()).not.toContain('18.2 km')
    expect((await web.get('/letters/letter-1', other)).status).toBe(404)
    expect((await web.get('/letters/letter-1/body', other)).status).toBe(404)
    expect((await web.get('/letters/letter-1/body')).status).toBe(303)
  })

  it('say of one that stayed unsent why it did', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    await keepLetter(web)
    expect(await (await web.get('/letters', cookie)).text()).not.toContain('not sent')
    await markNotSent(web.db, 'letter-1', 'a pause began while it waited')
    expect(await (await web.get('/letters', cookie)).text()).toContain(
      ', not sent: a pause began while it waited',
    )
  })

  it('leave out those that hold a key', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    await keepLetter(web, { kind: 'sign-in' })
    expect(await (await web.get('/letters', cookie)).text()).toContain('No letters yet')
    expect((await web.get('/letters/letter-1', cookie)).status).toBe(404)
  })
})

/** A request as the server hands it on: with a socket behind it. */
async function from(web: TestWeb, address: string, headers: Record<string, string>, path = '/outbox') {
  const env = { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } }
  return web.app.request(`http://localhost:8080${path}`, { headers }, env)
}

describe('/outbox', () => {
  const local = { host: 'localhost:8080' }

  it('shows all letters at the machine itself', async () => {
    const web = await testWeb()
    await aSignedInRunner(web)
    await keepLetter(web)
    for (const [address, host] of [
      ['127.0.0.1', 'localhost:8080'],
      ['::1', '[::1]:8080'],
      ['::ffff:127.0.0.1', '127.0.0.1'],
    ] as const) {
      const answer = await from(web, address, { host })
      expect(await answer.text()).toContain('/outbox/letter-1')
    }
    expect((await from(web, '127.0.0.1', local, '/outbox/letter-1')).status).toBe(200)
    expect((await from(web, '127.0.0.1', local, '/outbox/letter-1/body')).status).toBe(200)
  })

  it('is not there for anyone else', async () => {
    const web = await testWeb()
    await aSignedInRunner(web)
    await keepLetter(web)
    for (const path of ['/outbox', '/outbox/letter-1', '/outbox/letter-1/body']) {
      expect((await web.get(path)).status).toBe(404)
      expect((await from(web, '192.168.1.7', local, path)).status).toBe(404)
      expect((await from(web, '127.0.0.1', { host: 'evil.example' }, path)).status).toBe(404)
      for (const mark of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via']) {
        expect((await from(web, '127.0.0.1', { ...local, [mark]: 'someone' }, path)).status).toBe(404)
      }
    }
  })

  it('shows no letter when letters are sent', async () => {
    const web = await testWeb({ ports: { mailCaptured: false } })
    await aSignedInRunner(web)
    await keepLetter(web)
    expect(await (await from(web, '127.0.0.1', local)).text()).not.toContain('18.2 km')
    expect((await from(web, '127.0.0.1', local, '/outbox/letter-1')).status).toBe(404)
    expect((await from(web, '127.0.0.1', local, '/outbox/letter-1/body')).status).toBe(404)
    expect((await from(web, '192.168.1.7', local)).status).toBe(404)
  })

  it('says which address is stopped and why, cut short, until it is confirmed again', async () => {
    const web = await testWeb({ ports: { mailCaptured: false } })
    await aSignedInRunner(web)
    const reason = 'refused for good: 550 No such user'
    await stopAddress(web.db, { address: 'Ada@limber.example', reason, stoppedAt: NOW })
    const page = await (await from(web, '127.0.0.1', local)).text()
    expect(page).toContain('a…@limber.example')
    expect(page).toContain(reason)
    expect(page).not.toContain('ada@limber.example')
    await web.post(web.signInPath({ email: 'ada@limber.example', nonce: 'one' }))
    expect(await isStopped(web.db, 'ada@limber.example')).toBe(false)
  })
})

describe('the guest of the demo', () => {
  it('is whoever looks from this machine, and nobody else', async () => {
    const web = await testWeb({ ports: { guestId: 'ada' } })
    await aSignedInRunner(web)
    expect((await from(web, '127.0.0.1', { host: 'localhost:8080' }, '/dashboard')).status).toBe(200)
    expect((await from(web, '192.168.1.7', { host: 'localhost:8080' }, '/dashboard')).status).toBe(303)
  })
})

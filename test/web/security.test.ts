import { describe, expect, it } from 'vitest'
import { anAssessment } from '../support/assessments.ts'
import { aSignedInRunner, keepAssessment, keepLetter, ORIGIN, testWeb } from '../support/web.ts'

const FORM = { method: 'POST', body: new URLSearchParams({ email: 'a@limber.example' }) }

describe('forms of foreign pages', () => {
  it('are refused and change nothing', async () => {
    const web = await testWeb()
    for (const origin of ['https://evil.example', 'null', '']) {
      const answer = await web.app.request(`${ORIGIN}/sign-in`, {
        ...FORM,
        headers: origin ? { origin } : {},
      })
      expect(answer.status).toBe(403)
    }
    expect(web.asked).toEqual([])
  })

  it('are told from our own behind a proxy, where the outer address is the https one', async () => {
    const web = await testWeb({ environment: { LIMBER_BASE_URL: 'https://limber.example' } })
    const headers = { origin: 'https://limber.example' }
    expect((await web.app.request('http://limber.example/sign-in', { ...FORM, headers })).status).toBe(200)
  })

  it('may post to a link of a letter, whose token is the authority', async () => {
    const web = await testWeb()
    await aSignedInRunner(web)
    const path = web.letterPath({ runnerId: 'ada', day: '2026-11-21', act: 'stop-digest' })
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    expect((await web.app.request(ORIGIN + path, { method: 'POST', body })).status).toBe(200)
  })
})

describe('every answer', () => {
  it('forbids what a page of ours does not need', async () => {
    const web = await testWeb()
    const { headers } = await web.get('/')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self';.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('may be kept for good when it is the stylesheet or the font', async () => {
    const web = await testWeb()
    const page = await (await web.get('/')).text()
    const sheet = /href="(\/assets\/limber\.css\?v=\w+)"/.exec(page)?.[1] ?? ''
    for (const [path, type] of [
      [sheet, 'text/css'],
      ['/assets/inter.woff2', 'font/woff2'],
    ] as const) {
      const answer = await web.get(path)
      expect(answer.headers.get('content-type')).toContain(type)
      expect(answer.headers.get('cache-control')).toContain('immutable')
    }
    expect((await web.get('/assets/../server.ts')).status).toBe(404)
    expect((await web.get('/assets/toString')).status).toBe(404)
  })

  it('refuses bodies that no form of ours sends', async () => {
    const web = await testWeb()
    const answer = await web.post('/sign-in', { email: 'a'.repeat(65 * 1024) })
    expect(answer.status).toBe(413)
  })
})

describe('pages', () => {
  it('hold no inline script or style, one h1 each, and a way past the navigation', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    await keepAssessment(web, anAssessment())
    await keepLetter(web)
    const link = (act: 'done' | 'hurt' | 'red-flags' | 'seen') =>
      web.letterPath({ runnerId: 'ada', day: '2026-11-21', act })
    const paths = ['/', '/sign-in', '/dashboard', '/letters', '/letters/letter-1', '/red-flags', '/nowhere']
    for (const path of [...paths, link('done'), link('hurt'), link('red-flags'), link('seen')]) {
      const page = await (await web.get(path, cookie)).text()
      expect(page, path).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i)
      expect(page.match(/<h1/g), path).toHaveLength(1)
      expect(page, path).toContain('<html lang="en-GB">')
      expect(page, path).toContain('href="#main"')
      expect(page, path).not.toMatch(/(src|href)="https?:/)
    }
  })

  it('show a name, a title and an address as text, whatever they hold', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    const bad = '<img src=x onerror=alert(1)>'
    await keepLetter(web, { subject: bad })
    const { metrics } = anAssessment()
    const shoes = metrics.shoes.map((shoe) => ({ ...shoe, name: bad }))
    await keepAssessment(web, anAssessment({ metrics: { ...metrics, shoes } }))
    for (const path of ['/letters', '/letters/letter-1', '/dashboard']) {
      const page = await (await web.get(path, cookie)).text()
      expect(page).not.toContain('<img')
      expect(page).toContain('&lt;img')
    }
  })
})

describe('what goes wrong', () => {
  it('is told to the operator in one line without tokens or contents', async () => {
    const web = await testWeb({ ports: { request: () => Promise.reject(new Error('secret words')) } })
    const answer = await web.post('/sign-in', { email: 'ada@limber.example' })
    const code = /<code>([0-9a-f]{8})<\/code>/.exec(await answer.text())?.[1]
    expect(answer.status).toBe(500)
    expect(web.lines).toHaveLength(1)
    expect(web.lines[0]).toContain(`web: ${code} POST /sign-in failed: Error at `)
    expect(web.lines[0]).not.toMatch(/secret|ada@|\n/)
  })

  it('is a page of ours at an address that leads nowhere', async () => {
    const web = await testWeb()
    const answer = await web.get('/nowhere')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('There is nothing at this address')
  })
})

describe('/healthz', () => {
  it('says that all is well, and how much work waits', async () => {
    const web = await testWeb()
    const answer = await web.get('/healthz')
    expect(await answer.json()).toEqual({
      ok: true,
      database: 'ok',
      work: { waiting: 0, parked: 0 },
      mail: 'captured',
    })
  })

  it('answers 503 when the database does not', async () => {
    const web = await testWeb({ ports: { mailCaptured: false } })
    await web.db.destroy()
    const answer = await web.get('/healthz')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ ok: false, mail: 'smtp' })
  })
})

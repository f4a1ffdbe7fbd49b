import { describe, expect, it } from 'vitest'
import { findRunner } from '../../db/runners.ts'
import type { MailChoices } from '../../rules/model/runner.ts'
import { aLinkedWeb } from '../support/letter-links.ts'
import { ORIGIN } from '../support/web.ts'

const ALL: MailChoices = { alerts: true, digest: true, checkIns: true, news: true }
const NONE: MailChoices = { alerts: false, digest: false, checkIns: false, news: false }
const KINDS = [
  ['stop-alerts', { alerts: false }],
  ['stop-digest', { digest: false }],
  ['stop-check-ins', { checkIns: false }],
  ['stop-news', { news: false }],
] as const

async function stopping() {
  const { web, path } = await aLinkedWeb()
  return { web, path, mail: async () => (await findRunner(web.db, 'ada'))?.mail }
}

describe('a link to stop letters of one kind', () => {
  it.each(KINDS)('stops these and no other: %s', async (act, off) => {
    const { web, path, mail } = await stopping()
    await web.post(path(act))
    expect(await mail()).toEqual({ ...ALL, ...off })
  })

  it.each(KINDS)('stops all by a second button on the same page: %s', async (act) => {
    const { web, path, mail } = await stopping()
    expect(await (await web.get(path(act))).text()).toContain('name="stop" value="all"')
    await web.post(path(act), { stop: 'all' })
    expect(await mail()).toEqual(NONE)
  })

  it('takes a form in parts as a mail program may send it, from anywhere, without a cookie', async () => {
    const { web, path, mail } = await stopping()
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }
    const answer = await web.app.request(ORIGIN + path('stop-alerts'), { method: 'POST', headers, body })
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
    expect(await mail()).toEqual({ ...ALL, alerts: false })
  })

  it.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain', 'application/json'])(
    'acts on its kind whatever a mail program calls its body: %s',
    async (type) => {
      const { web, path, mail } = await stopping()
      const init = { method: 'POST', headers: { 'content-type': type }, body: 'List-Unsubscribe=One-Click' }
      expect((await web.app.request(ORIGIN + path('stop-digest'), init)).status).toBe(200)
      expect(await mail()).toEqual({ ...ALL, digest: false })
    },
  )

  it('has a way back on the page that says they stopped, also when it is opened later', async () => {
    const { web, path, mail } = await stopping()
    const url = path('stop-digest')
    const stopped = await (await web.post(url)).text()
    expect(stopped).toContain('Turn on the weekly letter')
    expect(await (await web.get(url)).text()).toContain('Turn on the weekly letter')
    expect(await (await web.post(url, { resume: 'digest' })).text()).toContain(
      'The weekly letter comes again.',
    )
    expect(await mail()).toEqual(ALL)
  })
})

describe('a link to stop all letters', () => {
  it('stops all, and turns on again only what is asked for, kind by kind', async () => {
    const { web, path, mail } = await stopping()
    const url = path('stop-all')
    const page = await (await web.post(url)).text()
    expect(await mail()).toEqual(NONE)
    expect(page.match(/name="resume"/g)).toHaveLength(4)
    await web.post(url, { resume: 'news' })
    expect(await mail()).toEqual({ ...NONE, news: true })
    await web.post(url, { resume: 'everything' })
    expect(await mail()).toEqual(NONE)
  })
})

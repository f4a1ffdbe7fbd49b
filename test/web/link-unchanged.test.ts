import { describe, expect, it } from 'vitest'
import { removeRunner } from '../../db/runners.ts'
import { instant } from '../../rules/model/day.ts'
import { hashOf } from '../../src/seal.ts'
import { ACTS, ANSWERS, aLinkedWeb } from '../support/letter-links.ts'
import { allRows } from '../support/tables.ts'
import { ORIGIN } from '../support/web.ts'

const KIND = 'This link no longer works'

describe('opening a link', () => {
  it.each(ACTS)('changes no row of any table, by GET and by HEAD, however often: %s', async (act) => {
    const { web, path } = await aLinkedWeb()
    const before = await allRows(web.db)
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await web.app.request(ORIGIN + path(act), { method })
      expect(answer.status).toBe(200)
    }
    expect(await allRows(web.db)).toEqual(before)
    expect(web.asked).toEqual([])
  })

  it.each(ACTS)('shows a form, names no address, and is kept nowhere: %s', async (act) => {
    const { web, path } = await aLinkedWeb()
    const answer = await web.get(path(act))
    const page = await answer.text()
    expect(page).toContain('<form method="post"')
    expect(page).toContain('Opening this page has changed nothing')
    expect(page).not.toContain('ada@limber.example')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('changes nothing after it was used, either', async () => {
    for (const act of ACTS) {
      const { web, path } = await aLinkedWeb()
      const url = path(act)
      await web.post(url, ANSWERS[act])
      const before = await allRows(web.db)
      expect((await web.get(url)).status).toBe(200)
      expect(await allRows(web.db)).toEqual(before)
    }
  })
})

/** The same link with one character made another, cut short anywhere, or with more behind it. */
function altered(token: string): readonly string[] {
  const swapped = [...token].map((char, index) => {
    const other = char === 'A' ? 'B' : 'A'
    return token.slice(0, index) + other + token.slice(index + 1)
  })
  const cut = [...token].map((_, index) => token.slice(0, index)).slice(1)
  const more = ['A', '.', '.A', '=', '==', '-', '%20', '%00', '%0A', '!', '%25', '%F0%9F%91%9F', token]
  return [...swapped, ...cut, ...more.map((end) => token + end)]
}

/** Other spellings of the last character's bits, which base64 readers take for the same bytes. */
function respelt(token: string): readonly string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return [...letters].map((last) => token.slice(0, -1) + last).filter((other) => other !== token)
}

describe('a link that was tampered with', () => {
  it.each(ACTS)('never acts, whichever character is changed, cut or added: %s', async (act) => {
    const { web, path } = await aLinkedWeb()
    const url = path(act)
    const token = url.slice('/l/'.length)
    const before = await allRows(web.db)
    for (const forged of [...altered(token), ...respelt(token)]) {
      const answer = await web.post(`/l/${forged}`, ANSWERS[act])
      expect(answer.status, forged).toBe(410)
      const page = await answer.text()
      expect(page).toContain(KIND)
    }
    expect(await allRows(web.db)).toEqual(before)
    expect(web.asked).toEqual([])
    expect((await web.post(url, ANSWERS[act])).status).toBe(200)
    expect(await allRows(web.db)).not.toEqual(before)
  })
})

describe('a link that cannot be believed', () => {
  it('gets one and the same page: forged, past its time, of a runner who is gone, made for signing in', async () => {
    const { web, path } = await aLinkedWeb()
    const genuine = path('done')
    const ofNobody = web.letterPath({ runnerId: 'nobody', day: '2026-11-20', act: 'done' })
    const toSignIn = web
      .signInPath({ email: 'ada@limber.example', nonce: 'once' })
      .replace('/sign-in/', '/l/')
    const unknownAct = `/l/${web.seal.sign('letter', { runnerId: 'ada', day: '2026-11-20', act: 'erase' }, instant(web.now() + 60_000))}`
    const pages: string[] = []
    const open = async (url: string) => {
      for (const answer of [await web.get(url), await web.post(url)]) {
        expect(answer.status).toBe(410)
        pages.push(await answer.text())
      }
    }
    for (const url of ['/l/nonsense', '/l/%E0%A4%A', `${genuine}x`, ofNobody, toSignIn, unknownAct])
      await open(url)
    web.passMinutes(14 * 24 * 60)
    await open(genuine)
    const late = path('done')
    await removeRunner(web.db, 'ada')
    await open(late)
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain(KIND)
    expect(pages[0]).toContain('href="/sign-in"')
    expect(pages[0]).not.toMatch(/error|ada@|at \w+ \(/i)
  })

  it('does not sign anybody in', async () => {
    const { web, path } = await aLinkedWeb()
    const answer = await web.post(path('done').replace('/l/', '/sign-in/'))
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([410, null])
  })

  it('does nothing without its token, wherever the form comes from', async () => {
    const { web } = await aLinkedWeb()
    const before = await allRows(web.db)
    for (const path of ['/l', '/l/'])
      expect((await web.post(path, { feedback: 'done', runnerId: 'ada' })).status).toBe(404)
    expect(await allRows(web.db)).toEqual(before)
  })
})

describe('a link of one act', () => {
  it('is no other act, whatever a form sends beside it', async () => {
    const everything = { ...Object.assign({}, ...Object.values(ANSWERS)), act: 'stop-all', feedback: 'done' }
    const { web, path } = await aLinkedWeb()
    await web.post(path('shoe'), { ...everything, stop: 'all', resume: 'digest' })
    const [runner] = await web.db.selectFrom('runners').selectAll().execute()
    expect(runner).toMatchObject({ mail_alerts: 1, mail_digest: 1, mail_check_ins: 1, mail_news: 1 })
    expect(await web.db.selectFrom('check_ins').selectAll().execute()).toEqual([])
    const [run] = await web.db.selectFrom('runs').selectAll().execute()
    expect(run).toMatchObject({ shoe_id: 'pegasus', exertion_by_runner: null })
  })

  it('is stored as a hash alone when it is spent', async () => {
    const { web, path } = await aLinkedWeb()
    const url = path('pain')
    await web.post(url, { pain: '0' })
    expect(await web.db.selectFrom('used_links').select('id').execute()).toEqual([
      { id: hashOf(url.slice('/l/'.length)) },
    ])
  })
})

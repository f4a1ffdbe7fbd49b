import { describe, expect, it } from 'vitest'
import { isStopped, listStopped } from '../../db/stopped-addresses.ts'
import { mailHookUrl } from '../../src/links.ts'
import { aSignedInRunner, NOW, ORIGIN, type TestWeb, testWeb } from '../support/web.ts'

async function aHook(): Promise<TestWeb> {
  const web = await testWeb({ environment: { LIMBER_OPERATOR_EMAIL: 'Op@limber.example' } })
  await aSignedInRunner(web)
  await aSignedInRunner(web, 'bo')
  return web
}

/** As a mailbox or a mail service posts it: no cookie, no origin. */
const post = async (
  web: TestWeb,
  body: string,
  { path = mailHookUrl(web.seal, ''), type = 'application/json' } = {},
): Promise<Response> =>
  web.app.request(ORIGIN + path, { method: 'POST', headers: { 'content-type': type }, body })

const tell = (web: TestWeb, told: unknown) => post(web, JSON.stringify(told))

const BOUNCE = { address: 'ada@limber.example', kind: 'bounce' }

describe('a letter that came back', () => {
  it('stops its address, and says why without naming it twice', async () => {
    const web = await aHook()
    const reason = '550 5.1.1\n <Ada@limber.example> no such user'
    const answer = await tell(web, { ...BOUNCE, address: ' ADA@limber.example ', reason })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(await listStopped(web.db, 9)).toEqual([
      {
        ...{ address: 'ada@limber.example', stoppedAt: NOW },
        reason: 'a letter came back: 550 5.1.1 <…> no such user',
      },
    ])
    expect(web.lines).toEqual([
      'the address of runner ada gets no more letters until it is confirmed again: a letter came back',
    ])
  })

  it('may be one of several, and a complaint stops an address as well', async () => {
    const web = await aHook()
    const told = [BOUNCE, { address: 'bo@limber.example', kind: 'complaint' }]
    expect((await tell(web, told)).status).toBe(200)
    expect((await listStopped(web.db, 9)).map(({ reason }) => reason)).toEqual([
      'a letter came back',
      'a letter was reported as unwanted',
    ])
  })

  it('may be told by a form', async () => {
    const web = await aHook()
    const type = 'application/x-www-form-urlencoded'
    const form = new URLSearchParams({ ...BOUNCE, reason: 'full' }).toString()
    expect((await post(web, form, { type })).status).toBe(200)
    expect((await listStopped(web.db, 9)).map(({ reason }) => reason)).toEqual(['a letter came back: full'])
  })

  it('may be the operator’s own', async () => {
    const web = await aHook()
    await tell(web, { ...BOUNCE, address: 'op@limber.example' })
    expect(await isStopped(web.db, 'Op@limber.example')).toBe(true)
    expect(web.lines.join()).not.toMatch(/op@/i)
  })

  it('of a stranger is answered alike and kept nowhere', async () => {
    const web = await aHook()
    const answer = await tell(web, { ...BOUNCE, address: 'cy@limber.example' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect([await listStopped(web.db, 9), web.lines]).toEqual([[], []])
  })

  it('cannot fill the table with words', async () => {
    const web = await aHook()
    await tell(web, { ...BOUNCE, reason: 'x'.repeat(5000) })
    expect((await listStopped(web.db, 9))[0]?.reason).toHaveLength('a letter came back: '.length + 300)
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"address"'],
    ['no address', '{"kind":"bounce"}'],
    ['what is no address', '{"address":"ada","kind":"bounce"}'],
    ['an unknown kind', '{"address":"ada@limber.example","kind":"opened"}'],
    ['a list with one of these', `[${JSON.stringify(BOUNCE)},{}]`],
  ])('is refused when it says %s, and stops nothing', async (_what, body) => {
    const web = await aHook()
    const answer = await post(web, body)
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('ada@')
    expect(await listStopped(web.db, 9)).toEqual([])
  })

  it('is refused when it is larger than 64 kilobytes', async () => {
    const web = await aHook()
    expect((await tell(web, { ...BOUNCE, reason: 'x'.repeat(70_000) })).status).toBe(413)
    expect(await listStopped(web.db, 9)).toEqual([])
  })

  it.each(['/hooks/mail/guessed', '/hooks/mail/', '/hooks/mail'])('finds nobody at %s', async (path) => {
    const web = await aHook()
    expect((await post(web, JSON.stringify(BOUNCE), { path })).status).toBe(404)
    expect(await listStopped(web.db, 9)).toEqual([])
  })
})

import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { listLetters, loadLetter } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { isStopped, resumeAddress } from '../../db/stopped-addresses.ts'
import { findWork } from '../../db/work.ts'
import { post } from '../../src/jobs/outbox.ts'
import type { LetterKind } from '../../src/mail/letter.ts'
import { doWork } from '../../src/worker.ts'
import { at } from '../support/history.ts'
import { aHouse } from '../support/house-of-tests.ts'
import { breakingOnce } from '../support/mail-server.ts'
import { answering, LETTER, posted, sending } from '../support/sending.ts'
import { storeRunner } from '../support/stored.ts'

describe('a finished letter', () => {
  it('is sent with a name of its own, and knows where it went', async () => {
    const house = await aHouse()
    expect(await posted(house)).toBe(true)
    const [line] = await listLetters(house.db, 'ada', 1)
    house.clock.set('2026-11-21T17:05:00Z')
    await house.doAllDue()
    expect(house.mail.letters).toEqual([
      expect.objectContaining({
        ...{ to: 'ada@limber.example', subject: LETTER.subject, html: LETTER.html, text: LETTER.text },
        ...{ messageId: `<${line?.id}@limber.example>`, date: at('2026-11-21T17:00:00Z') },
        unsubscribeUrl: LETTER.unsubscribeUrl,
      }),
    ])
    expect([...(house.mail.letters[0]?.attachments[0]?.content ?? [])]).toEqual([1, 2])
    expect(await loadLetter(house.db, line?.id ?? '')).toMatchObject({
      ...{ sentAt: at('2026-11-21T17:05:00Z'), place: 'mailbox/1' },
    })
  })

  it('is written and sent once for its key', async () => {
    const house = await aHouse()
    await posted(house)
    expect(await posted(house)).toBe(false)
    await house.doAllDue()
    expect(house.mail.letters).toHaveLength(1)
  })

  it('is not sent again after it was', async () => {
    const house = await aHouse()
    await posted(house)
    await house.doAllDue()
    const [line] = await listLetters(house.db, 'ada', 1)
    await house.run('deliver-mail', { letterId: line?.id })
    expect(house.mail.letters).toHaveLength(1)
  })

  it('waits while the mail server refuses it, and goes when it no longer does', async () => {
    const house = await aHouse()
    await posted(house)
    house.mail.refuse('451 try later')
    await house.doAllDue()
    const [line] = await listLetters(house.db, 'ada', 1)
    expect(line?.sentAt).toBeNull()
    house.mail.refuse(null)
    house.clock.set('2026-11-21T17:01:00Z')
    const id = await findWork(house.db, 'deliver-mail', line?.id ?? '')
    await doWork(id ?? '', house.context)
    expect(house.mail.letters).toHaveLength(1)
  })

  it('goes nowhere, and is no error, when it was erased meanwhile', async () => {
    const house = await aHouse()
    await posted(house)
    await house.db.deleteFrom('runners').execute()
    await house.doAllDue()
    expect([house.mail.letters, house.lines]).toEqual([[], []])
  })

  it('leaves no line that says who got what', async () => {
    const house = await aHouse()
    await posted(house)
    await house.doAllDue()
    expect(house.lines).toEqual(['letter (alert) sent: mailbox/1'])
  })
})

describe('an address that nobody has confirmed', () => {
  const OPERATOR = { environment: { LIMBER_OPERATOR_EMAIL: 'Op@limber.example' } }
  const KINDS: readonly LetterKind[] = [
    ...(['alert', 'digest', 'referral', 'welcome', 'reconnect', 'receipt'] as const),
    ...(['check-in', 'imported', 'shoes', 'erased', 'operator'] as const),
  ]
  async function sentTo(to: string, kind: LetterKind, runnerId: string | null = 'bo') {
    const house = await aHouse(OPERATOR)
    await storeRunner(house.db, { id: 'bo', email: 'bo@limber.example', confirmedAt: null })
    const letter = { ...LETTER, kind }
    await inTransaction(house.db, (trx) =>
      post(trx, { letter, to, runnerId, dedupeKey: 'one' }, house.context),
    )
    await house.doAllDue()
    return { sent: house.mail.letters.map((each) => each.kind), lines: house.lines }
  }

  it('gets what confirms it', async () => {
    expect((await sentTo('bo@limber.example', 'sign-in')).sent).toEqual(['sign-in'])
    expect((await sentTo('new@limber.example', 'sign-in', null)).sent).toEqual(['sign-in'])
  })

  it.each(KINDS)('gets no letter of another kind: %s', async (kind) => {
    expect(await sentTo('bo@limber.example', kind)).toEqual({
      ...{ sent: [], lines: [`letter (${kind}) not sent: nobody has confirmed its address`] },
    })
  })

  it('is not helped by another that is confirmed', async () => {
    expect((await sentTo('elsewhere@limber.example', 'alert', 'ada')).sent).toEqual([])
    expect((await sentTo('elsewhere@limber.example', 'operator', null)).sent).toEqual([])
  })

  it('is neither the operator’s own, nor that of a runner who was erased', async () => {
    expect((await sentTo('op@limber.example', 'operator', null)).sent).toEqual(['operator'])
    expect((await sentTo('ada@limber.example', 'erased', null)).sent).toEqual(['erased'])
  })
})

describe('what the mail server answers', () => {
  it('"no such user" ends the letter at once and stops the address, without saying it', async () => {
    const refusal = '550 5.1.1 <Ada@limber.example>: no such user'
    const { house, server, deliver, rows } = await sending({ onRcptTo: answering(refusal) })
    await posted(house)
    await deliver()
    const [work] = await rows()
    expect(work?.parked_reason).toMatch(/refused letter \S+ for good: 550 5\.1\.1 <…>: no such user$/)
    expect(work?.parked_reason).toContain(server.host)
    expect(await isStopped(house.db, 'ADA@limber.example')).toBe(true)
    expect(house.lines).toEqual([
      'the address of runner ada gets no more letters until it is confirmed again',
      `deliver-mail given up: ${work?.parked_reason}`,
    ])
    expect(house.lines.join()).not.toMatch(/ada@/i)
  })

  it('is heeded: to a stopped address goes the confirmation alone, until it is confirmed', async () => {
    const { house, server, deliver, rows } = await sending({ onRcptTo: answering('550 no', null) })
    await posted(house)
    await deliver()
    await posted(house, 'alert:ada:two')
    await deliver()
    expect(server.received).toHaveLength(0)
    expect(house.lines.at(-1)).toMatch(
      /^letter \(alert\) not sent: its address was stopped, and not confirmed since$/,
    )
    const signIn = { letter: { ...LETTER, kind: 'sign-in' as const }, dedupeKey: 'sign-in', runnerId: 'ada' }
    await inTransaction(house.db, (trx) => post(trx, { ...signIn, to: 'ada@limber.example' }, house.context))
    await deliver()
    expect(server.received).toHaveLength(1)
    await resumeAddress(house.db, 'ada@limber.example')
    await posted(house, 'alert:ada:three')
    await deliver()
    expect(server.received).toHaveLength(2)
    expect(await rows()).toHaveLength(1)
  })

  it.each([
    { whom: 'the letter', recipient: null, letter: '554 5.6.0 looks like spam' },
    { whom: 'everyone who sends so', recipient: '554 5.7.1 relay access denied', letter: null },
    { whom: 'everyone without a password', recipient: '530 who are you?', letter: null },
  ])('ends the letter and stops no address when it refuses $whom', async ({ recipient, letter }) => {
    const { house, deliver, rows } = await sending({
      onRcptTo: answering(recipient),
      onData: (stream, session, done) => {
        stream.resume().on('end', () => answering(letter)(stream, session, done))
      },
    })
    await posted(house)
    await deliver()
    expect((await rows())[0]?.parked_reason).toContain(`for good: ${recipient ?? letter}`)
    expect(await isStopped(house.db, 'ada@limber.example')).toBe(false)
  })

  it('"later" is taken at its word: the letter goes with the second attempt', async () => {
    const { house, server, deliver, rows } = await sending({
      onRcptTo: answering('451 4.7.1 greylisted', null),
    })
    await posted(house)
    await deliver()
    expect(await rows()).toEqual([{ attempts: 1, due_at: at('2026-11-21T17:00:33Z'), parked_reason: null }])
    house.clock.set('2026-11-21T17:00:33Z')
    await deliver()
    expect([server.received.length, await rows()]).toEqual([1, []])
  })

  it('is waited for when it refuses the sender, which is for the operator to mend', async () => {
    const { house, deliver, rows } = await sending({ onMailFrom: answering('550 5.7.1 not your domain') })
    await posted(house)
    await deliver()
    expect(await rows()).toMatchObject([{ attempts: 1, parked_reason: null }])
  })

  it('may break off within the letter: it goes again under its own name, and arrives once', async () => {
    const { house, server, deliver, rows } = await sending({}, ({ host }) => breakingOnce(host, 20_000))
    const picture = { ...LETTER.attachments[0], content: new Uint8Array(100_000).fill(7) }
    const letter = { ...LETTER, attachments: [picture as (typeof LETTER.attachments)[number]] }
    const entry = { letter, to: 'ada@limber.example', runnerId: 'ada', dedupeKey: 'alert:ada:big' }
    await inTransaction(house.db, (trx) => post(trx, entry, house.context))
    await deliver()
    expect([server.received.length, await rows()]).toMatchObject([0, [{ attempts: 1, parked_reason: null }]])
    const [line] = await listLetters(house.db, 'ada', 1)
    house.clock.set('2026-11-21T17:00:33Z')
    await deliver()
    expect(server.received).toHaveLength(1)
    const mail = await simpleParser(server.received[0] ?? '')
    expect(mail.messageId).toBe(`<${line?.id}@limber.example>`)
    expect(mail.attachments[0]?.content).toHaveLength(100_000)
  })
})

import { describe, expect, it } from 'vitest'
import { listLetters, loadLetter } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { findWork } from '../../db/work.ts'
import { post } from '../../src/jobs/outbox.ts'
import type { Letter } from '../../src/mail/letter.ts'
import { doWork } from '../../src/worker.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'

const LETTER: Letter = {
  kind: 'alert',
  subject: '18.2 km on Saturday',
  preview: 'Your next run',
  html: '<p>Hello</p>',
  text: 'Hello',
  attachments: [{ cid: 'c', filename: 'c.png', contentType: 'image/png', content: Uint8Array.of(1, 2) }],
  unsubscribeUrl: 'https://limber.example/l/stop',
}

const posted = (house: TestHouse, dedupeKey = 'alert:ada:one') =>
  inTransaction(house.db, (trx) =>
    post(trx, { letter: LETTER, to: 'ada@limber.example', runnerId: 'ada', dedupeKey }, house.context),
  )

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

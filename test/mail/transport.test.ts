import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { instant } from '../../rules/model/day.ts'
import { alertLetter } from '../../src/mail/alert.ts'
import { captureTransport, type OutgoingLetter, smtpTransport } from '../../src/mail/transport.ts'
import { anAssessment, aRunner } from '../support/assessments.ts'
import { ALERT_LINKS, LINKS_UNTIL } from '../support/letters.ts'

const FROM = 'Limber <limber@limber.example>'
const undo: (() => Promise<void> | void)[] = []

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function anOutgoingLetter(): Promise<OutgoingLetter> {
  const letter = await alertLetter({
    runner: aRunner(),
    assessment: anAssessment(),
    links: ALERT_LINKS,
    linksUntil: LINKS_UNTIL,
  })
  return {
    ...letter,
    id: '3f9a12bc-77',
    to: 'ada@limber.example',
    messageId: '<letter-3f9a12bc@limber.example>',
    date: instant(Date.parse('2026-11-21T17:40:00Z')),
  }
}

async function expectWhole(raw: Buffer, sent: OutgoingLetter): Promise<void> {
  const mail = await simpleParser(raw, { keepCidLinks: true })
  expect(mail.subject).toBe(sent.subject)
  expect(mail.text?.trim()).toBe(sent.text.trim())
  expect(typeof mail.html === 'string' && mail.html.includes('15.3')).toBe(true)
  expect(mail.attachments.map(({ cid, related, contentType }) => ({ cid, related, contentType }))).toEqual(
    sent.attachments.map(({ cid }) => ({ cid, related: true, contentType: 'image/png' })),
  )
  expect(mail.attachments.map(({ content }) => content.length)).toEqual(
    sent.attachments.map(({ content }) => content.length),
  )
  expect(mail.messageId).toBe(sent.messageId)
  expect(mail.date?.toISOString()).toBe('2026-11-21T17:40:00.000Z')
  expect(mail.from?.text).toBe('"Limber" <limber@limber.example>')
  expect(mail.replyTo?.text).toBe('"Limber" <limber@limber.example>')
  const headers = raw.toString('latin1')
  expect(headers).toContain('Auto-Submitted: auto-generated\r\n')
  expect(headers).toContain(`List-Unsubscribe: <${ALERT_LINKS.stop}>\r\n`)
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
}

describe('the folder that keeps letters', () => {
  async function aFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'limber-letters-'))
    undo.push(() => rm(folder, { recursive: true }))
    return join(folder, 'outbox')
  }

  it('holds the whole letter, readable by nobody else', async () => {
    const folder = await aFolder()
    const letter = await anOutgoingLetter()
    const transport = captureTransport(folder, FROM)
    undo.push(() => transport.close())
    const { place } = await transport.send(letter)
    expect(place).toBe(join(folder, '2026-11-21T17-40-00-alert-3f9a12bc.eml'))
    expect(await readdir(folder)).toEqual(['2026-11-21T17-40-00-alert-3f9a12bc.eml'])
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(place)).mode & 0o777).toBe(0o600)
    await expectWhole(await readFile(place), letter)
  })

  it('never writes outside it, whatever the id', async () => {
    const folder = await aFolder()
    const { place } = await captureTransport(folder, FROM).send({
      ...(await anOutgoingLetter()),
      id: '../../../x',
    })
    expect(place).toBe(join(folder, '2026-11-21T17-40-00-alert-x.eml'))
  })

  it('leaves the unsubscribe headers out where there is nothing to switch off', async () => {
    const { place } = await captureTransport(await aFolder(), FROM).send({
      ...(await anOutgoingLetter()),
      unsubscribeUrl: null,
    })
    expect(await readFile(place, 'latin1')).not.toContain('List-Unsubscribe')
  })
})

describe('the mail server', () => {
  /** A real server on this machine; it takes one user and one password. */
  async function aServer(received: Buffer[]): Promise<number> {
    const server = new SMTPServer({
      hideSTARTTLS: true,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'ada' && password === 'open sesame'
          ? done(null, { user: 'ada' })
          : done(new Error(`no entry for ${password}`)),
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          received.push(Buffer.concat(chunks))
          done()
        })
      },
    })
    undo.push(() => new Promise((resolve) => server.close(() => resolve())))
    return new Promise((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => {
        const address = listening.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  }

  it('is handed the whole letter', async () => {
    const received: Buffer[] = []
    const port = await aServer(received)
    const transport = smtpTransport(`smtp://ada:open%20sesame@127.0.0.1:${port}`, FROM)
    undo.push(() => transport.close())
    const letter = await anOutgoingLetter()
    expect(await transport.send(letter)).toEqual({ place: 'smtp' })
    expect(received).toHaveLength(1)
    for (const raw of received) await expectWhole(raw, letter)
  })

  it('is named in the error when it refuses, without user or password', async () => {
    const port = await aServer([])
    const transport = smtpTransport(`smtp://ada:wrong%20word@127.0.0.1:${port}`, FROM)
    undo.push(() => transport.close())
    const error = await transport.send(await anOutgoingLetter()).catch((reason: unknown) => reason)
    expect(String(error)).toContain(`127.0.0.1:${port} did not take letter 3f9a12bc-77`)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error)).not.toMatch(
      /wrong.*word/,
    )
  })
})

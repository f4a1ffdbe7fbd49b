import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, describe, expect, it } from 'vitest'
import { instant } from '../../rules/model/day.ts'
import { alertLetter } from '../../src/mail/alert.ts'
import {
  captureTransport,
  type OutgoingLetter,
  type SmtpSettings,
  smtpTransport,
  type Transport,
} from '../../src/mail/transport.ts'
import { anAssessment, aRunner } from '../support/assessments.ts'
import { bodyHashOf, isSignedBy, readSignature } from '../support/dkim.ts'
import { ALERT_LINKS, LINKS_UNTIL } from '../support/letters.ts'
import { mailServer } from '../support/mail-server.ts'

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
  expect(headers).toContain('List-ID: "Limber alert" <alert.limber.example>\r\n')
  expect(headers).toContain('Content-Language: en\r\n')
  expect(headers).toContain('Date: Sat, 21 Nov 2026 17:40:00 +0000\r\n')
  // words, or else the page with the pictures that belong to it
  const parts = [...headers.matchAll(/^Content-Type: ([\w/-]+)/gm)].map(([, type]) => type)
  const pictures = sent.attachments.map(() => 'image/png')
  expect(parts).toEqual([
    ...['multipart/alternative', 'text/plain', 'multipart/related', 'text/html'],
    ...pictures,
  ])
  const cids = [...(mail.html || '').matchAll(/cid:([\w@.-]+)/g)].map(([, cid]) => cid)
  expect(new Set(cids)).toEqual(new Set(mail.attachments.map(({ cid }) => cid)))
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

  it('keeps the same bytes however often a letter is composed', async () => {
    const letter = await anOutgoingLetter()
    const folders = [await aFolder(), await aFolder()]
    const copies = await Promise.all(
      folders.map(async (folder) => readFile((await captureTransport(folder, FROM).send(letter)).place)),
    )
    expect(copies[1]).toEqual(copies[0])
  })

  it('leaves the unsubscribe headers out where there is nothing to switch off', async () => {
    const { place } = await captureTransport(await aFolder(), FROM).send({
      ...(await anOutgoingLetter()),
      unsubscribeUrl: null,
    })
    expect(await readFile(place, 'latin1')).not.toContain('List-')
  })
})

describe('the mail server', () => {
  function aTransport(url: string, settings: Partial<SmtpSettings> = {}): Transport {
    const transport = smtpTransport({ url, from: FROM, perMinute: 6000, dkim: null, ...settings })
    undo.push(() => transport.close())
    return transport
  }

  it('is handed the whole letter', async () => {
    const server = await mailServer()
    const letter = await anOutgoingLetter()
    expect(await aTransport(server.url).send(letter)).toEqual({ place: 'smtp' })
    expect(server.received).toHaveLength(1)
    for (const raw of server.received) await expectWhole(raw, letter)
  })

  it('is named in the error when it refuses, without user or password', async () => {
    const { host } = await mailServer()
    const transport = aTransport(`smtp://ada:wrong%20word@${host}`)
    const error = await transport.send(await anOutgoingLetter()).catch((reason: unknown) => reason)
    expect(String(error)).toContain(`${host} did not take letter 3f9a12bc-77`)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error)).not.toMatch(
      /wrong.*word/,
    )
  })

  it('gets nothing when nobody vouches for its certificate', async () => {
    const server = await mailServer({ secure: true })
    const error = await aTransport(server.url.replace('smtp:', 'smtps:'))
      .send(await anOutgoingLetter())
      .catch((reason: unknown) => reason)
    expect(String(error)).toMatch(/did not take letter 3f9a12bc-77: .*certificate/)
    expect(server.received).toEqual([])
  })

  it('gets no more letters in a minute than it is set to, each once', async () => {
    const server = await mailServer()
    const transport = aTransport(server.url, { perMinute: 600 })
    const letter = await anOutgoingLetter()
    const ids = ['one', 'two', 'three', 'four', 'five']
    const began = performance.now()
    await Promise.all(ids.map((id) => transport.send({ ...letter, messageId: `<${id}@limber.example>` })))
    // four pauses of a tenth of a second, less what a timer may be early
    expect(performance.now() - began).toBeGreaterThan(380)
    const mails = await Promise.all(server.received.map((raw) => simpleParser(raw)))
    expect(mails.map((mail) => mail.messageId)).toEqual(ids.map((id) => `<${id}@limber.example>`))
  })

  it('gets letters signed, one-click unsubscribing included', async () => {
    const server = await mailServer()
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const dkim = { domain: 'limber.example', selector: 'autumn', privateKey: pem }
    await aTransport(server.url, { dkim }).send(await anOutgoingLetter())
    const raw = server.received[0] ?? Buffer.alloc(0)
    const signature = readSignature(raw)
    expect(signature).toMatchObject({
      d: 'limber.example',
      s: 'autumn',
      a: 'rsa-sha256',
      c: 'relaxed/relaxed',
    })
    expect(signature.h?.toLowerCase().split(':')).toEqual(
      expect.arrayContaining([
        'from',
        'to',
        'subject',
        'date',
        'list-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    )
    expect(bodyHashOf(raw)).toBe(signature.bh)
    expect(isSignedBy(raw, publicKey)).toBe(true)
    const altered = (from: string, to: string): Buffer =>
      Buffer.from(raw.toString('latin1').replace(from, to), 'latin1')
    expect(isSignedBy(altered('List-Unsubscribe-Post: ', 'List-Unsubscribe-Post: x'), publicKey)).toBe(false)
    expect(bodyHashOf(altered('\r\n\r\n', '\r\n\r\nx'))).not.toBe(signature.bh)
  })

  it('gets letters that carry no signature when no key is set', async () => {
    const server = await mailServer()
    await aTransport(server.url).send(await anOutgoingLetter())
    expect(server.received.map((raw) => raw.includes('DKIM-Signature'))).toEqual([false])
  })
})

import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Instant } from '../../rules/model/day.ts'
import { capturedName } from './captured-name.ts'
import type { Attachment, Letter } from './letter.ts'
import { MailError } from './mail-error.ts'
import { isAboutAddress, isRefusedForGood, type SmtpFault } from './smtp-fault.ts'

/** Where letters leave the house: a mail server, or a folder that keeps them to be read. */
export interface Transport {
  /** Throws an error fit for a log, without credentials, when the letter was not taken: a MailError, if a server said so. */
  send(letter: OutgoingLetter): Promise<Receipt>
  close(): void
}

export interface OutgoingLetter extends Letter {
  readonly id: string
  readonly to: string
  /** "<…@…>"; the same letter keeps it over every attempt, so that a second copy can be told. */
  readonly messageId: string
  /** The Date header. */
  readonly date: Instant
}

export interface Receipt {
  /** The file, or "smtp". */
  readonly place: string
}

export interface SmtpSettings {
  readonly url: string
  readonly from: string
  readonly perMinute: number
  /** Null: letters go out unsigned. */
  readonly dkim: DkimKey | null
}

export interface DkimKey {
  readonly domain: string
  readonly selector: string
  /** PEM of an RSA key. */
  readonly privateKey: string
}

/** Both headers of one-click unsubscribing must be signed (RFC 8058, 4); the library leaves the second out. */
const SIGNED_HEADERS = [
  ...['From', 'Reply-To', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type'],
  ...['Content-Transfer-Encoding', 'Auto-Submitted', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':')

const MINUTE_MS = 60_000

/**
 * Sends through a mail server, over a connection that stays open; its certificate is checked. Letters go evenly
 * over the minute: after a burst, the next would hold the worker up for the rest of it. One connection, because
 * the library lets each further one send a letter beyond the rate.
 */
export function smtpTransport({ url, from, perMinute, dkim }: SmtpSettings): Transport {
  const mailer = createTransport({
    ...{ url, pool: true, maxConnections: 1, rateLimit: 1, rateDelta: MINUTE_MS / perMinute },
    ...(dkim && { dkim: signingWith(dkim) }),
  })
  return {
    send: async (letter) => {
      try {
        await mailer.sendMail(messageOf(letter, from))
      } catch (error) {
        // Not kept as the cause: the original may quote the dialogue with the server.
        throw mailErrorOf(error, letter, url)
      }
      return { place: 'smtp' }
    },
    close: () => mailer.close(),
  }
}

function signingWith({ domain, selector, privateKey }: DkimKey) {
  return { domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED_HEADERS }
}

/** Keeps each letter as an `.eml` in a folder only the worker's user can read. */
export function captureTransport(folder: string, from: string): Transport {
  const mailer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async (letter) => {
      const { message } = await mailer.sendMail(messageOf(letter, from))
      if (!Buffer.isBuffer(message)) throw new Error(`letter ${letter.id} was not composed in memory`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, capturedName(letter))
      // A reader of the folder never meets half a letter.
      await writeFile(`${file}.part`, message, { mode: 0o600 })
      await rename(`${file}.part`, file)
      return { place: file }
    },
    close: () => mailer.close(),
  }
}

function messageOf(letter: OutgoingLetter, from: string): SendMailOptions {
  const { to, subject, html, text, messageId, unsubscribeUrl } = letter
  return {
    from,
    to,
    replyTo: from,
    subject,
    html,
    text,
    messageId,
    date: headerDate(letter.date),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl === null ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(unsubscribeUrl === null ? {} : { list: { unsubscribe: unsubscribeUrl } }),
    attachments: letter.attachments.map(inlinePicture),
    // A letter holds all it needs: nothing in it may make the worker read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function inlinePicture({ cid, filename, contentType, content }: Attachment) {
  return { cid, filename, contentType, content: Buffer.from(content), contentDisposition: 'inline' as const }
}

/** "Sat, 21 Nov 2026 17:40:00 +0000", as RFC 5322 wants it. */
function headerDate(date: Instant): string {
  const at = Temporal.Instant.fromEpochMilliseconds(date).toZonedDateTimeISO('UTC')
  const word = (options: Intl.DateTimeFormatOptions): string =>
    at.toPlainDate().toLocaleString('en-US', options)
  const day = `${word({ weekday: 'short' })}, ${at.day} ${word({ month: 'short' })} ${at.year}`
  return `${day} ${at.toPlainTime().toString({ smallestUnit: 'second' })} +0000`
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that cannot be read'
}

const LONGEST_WORDS = 300

function mailErrorOf(error: unknown, { id, to }: OutgoingLetter, url: string): MailError {
  const fault = error as SmtpFault
  const inWords = (text: string): string =>
    withoutAddress(withoutSecrets(text, url), to).replace(/\s+/g, ' ').slice(0, LONGEST_WORDS)
  if (!isRefusedForGood(fault))
    return new MailError(
      'retry-at',
      `the mail server at ${hostOf(url)} did not take letter ${id}: ${inWords(String(error))}`,
    )
  const said = inWords(fault.response ?? String(fault.responseCode))
  const message = `the mail server at ${hostOf(url)} refused letter ${id} for good: ${said}`
  return new MailError('refused', message, isAboutAddress(fault))
}

/** Servers like to repeat the recipient; who got what stands in no log. */
function withoutAddress(text: string, address: string): string {
  return text.replaceAll(new RegExp(RegExp.escape(address), 'gi'), '…')
}

/** Strikes the address, the user and the password, as written and as decoded. */
function withoutSecrets(message: string, url: string): string {
  const { username, password } = URL.canParse(url) ? new URL(url) : { username: '', password: '' }
  const secrets = [url, username, password, decoded(username), decoded(password)]
  return secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '…'), message)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray "%": then it was never encoded.
    return text
  }
}

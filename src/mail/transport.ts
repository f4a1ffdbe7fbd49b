import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { capturedName } from './captured-name.ts'
import { isOnThisMachine } from './mail-url.ts'
import { messageOf, type OutgoingLetter } from './message.ts'
import { mailErrorOf } from './smtp-words.ts'

export type { OutgoingLetter } from './message.ts'

/** Where letters leave the house: a mail server, or a folder that keeps them to be read. */
export interface Transport {
  /** Throws an error fit for a log, without credentials, when the letter was not taken: a MailError, if a server said so. */
  send(letter: OutgoingLetter): Promise<Receipt>
  close(): void
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
  ...['Content-Transfer-Encoding', 'Auto-Submitted', 'List-Id', 'List-Unsubscribe'],
  'List-Unsubscribe-Post',
].join(':')

const MINUTE_MS = 60_000

/**
 * In milliseconds. The library waits two minutes for a connection and ten for an answer; a server that is well
 * answers within seconds, and one that is not holds up every letter behind.
 */
const PATIENCE = {
  dnsTimeout: 15_000,
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: 120_000,
}

/**
 * Sends through a mail server, over a connection that stays open; its certificate is checked. Letters go evenly
 * over the minute: after a burst, the next would hold the worker up for the rest of it. One connection, because
 * the library lets each further one send a letter beyond the rate. The query of the address outweighs what is set
 * here, as `?requireTLS=false` does for a relay in a private network.
 */
export function smtpTransport({ url, from, perMinute, dkim }: SmtpSettings): Transport {
  const mailer = createTransport({
    ...{ url, pool: true, maxConnections: 1, rateLimit: 1, rateDelta: MINUTE_MS / perMinute },
    ...PATIENCE,
    // without it, whoever sits on the line strikes one word and reads password and letters
    requireTLS: !isOnThisMachine(new URL(url)),
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

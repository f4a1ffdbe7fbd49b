/** Signed links, whose answers can be trusted, and hidden words, which only this instance can read. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto'
import { z } from 'zod'
import { type Instant, instant } from '../rules/model/day.ts'

/** What a link is for; a link of one purpose never opens another. */
export type Purpose = 'sign-in' | 'letter'

export interface Seal {
  /** A token for a URL: readable by anyone, made by nobody else, good until `expiresAt`. */
  sign(purpose: Purpose, payload: unknown, expiresAt: Instant): string
  /** What the token says; null when it is forged, for another purpose, or past its time. */
  open(
    purpose: Purpose,
    token: string,
    now: Instant,
  ): { readonly payload: unknown; readonly expiresAt: Instant } | null
  /** The secret of an address at which others tell of letters; the same for as long as the instance's own is. */
  mailHookSecret(): string
  /** Says in constant time whether this is it. */
  isMailHookSecret(given: string): boolean
}

const Envelope = z.object({ p: z.unknown(), x: z.number() })

export function createSeal(secret: string): Seal {
  const keyFor = (purpose: Purpose) =>
    Buffer.from(hkdfSync('sha256', secret, '', `limber ${purpose} link`, 32))
  const signature = (purpose: Purpose, body: string) =>
    createHmac('sha256', keyFor(purpose)).update(body).digest()
  const mailHook = Buffer.from(hkdfSync('sha256', secret, '', 'limber mail hook', 32))

  return {
    sign(purpose, payload, expiresAt) {
      const body = Buffer.from(JSON.stringify({ p: payload, x: expiresAt })).toString('base64url')
      return `${body}.${signature(purpose, body).toString('base64url')}`
    },
    open(purpose, token, now) {
      const [body, given, ...rest] = token.split('.')
      if (body === undefined || given === undefined || rest.length > 0) return null
      // compared as written: base64 has several spellings of the same bytes, and a link that is spent
      // must not come back to life as another spelling of itself
      const expected = Buffer.from(signature(purpose, body).toString('base64url'))
      const offered = Buffer.from(given)
      if (offered.length !== expected.length || !timingSafeEqual(offered, expected)) return null
      const envelope = Envelope.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
      return envelope.x > now ? { payload: envelope.p, expiresAt: instant(envelope.x) } : null
    },
    mailHookSecret: () => mailHook.toString('base64url'),
    isMailHookSecret: (given) => {
      const offered = Buffer.from(given, 'base64url')
      return offered.length === mailHook.length && timingSafeEqual(offered, mailHook)
    },
  }
}

/** How secrets that a browser holds are stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Keeps secrets of others, such as a runner's tokens, unreadable in the database. */
export interface Vault {
  /** Hides words; they can be read again only beside the same `about`, so that a row cannot be moved. */
  hide(words: string, about: string): string
  /** The words again; throws when they were hidden elsewhere, about something else, or have been changed. */
  reveal(hidden: string, about: string): string
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
/** Says how the words were hidden, so that a later version can still read them. */
const VERSION = 'v1'

export function createVault(secret: string, randomBytes: (count: number) => Uint8Array): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'limber hidden words', 32))
  return {
    hide(words, about) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
      const parts = [nonce, cipher.getAuthTag(), body].map((part) => Buffer.from(part).toString('base64url'))
      return [VERSION, ...parts].join('.')
    },
    reveal(hidden, about) {
      const [version, ...parts] = hidden.split('.')
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (version !== VERSION || !nonce || !tag || !body) throw new Error('hidden words of an unknown form')
      const decipher = createDecipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about)).setAuthTag(tag)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
  }
}

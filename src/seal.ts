/** Signed links: what a letter or a cookie carries so that the answer can be trusted. */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
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
}

const Envelope = z.object({ p: z.unknown(), x: z.number() })

export function createSeal(secret: string): Seal {
  const keyFor = (purpose: Purpose) =>
    Buffer.from(hkdfSync('sha256', secret, '', `limber ${purpose} link`, 32))
  const signature = (purpose: Purpose, body: string) =>
    createHmac('sha256', keyFor(purpose)).update(body).digest()

  return {
    sign(purpose, payload, expiresAt) {
      const body = Buffer.from(JSON.stringify({ p: payload, x: expiresAt })).toString('base64url')
      return `${body}.${signature(purpose, body).toString('base64url')}`
    },
    open(purpose, token, now) {
      const [body, given, ...rest] = token.split('.')
      if (body === undefined || given === undefined || rest.length > 0) return null
      const expected = signature(purpose, body)
      const offered = Buffer.from(given, 'base64url')
      if (offered.length !== expected.length || !timingSafeEqual(offered, expected)) return null
      const envelope = Envelope.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
      return envelope.x > now ? { payload: envelope.p, expiresAt: instant(envelope.x) } : null
    },
  }
}

/** How secrets that a browser holds are stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

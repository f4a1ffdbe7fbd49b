/** Who is looking. The browser holds a secret, the table its hash. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Db } from '../../db/open.ts'
import { findRunner, type StoredRunner } from '../../db/runners.ts'
import { addSession, endSession, sessionRunnerId } from '../../db/sessions.ts'
import { instant } from '../../rules/model/day.ts'
import { hashOf } from '../seal.ts'
import { isFromThisMachine } from './local.ts'
import type { WebPorts } from './ports.ts'

const COOKIE = 'limber_session'
const SESSION_DAYS = 30
const SECRET_BYTES = 32

/** Who looks at a page, and whether they signed in for it or are a guest of the demo. */
export interface Visitor {
  readonly runner: StoredRunner
  readonly isGuest: boolean
}

/** The signed-in runner; in the demo, for visitors at this machine, the sample runner; else null. */
export async function visitorOf(ports: WebPorts, context: Context): Promise<Visitor | null> {
  const secret = getCookie(context, COOKIE)
  const runnerId = secret ? await sessionRunnerId(ports.db, hashOf(secret), ports.runtime.now()) : null
  const isGuest = runnerId === null
  const id = isGuest ? guestOf(ports, context) : runnerId
  const runner = id === null ? null : await findRunner(ports.db, id)
  return runner ? { runner, isGuest } : null
}

function guestOf(ports: WebPorts, context: Context): string | null {
  return ports.guestId !== null && isFromThisMachine(context) ? ports.guestId : null
}

/** Writes a session and returns the secret that opens it. */
export async function beginSession(ports: WebPorts, db: Db, runnerId: string): Promise<string> {
  const secret = Buffer.from(ports.runtime.randomBytes(SECRET_BYTES)).toString('base64url')
  const now = ports.runtime.now()
  const expiresAt = instant(now + SESSION_DAYS * 86_400_000)
  await addSession(db, { idHash: hashOf(secret), runnerId, now, expiresAt })
  return secret
}

/** Hands the secret to the browser. */
export function keepSession(ports: WebPorts, context: Context, secret: string): void {
  setCookie(context, COOKIE, secret, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: ports.config.baseUrl.startsWith('https:'),
    path: '/',
    maxAge: SESSION_DAYS * 86_400,
  })
}

export async function leaveSession(ports: WebPorts, context: Context): Promise<void> {
  const secret = getCookie(context, COOKIE)
  if (secret) await endSession(ports.db, hashOf(secret))
  deleteCookie(context, COOKIE, { path: '/' })
}

/** A page for signed-in runners; anyone else is sent to sign in. */
export function signedIn(
  ports: WebPorts,
  page: (context: Context, visitor: Visitor) => Promise<Response>,
): (context: Context) => Promise<Response> {
  return async (context) => {
    const visitor = await visitorOf(ports, context)
    return visitor ? page(context, visitor) : context.redirect('/sign-in', 303)
  }
}

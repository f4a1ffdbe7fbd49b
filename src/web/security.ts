import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../config.ts'

const LARGEST_FORM_BYTES = 64 * 1024
/** Their tokens must not be named to anyone, not even to ourselves. */
const LETTER_LINK = /^\/l\//
const LETTER_BODY = /^\/(letters|outbox)\/[^/]+\/body$/

/** What a letter in its frame may do: open its links, nothing else. */
export const LETTER_SANDBOX = [
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
]

/** Headers of every answer; a letter in its frame has stricter ones of its own. */
export function safeHeaders(config: Config): MiddlewareHandler {
  const common = {
    // Not no-referrer, but for the pages behind links of letters, whose forms need no origin: with it browsers send "Origin: null" with our own forms, and over plain http, where
    // they send no Sec-Fetch-Site either, a form of ours could not be told from a foreign one.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: config.baseUrl.startsWith('https:') ? 'max-age=15552000' : false,
  }
  const forPages = {
    ...common,
    xFrameOptions: 'DENY',
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
  }
  const onPages = secureHeaders(forPages)
  const onLinks = secureHeaders({ ...forPages, referrerPolicy: 'no-referrer' })
  const onLetters = secureHeaders({
    ...common,
    xFrameOptions: 'SAMEORIGIN',
    // a sandboxed page must not ask for an opener policy, or browsers refuse to show it
    crossOriginOpenerPolicy: false,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      imgSrc: ['data:'],
      // a letter carries its own styles, because mail programs know no other
      styleSrc: ["'unsafe-inline'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
      sandbox: LETTER_SANDBOX,
    },
  })
  return (context, next) => {
    const { path } = context.req
    if (LETTER_BODY.test(path)) return onLetters(context, next)
    return (LETTER_LINK.test(path) ? onLinks : onPages)(context, next)
  }
}

/** Refuses forms of foreign pages. Links from letters and Strava's calls are exempt: their path is the authority. */
export function ownFormsOnly(config: Config): MiddlewareHandler {
  const origin = new URL(config.baseUrl).origin
  const guard = csrf({
    origin: (given, context) => given === origin || given === new URL(context.req.url).origin,
  })
  return (context, next) => (/^\/(l|hooks)\//.test(context.req.path) ? next() : guard(context, next))
}

export function smallBodiesOnly(): MiddlewareHandler {
  return bodyLimit({ maxSize: LARGEST_FORM_BYTES })
}

/** Pages are personal: no cache keeps them. Only the assets say otherwise. */
export async function keptNowhere(context: Context, next: () => Promise<void>): Promise<void> {
  await next()
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
}

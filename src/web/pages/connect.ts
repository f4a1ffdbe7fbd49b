/** `/connect/strava`: what is read, why, for how long, how to leave; and the way to Strava's own page. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { findAccount, type StravaAccount } from '../../../db/strava-accounts.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import type { WebPorts } from '../ports.ts'
import { type Visitor, visitorOf } from '../session.ts'

const STATE_COOKIE = 'limber_strava'
const STATE_SECONDS = 600
const STATE_BYTES = 24

export async function showConnect(ports: WebPorts, context: Context): Promise<Response> {
  const visitor = await visitorOf(ports, context)
  const account = visitor && (await findAccount(ports.db, visitor.runner.id))
  const onwards = visitor?.runner.email == null ? '/address' : '/dashboard'
  const card = ports.strava === null ? off() : consent(ports.strava.cacheDays, account, onwards)
  const body = html`<div class="focus"><div class="card">${card}</div></div>`
  return context.html(layout({ title: 'Strava', visitor, width: 'narrow', body }))
}

/** Sends the runner to Strava with a state that only this browser can bring back. */
export function goToStrava(ports: WebPorts, context: Context): Response | Promise<Response> {
  if (ports.strava === null) return context.redirect('/connect/strava', 303)
  const state = Buffer.from(ports.runtime.randomBytes(STATE_BYTES)).toString('base64url')
  setCookie(context, STATE_COOKIE, state, {
    httpOnly: true,
    // Strava's page leads back here: a strict cookie would stay behind
    sameSite: 'Lax',
    secure: ports.config.baseUrl.startsWith('https:'),
    path: '/connect/strava',
    maxAge: STATE_SECONDS,
  })
  const force = context.req.query('again') !== undefined
  return context.redirect(ports.strava.consentUrl({ redirectUri: callbackUrl(ports), state, force }), 302)
}

export function callbackUrl({ config }: Pick<WebPorts, 'config'>): string {
  return `${config.baseUrl}/connect/strava/callback`
}

/** The state this browser was sent out with, once. */
export function takeState(context: Context): string | null {
  const state = getCookie(context, STATE_COOKIE) ?? null
  deleteCookie(context, STATE_COOKIE, { path: '/connect/strava' })
  return state
}

/** Asks for the end of a connection; a job revokes, erases and mails the receipt. */
export async function leaveStrava(ports: WebPorts, context: Context, { runner }: Visitor): Promise<Response> {
  const payload = { runnerId: runner.id, revoke: true }
  await ports.request(ports.db, { name: 'leave-strava', key: runner.id, payload })
  ports.nudge()
  const body = html`<div class="focus"><div class="card"><h1>Disconnecting</h1>
<p>Limber gives the permission back and erases what came from Strava, with everything worked out from it. A receipt comes by mail.</p>
<p class="btns"><a class="btn primary" href="/dashboard">Go to today</a></p></div></div>`
  return context.html(layout({ title: 'Disconnecting', visitor: null, width: 'narrow', body }))
}

function consent(cacheDays: number, account: StravaAccount | null, onwards: string): Html {
  const isConnected = account?.state === 'connected'
  return html`<div class="stack"><h1>${isConnected ? 'Strava is connected' : 'Connect Strava'}</h1>
${isConnected && !account.scopes.includes('profile:read_all') && withoutShoes(onwards)}
${part('What is read', 'Your activities, those only you can see among them, and your shoes: distance, times, climbing, pulse and cadence. No map and no position is asked for or kept.')}
${part('Why', 'To see when a run or a week goes further than you are used to, and to write to you about it. Nobody but you is shown any of it.')}
${part('For how long', `${keeping(cacheDays)} Strava learns when Limber asks, as its own privacy policy says.`)}
${part('How to leave', 'One button on this page, or “Revoke access” at Strava. Then everything that came from Strava goes, also what was worked out from it, and you get a receipt. On request you get your data as a file.')}
${
  isConnected
    ? html`<form method="post" action="/connect/strava/disconnect"><button class="btn danger block">Disconnect and erase</button></form>`
    : html`<p class="btns"><a class="btn primary block" href="/connect/strava/authorize">Connect with Strava</a></p>`
}</div>`
}

function withoutShoes(onwards: string): Html {
  return html`<div class="notice amber"><div><p>One box was left unticked, so Limber cannot see your shoes. Everything else works.</p>
<p><a href="/connect/strava/authorize?again">Tick it at Strava</a> · <a href="${onwards}">Go on without shoes</a></p></div></div>`
}

function part(title: string, words: string): Html {
  return html`<div><h2>${title}</h2><p>${words}</p></div>`
}

function keeping(cacheDays: number): string {
  return cacheDays === 0
    ? 'Until you disconnect; the operator of this Limber decided so.'
    : `Each activity until ${cacheDays} days after it was last seen at Strava, and only the last hundred days.`
}

function off(): Html {
  return html`<h1>Strava is off here</h1>
<p>The operator of this Limber has no application at Strava set up. A Garmin export does the same for you.</p>
<p class="btns"><a class="btn primary" href="/#bring">Use a Garmin export</a></p>`
}

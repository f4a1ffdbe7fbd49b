/** `/sign-in/<token>`: GET shows a button, because mail scanners open links; POST signs in, once. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { type Db, inTransaction } from '../../../db/open.ts'
import { addRunner, confirmRunner, findRunner, giveAddress } from '../../../db/runners.ts'
import { spendLink } from '../../../db/sessions.ts'
import { resumeAddress } from '../../../db/stopped-addresses.ts'
import type { Instant } from '../../../rules/model/day.ts'
import { SignInLink } from '../../links.ts'
import { hashOf } from '../../seal.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import type { WebPorts } from '../ports.ts'
import { beginSession, keepSession } from '../session.ts'
import { addressForm } from './sign-in.ts'

interface OpenSignIn extends SignInLink {
  readonly expiresAt: Instant
}

export function showSignInLink(ports: WebPorts, context: Context): Response | Promise<Response> {
  const link = openSignIn(ports, context)
  if (!link) return context.html(noLonger(), 410)
  const body = html`<div class="focus"><div class="hero"><p class="small">${link.email}</p>
<h1>Sign in to Limber</h1>
<form method="post"><button class="btn primary block">Sign in</button></form></div></div>`
  return context.html(layout({ title: 'Sign in', width: 'narrow', body }))
}

export async function signIn(ports: WebPorts, context: Context): Promise<Response> {
  const link = openSignIn(ports, context)
  const secret = link && (await inTransaction(ports.db, (trx) => enter(ports, trx, link)))
  if (!secret) return context.html(noLonger(), 410)
  keepSession(ports, context, secret)
  ports.nudge()
  return context.redirect('/dashboard', 303)
}

function openSignIn(ports: WebPorts, context: Context): OpenSignIn | null {
  const sealed = ports.seal.open('sign-in', context.req.param('token') ?? '', ports.runtime.now())
  const parsed = SignInLink.safeParse(sealed?.payload)
  return sealed && parsed.success ? { ...parsed.data, expiresAt: sealed.expiresAt } : null
}

/** The secret of a new session; null when the link was used before or its address may not come in. */
async function enter(ports: WebPorts, trx: Db, link: OpenSignIn): Promise<string | null> {
  const now = ports.runtime.now()
  const isFirst = await spendLink(trx, { idHash: hashOf(link.nonce), now, expiresAt: link.expiresAt })
  const runnerId = isFirst ? await runnerOf(ports, trx, link) : null
  if (runnerId === null) return null
  await confirmRunner(trx, runnerId, now)
  await resumeAddress(trx, link.email)
  // what was noticed before the address was confirmed could not be mailed; now it can
  await ports.request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
  return beginSession(ports, trx, runnerId)
}

async function runnerOf(ports: WebPorts, trx: Db, { email, runnerId }: SignInLink): Promise<string | null> {
  const known = await findRunner(trx, email)
  if (known) return known.id
  if (runnerId !== undefined) return (await giveAddress(trx, runnerId, email)) ? runnerId : null
  if (ports.config.signUp !== 'open') return null
  const now = ports.runtime.now()
  const id = ports.runtime.newId()
  await addRunner(trx, { id, email, name: null, zone: 'UTC', units: 'km', createdAt: now, confirmedAt: now })
  return id
}

function noLonger(): Html {
  const body = html`<div class="focus"><div class="card"><h1>This link no longer works</h1>
<p>It was used already, its time is over, or the address lost a character on the way. Here is where you get a new one.</p>
${addressForm('', null)}</div></div>`
  return layout({ title: 'This link no longer works', width: 'narrow', body })
}

/** Asking for a link to sign in with. The answer is the same for every address. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { findRunner } from '../../../db/runners.ts'
import { SIGN_IN_MINUTES } from '../../links.ts'
import { type Html, icon } from '../icons.ts'
import { layout } from '../layout.ts'
import { isFromThisMachine } from '../local.ts'
import type { WebPorts } from '../ports.ts'

const LONGEST_ADDRESS = 254
const Address = z.string().trim().toLowerCase().max(LONGEST_ADDRESS).pipe(z.email())

export function showSignIn(context: Context): Response | Promise<Response> {
  return context.html(page('Sign in', form('', null)))
}

export async function askForLink(ports: WebPorts, context: Context): Promise<Response> {
  const { email: sent } = await context.req.parseBody()
  const given = typeof sent === 'string' ? sent : ''
  const address = Address.safeParse(given)
  if (!address.success) {
    const problem = 'This does not look like an address; it should read like name@example.org.'
    return context.html(page('Sign in', form(given, problem)), 422)
  }
  await requestLink(ports, address.data)
  return context.html(page('Look into your mail', sentPage(ports, context)))
}

async function requestLink(ports: WebPorts, email: string): Promise<void> {
  const mayHaveOne = ports.config.signUp === 'open' || (await findRunner(ports.db, email)) !== null
  if (!mayHaveOne) return
  await ports.request(ports.db, { name: 'write-sign-in', key: email, payload: { email } })
  ports.nudge()
}

/** The field for an address and its button, also for pages whose link no longer works. */
export function addressForm(given: string, problem: string | null): Html {
  const invalid = problem !== null && html` aria-invalid="true" aria-describedby="email-problem"`
  return html`<form method="post" action="/sign-in">
<div class="field"><label for="email">Your address</label>
<input id="email" name="email" type="email" autocomplete="email" required maxlength="${LONGEST_ADDRESS}" value="${given}"${invalid}>
${problem !== null && html`<p class="problem" id="email-problem">${problem}</p>`}</div>
<button class="btn primary block">Send me a link</button></form>`
}

function form(given: string, problem: string | null): Html {
  return html`<h1>Sign in</h1>
<p class="muted">We send a link to your address. There is no password to remember.</p>
${addressForm(given, problem)}`
}

function sentPage(ports: WebPorts, context: Context): Html {
  const isKeptHere = ports.mailCaptured && isFromThisMachine(context)
  return html`<h1>Look into your mail</h1>
<p>If this address can sign in here, a letter with a link is on its way. The link works once, for ${SIGN_IN_MINUTES} minutes.</p>
${
  isKeptHere &&
  html`<p class="muted">No mail server is set up, so letters stay on this machine.</p>
<p class="btns"><a class="btn primary" href="/outbox">${icon('letters')}Open the outbox</a></p>`
}`
}

function page(title: string, card: Html): Html {
  return layout({
    title,
    width: 'narrow',
    body: html`<div class="focus"><div class="card">${card}</div></div>`,
  })
}

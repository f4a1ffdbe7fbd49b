/** What became of letters, for whoever sits at this machine; the letters themselves only while no mail server is set up. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { type LetterLine, listLetters, loadLetter } from '../../../db/letters.ts'
import { listStopped, type StoppedAddress } from '../../../db/stopped-addresses.ts'
import { parkedReasons } from '../../../db/work.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import { isFromThisMachine } from '../local.ts'
import { letterFrame, showLetterBody } from '../parts/letter-frame.ts'
import type { WebPorts } from '../ports.ts'
import { momentIn } from '../words.ts'

const MOST_LETTERS = 200

/** The outbox belongs to no runner, so its moments are in UTC. */
const ZONE = 'UTC'

type Page = (context: Context) => Promise<Response>

export function atThisMachine(page: Page): Page {
  return async (context) => (isFromThisMachine(context) ? page(context) : context.notFound())
}

/** Letters open doors (sign-in links), so they are only there when mail goes nowhere else. */
export function whileCaptured(ports: WebPorts, page: Page): Page {
  return atThisMachine(async (context) => (ports.mailCaptured ? page(context) : context.notFound()))
}

export async function showOutbox(ports: WebPorts, context: Context): Promise<Response> {
  const stopped = await listStopped(ports.db, MOST_LETTERS)
  const givenUp = await parkedReasons(ports.db, 'deliver-mail', MOST_LETTERS)
  const body = html`<div class="page-head"><h1>Outbox</h1><p class="small">Only from this machine</p></div>
<div class="stack">${ports.mailCaptured ? await captured(ports) : html`<p class="muted">Letters are sent through the mail server, and not shown here.</p>`}
${stopped.length > 0 && card('Addresses that get no more letters', stopped.map(stoppedLine))}
${givenUp.length > 0 && card('Letters given up', givenUp.map(reasonLine))}</div>`
  return context.html(layout({ title: 'Outbox', width: 'narrow', body }))
}

async function captured({ db }: WebPorts): Promise<Html> {
  const letters = await listLetters(db, 'all', MOST_LETTERS)
  return html`<p class="muted">No mail server is set up, so letters are kept here instead of being sent.</p>
${letters.length > 0 ? html`<section class="card"><ul class="list">${letters.map(line)}</ul></section>` : html`<p>Nothing was written yet.</p>`}`
}

export async function showOutboxLetter(ports: WebPorts, context: Context): Promise<Response> {
  const letter = await loadLetter(ports.db, context.req.param('id') ?? '')
  if (!letter) return context.notFound()
  const body = html`<div class="page-head"><h1>${letter.subject}</h1><p class="small">To ${letter.recipient}, ${momentIn(letter.createdAt, ZONE)} UTC</p></div>
${letterFrame(`/outbox/${letter.id}/body`)}
<p><a href="/outbox">All letters</a></p>`
  return context.html(layout({ title: letter.subject, width: 'narrow', body }))
}

export async function showOutboxBody(ports: WebPorts, context: Context): Promise<Response> {
  const letter = await loadLetter(ports.db, context.req.param('id') ?? '')
  return letter ? showLetterBody(context, letter) : context.notFound()
}

function card(title: string, lines: readonly Html[]): Html {
  return html`<section class="card"><h2>${title}</h2><ul class="list">${lines}</ul></section>`
}

function stoppedLine({ address, reason, stoppedAt }: StoppedAddress): Html {
  return html`<li><div class="grow"><strong>${masked(address)}</strong>, until it is confirmed again
<div class="small">${momentIn(stoppedAt, ZONE)} UTC: ${reason}</div></div></li>`
}

function reasonLine(reason: string): Html {
  return html`<li><div class="grow small">${reason}</div></li>`
}

/** "a…@limber.example": enough to know whom to tell, for a proxy that hides itself would show this to the world. */
function masked(address: string): string {
  return address.replace(/^(.).*(?=@)/, '$1…')
}

function line(letter: LetterLine) {
  return html`<li><div class="grow"><a href="/outbox/${letter.id}"><strong>${letter.subject}</strong></a>
<div class="small">To ${letter.recipient}, ${momentIn(letter.createdAt, ZONE)} UTC</div></div></li>`
}

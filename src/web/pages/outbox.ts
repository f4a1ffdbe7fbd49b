/** All letters, for whoever sits at this machine while no mail server is set up. For everyone else it is not there. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { type LetterLine, listLetters, loadLetter } from '../../../db/letters.ts'
import { layout } from '../layout.ts'
import { isFromThisMachine } from '../local.ts'
import { letterFrame, showLetterBody } from '../parts/letter-frame.ts'
import type { WebPorts } from '../ports.ts'
import { momentIn } from '../words.ts'

const MOST_LETTERS = 200

/** The outbox belongs to no runner, so its moments are in UTC. */
const ZONE = 'UTC'

/** Letters open doors (sign-in links), so the outbox is only there when mail goes nowhere else. */
export function atThisMachine(
  ports: WebPorts,
  page: (context: Context) => Promise<Response>,
): (context: Context) => Promise<Response> {
  return async (context) =>
    ports.mailCaptured && isFromThisMachine(context) ? page(context) : context.notFound()
}

export async function showOutbox(ports: WebPorts, context: Context): Promise<Response> {
  const letters = await listLetters(ports.db, 'all', MOST_LETTERS)
  const body = html`<div class="page-head"><h1>Outbox</h1><p class="small">Only from this machine</p></div>
<div class="stack"><p class="muted">No mail server is set up, so letters are kept here instead of being sent.</p>
${letters.length > 0 ? html`<section class="card"><ul class="list">${letters.map(line)}</ul></section>` : html`<p>Nothing was written yet.</p>`}</div>`
  return context.html(layout({ title: 'Outbox', width: 'narrow', body }))
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

function line(letter: LetterLine) {
  return html`<li><div class="grow"><a href="/outbox/${letter.id}"><strong>${letter.subject}</strong></a>
<div class="small">To ${letter.recipient}, ${momentIn(letter.createdAt, ZONE)} UTC</div></div></li>`
}

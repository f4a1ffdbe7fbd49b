/** A runner's own letters. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { type LetterLine, listLetters, loadLetter, type StoredLetter } from '../../../db/letters.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import { letterFrame, showLetterBody } from '../parts/letter-frame.ts'
import type { WebPorts } from '../ports.ts'
import type { Visitor } from '../session.ts'
import { momentIn } from '../words.ts'

const MOST_LETTERS = 200

export async function showLetters(ports: WebPorts, context: Context, visitor: Visitor): Promise<Response> {
  const letters = (await listLetters(ports.db, visitor.runner.id, MOST_LETTERS)).filter(isToRead)
  const body = html`<div class="page-head"><h1>Letters</h1></div>
${letters.length > 0 ? list(letters, visitor.runner) : none()}`
  return context.html(layout({ title: 'Letters', visitor, place: 'letters', width: 'narrow', body }))
}

export async function showLetter(ports: WebPorts, context: Context, visitor: Visitor): Promise<Response> {
  const letter = await ownLetter(ports, context, visitor.runner)
  if (!letter) return context.notFound()
  const body = html`<div class="page-head"><h1>${letter.subject}</h1><p class="small">${momentIn(letter.createdAt, visitor.runner.zone)}</p></div>
${letterFrame(`/letters/${letter.id}/body`)}
<p><a href="/letters">All letters</a></p>`
  return context.html(layout({ title: letter.subject, visitor, place: 'letters', width: 'narrow', body }))
}

export async function showOwnBody(ports: WebPorts, context: Context, visitor: Visitor): Promise<Response> {
  const letter = await ownLetter(ports, context, visitor.runner)
  return letter ? showLetterBody(context, letter) : context.notFound()
}

async function ownLetter(ports: WebPorts, context: Context, runner: Runner): Promise<StoredLetter | null> {
  const letter = await loadLetter(ports.db, context.req.param('id') ?? '')
  return letter && letter.runnerId === runner.id && isToRead(letter) ? letter : null
}

/** Letters to sign in with hold a key, not something to read again. */
function isToRead(letter: Pick<LetterLine, 'kind'>): boolean {
  return letter.kind !== 'sign-in'
}

function list(letters: readonly LetterLine[], runner: Runner): Html {
  const line = (
    letter: LetterLine,
  ) => html`<li><div class="grow"><a href="/letters/${letter.id}"><strong>${letter.subject}</strong></a>
<div class="small">${momentIn(letter.createdAt, runner.zone)}${letter.notSentBecause !== null && `, not sent: ${letter.notSentBecause}`}</div></div></li>`
  return html`<section class="card"><ul class="list">${letters.map(line)}</ul></section>`
}

function none(): Html {
  return html`<div class="empty"><h2>No letters yet</h2>
<p>The first comes when a run or a week goes further than you are used to, or at the end of a week with runs.</p></div>`
}

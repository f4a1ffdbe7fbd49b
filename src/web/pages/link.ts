/** `/l/<token>`: what a button in a letter leads to. GET shows, POST acts; the token is the authority. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { dayInWords, type LocalDay } from '../../../rules/model/day.ts'
import type { LetterLink } from '../../links.ts'
import { type Answers, NO_ANSWERS, readAnswers } from '../forms.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import type { WebPorts } from '../ports.ts'
import { askHurt } from './hurt.ts'
import { act } from './link-act.ts'
import { routineQuestion, simpleQuestion } from './link-words.ts'
import { type OpenLink, openLink } from './open-link.ts'
import { askRedFlags } from './red-flags.ts'
import { addressForm } from './sign-in.ts'

export async function showLink(ports: WebPorts, context: Context): Promise<Response> {
  const open = await openLink(ports, context)
  return open ? context.html(asked(open, NO_ANSWERS)) : context.html(expired(), 410)
}

export async function actOnLink(ports: WebPorts, context: Context): Promise<Response> {
  const open = await openLink(ports, context)
  if (!open) return context.html(expired(), 410)
  const outcome = await act(ports, open, await readAnswers(context))
  if (outcome.kind === 'ask') return context.html(asked(outcome.open, outcome.answers), 422)
  return context.html(layout({ title: outcome.title, width: 'narrow', body: outcome.body }))
}

function asked(open: OpenLink, answers: Answers): Html {
  const { link, until } = open
  const isForm = link.act === 'hurt' || link.act === 'red-flags'
  const body = isForm
    ? html`<div class="stack">${link.act === 'hurt' ? askHurt(answers) : askRedFlags(answers)}${smallPrint(until)}</div>`
    : html`<div class="focus stack">${question(link)}${smallPrint(until)}</div>`
  return layout({ title: 'From your letter', width: 'narrow', body })
}

function question(link: LetterLink): Html {
  switch (link.act) {
    case 'done':
    case 'too-hard':
      return routineQuestion(link.act, link.day as LocalDay)
    case 'hurt':
    case 'red-flags':
    case 'pain':
    case 'exertion':
    case 'shoe':
      return html``
    default:
      return simpleQuestion(link.act)
  }
}

function smallPrint(until: LocalDay): Html {
  return html`<p class="xs">Opening this page has changed nothing. The link is yours alone and works until ${dayInWords(until)}. <a href="/dashboard">Not what you wanted?</a></p>`
}

function expired(): Html {
  const body = html`<div class="focus"><div class="card"><h1>This link no longer works</h1>
<p>It is from an older letter, or the address lost a character on the way. Links in the newest letter still work, or we send you a fresh one to sign in with.</p>
${addressForm('', null)}</div></div>`
  return layout({ title: 'This link no longer works', width: 'narrow', body })
}

/** `/l/<token>`: what a button in a letter leads to. GET shows, POST acts; the token is the authority. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { readAnswers } from '../forms.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import type { WebPorts } from '../ports.ts'
import { message, type Outcome } from './link-page.ts'
import { LINK_PAGES } from './link-pages.ts'
import { alreadySpent } from './link-spent.ts'
import { openLink } from './open-link.ts'

export async function showLink(ports: WebPorts, context: Context): Promise<Response> {
  const open = await openLink(ports, context)
  if (!open) return noLonger(context)
  const { spent, ask } = LINK_PAGES[open.link.act]
  if (spent !== null && open.spentAt !== null) return answer(context, alreadySpent(spent, open, open.spentAt))
  return answer(context, await ask(ports, open))
}

export async function actOnLink(ports: WebPorts, context: Context): Promise<Response> {
  const open = await openLink(ports, context)
  if (!open) return noLonger(context)
  return answer(context, await LINK_PAGES[open.link.act].act(ports, open, await readAnswers(context)))
}

function answer(context: Context, outcome: Outcome): Response | Promise<Response> {
  switch (outcome.kind) {
    case 'ask':
      return context.html(page('From your letter', outcome.body), outcome.isFault ? 422 : 200)
    case 'done':
      return context.html(page(outcome.title, outcome.body))
    case 'no-run':
      return context.html(page(NO_RUN.title, message(NO_RUN)), 410)
  }
}

function page(title: string, body: Html): Html {
  return layout({ title, width: 'narrow', body })
}

const NO_RUN = {
  title: 'This run is no longer here',
  words: 'It was deleted, or it is counted as part of another run now. There is nothing to answer.',
}

/** One page for every link that cannot be believed, so that it tells nobody which runners there are. */
function noLonger(context: Context): Response | Promise<Response> {
  const body = html`<div class="focus"><div class="card"><h1>This link no longer works</h1>
<p>It is from an older letter, or the address lost a character on the way. Links in the newest letter still work, or we send you a fresh one to sign in with.</p>
<p class="onward"><a class="btn primary block" href="/sign-in">Send me a link</a></p></div></div>`
  return context.html(page('This link no longer works', body), 410)
}

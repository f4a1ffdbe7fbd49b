/** What every link of a letter has: a page that asks, a button that acts, and what comes of it. */
import { html } from 'hono/html'
import { type Db, inTransaction } from '../../../db/open.ts'
import { linkSpentAt, spendLink } from '../../../db/sessions.ts'
import { dayInWords, type Instant } from '../../../rules/model/day.ts'
import type { Answers } from '../forms.ts'
import type { Html } from '../icons.ts'
import type { WebPorts } from '../ports.ts'
import type { OpenLink } from './open-link.ts'

/** What came of opening a link, or of a POST. */
export type Outcome =
  /** A question; with `isFault` because an answer is missing. */
  | { readonly kind: 'ask'; readonly body: Html; readonly isFault: boolean }
  | { readonly kind: 'done'; readonly title: string; readonly body: Html }
  /** The run it asks about is no longer there. */
  | { readonly kind: 'no-run' }

/** What a link that works once did, and what to do instead of using it again. */
export interface Spent {
  /** "Your answer was saved", to go on with when. The answer itself stays unsaid: used links lie about in browsers. */
  readonly did: string
  readonly instead: Html | string
}

export interface LinkPage {
  /** Null: it may be used again. */
  readonly spent: Spent | null
  /** Changes nothing: mail scanners open links. */
  ask(ports: WebPorts, open: OpenLink): Promise<Outcome>
  /** A mail program's one-click POST brings no answers. */
  act(ports: WebPorts, open: OpenLink, answers: Answers): Promise<Outcome>
}

/** Acts and spends the link, or neither. Null when it acted, else the moment at which the link was spent. */
export async function actOnce(
  ports: WebPorts,
  open: OpenLink,
  act: (trx: Db) => Promise<void>,
): Promise<Instant | null> {
  const { idHash, expiresAt } = open
  const now = ports.runtime.now()
  const spentAt = await inTransaction(ports.db, async (trx) => {
    if (!(await spendLink(trx, { idHash, now, expiresAt }))) return (await linkSpentAt(trx, idHash)) ?? now
    await act(trx)
    return null
  })
  if (spentAt === null) ports.nudge()
  return spentAt
}

/** A question with one button for each outcome. */
export function question(open: OpenLink, hero: Html): Html {
  return html`<div class="focus stack">${hero}${smallPrint(open)}</div>`
}

/** A question with answers to choose from. */
export function form(open: OpenLink, content: Html): Html {
  return html`<div class="stack">${content}${smallPrint(open)}</div>`
}

function smallPrint({ until }: OpenLink): Html {
  return html`<p class="xs">Opening this page has changed nothing. The link is yours alone and works until ${dayInWords(until)}. <a href="/dashboard">Not what you wanted?</a></p>`
}

export interface Words {
  readonly title: string
  readonly words: Html | string
}

/** The end of the way: what was done, and nothing to press but the way on. */
export function done({ title, words }: Words, more: Html | null = null): Outcome {
  return { kind: 'done', title, body: message({ title, words }, more) }
}

export function message({ title, words }: Words, more: Html | null = null): Html {
  return html`<div class="focus"><div class="hero"><h1>${title}</h1><p class="muted">${words}</p>${more}
<p class="onward"><a href="/dashboard">Go to today</a></p></div></div>`
}

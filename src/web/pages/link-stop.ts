/**
 * Stopping letters, one kind or all, and turning them on again. These links are never spent: mail programs
 * repeat their one-click POST (RFC 8058), and every repetition must be answered as the first.
 */
import { html } from 'hono/html'
import { changeRunner } from '../../../db/runners.ts'
import type { MailChoices } from '../../../rules/model/runner.ts'
import type { Html } from '../icons.ts'
import { MAIL_KINDS, type MailKind } from '../mail-kinds.ts'
import { done, type LinkPage, type Outcome, question } from './link-page.ts'

type Stop = MailKind | 'all'

export function stopPage(own: Stop): LinkPage {
  return {
    spent: null,
    ask: async (_ports, open) => {
      const isOff = kindsOf(own).every((kind) => !open.runner.mail[kind])
      return isOff ? stopped(own) : { kind: 'ask', body: question(open, ask(own)), isFault: false }
    },
    act: async ({ db }, { runner }, { stop, resume }) => {
      if (resume !== null) {
        await changeRunner(db, runner.id, { mail: { [resume]: true } })
        return done(onAgain(resume))
      }
      await changeRunner(db, runner.id, { mail: off(stop ?? own) })
      return stopped(stop ?? own)
    },
  }
}

function kindsOf(stop: Stop): readonly MailKind[] {
  return stop === 'all' ? MAIL_KINDS : [stop]
}

function off(stop: Stop): Partial<MailChoices> {
  return Object.fromEntries(kindsOf(stop).map((kind) => [kind, false]))
}

interface Kind {
  readonly ask: string
  readonly more: string
  readonly button: string
  readonly stopped: string
}

const NAMES: Readonly<Record<MailKind, string>> = {
  alerts: 'letters about your runs',
  digest: 'the weekly letter',
  checkIns: 'letters that ask how it went',
  news: 'letters about imports and shoes',
}

const WORDS: Readonly<Record<Stop, Kind>> = {
  alerts: {
    ask: 'Stop letters about your runs?',
    more: 'We stop writing when a run or a week goes further than usual. The weekly letter stays as it is.',
    button: 'Stop these letters',
    stopped: 'No more letters about single runs and weeks.',
  },
  digest: {
    ask: 'Stop the weekly letter?',
    more: 'Letters about a run that went further than usual stay as they are.',
    button: 'Stop the weekly letter',
    stopped: 'No more weekly letters.',
  },
  checkIns: {
    ask: 'Stop letters that ask how it went?',
    more: 'You can still check in on the page of today. Other letters stay as they are.',
    button: 'Stop these letters',
    stopped: 'No more letters that ask how it went.',
  },
  news: {
    ask: 'Stop letters about imports and shoes?',
    more: 'Letters about a run that went further than usual, and the weekly letter, stay as they are.',
    button: 'Stop these letters',
    stopped: 'No more letters about imports and shoes.',
  },
  all: {
    ask: 'Stop all letters?',
    more: 'Nothing comes any more but what you ask for yourself, and the answer to a warning sign you told of.',
    button: 'Stop all letters',
    stopped: 'No more letters, but those you ask for and the answer to a warning sign.',
  },
}

function ask(own: Stop): Html {
  const words = WORDS[own]
  const all =
    own !== 'all' &&
    html`<button class="btn secondary block" name="stop" value="all">${WORDS.all.button}</button>
<p class="small">All letters: ${WORDS.all.stopped.charAt(0).toLowerCase()}${WORDS.all.stopped.slice(1)}</p>`
  return html`<section class="hero"><h1>${words.ask}</h1>
<form method="post" class="stack"><p class="muted">${words.more}</p>
<button class="btn primary block">${words.button}</button>${all}</form></section>`
}

/** Each kind comes back by a button of its own: nobody gets more letters than they say. */
function stopped(stop: Stop): Outcome {
  const more = html`<form method="post" class="stack otherwise"><p class="small">Changed your mind?</p>
${kindsOf(stop).map((kind) => html`<button class="btn secondary block" name="resume" value="${kind}">Turn on ${NAMES[kind]}</button>`)}</form>`
  return done({ title: 'Stopped', words: WORDS[stop].stopped }, more)
}

function onAgain(kind: MailKind) {
  const name = NAMES[kind]
  const isOne = kind === 'digest'
  return {
    title: 'Turned on again',
    words: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${isOne ? 'comes' : 'come'} again.`,
  }
}

import { html } from 'hono/html'
import { dayInWords, type LocalDay } from '../../../rules/model/day.ts'
import type { LetterLink } from '../../links.ts'
import { type Html, icon } from '../icons.ts'

type RoutineAct = 'done' | 'too-hard'
export type StopAct = Extract<LetterLink['act'], `stop-${string}`>
type SimpleAct = 'seen' | 'snooze' | StopAct

/** The three outcomes of a routine; the one tapped in the letter comes first and is the loud one. */
export function routineQuestion(act: RoutineAct, day: LocalDay): Html {
  const done = html`${icon('done')}Yes, done`
  const [first, second] =
    act === 'done'
      ? [outcome('done', 'primary block', done), outcome('too-hard', 'secondary', 'Too hard')]
      : [outcome('too-hard', 'primary block', 'It was too hard'), outcome('done', 'secondary', done)]
  return html`<section class="hero"><p class="small">Your routine, from the letter of ${dayInWords(day)}</p>
<h1>${act === 'done' ? 'Did you do the routine?' : 'Was the routine too hard?'}</h1>
<form method="post" class="stack">${first}<div class="pair">${second}${outcome('hurt', 'danger', 'It hurt')}</div></form>
</section>`
}

function outcome(feedback: string, look: string, words: Html | string): Html {
  return html`<button class="btn ${look}" name="feedback" value="${feedback}">${words}</button>`
}

const SIMPLE: Readonly<Record<SimpleAct, { ask: string; more: string; button: string }>> = {
  seen: {
    ask: 'Have you been seen?',
    more: 'When a professional says that you may move again, we start gently. Until then your plan stays paused.',
    button: 'Yes, I have been seen',
  },
  'stop-alerts': {
    ask: 'Stop letters about your runs?',
    more: 'We stop writing when a run or a week goes further than usual. The weekly letter stays as it is.',
    button: 'Stop these letters',
  },
  'stop-digest': {
    ask: 'Stop the weekly letter?',
    more: 'Letters about a run that went further than usual stay as they are.',
    button: 'Stop the weekly letter',
  },
  'stop-check-ins': {
    ask: 'Stop letters that ask how it went?',
    more: 'You can still check in on the page of today. Other letters stay as they are.',
    button: 'Stop these letters',
  },
  'stop-news': {
    ask: 'Stop letters about imports and shoes?',
    more: 'Letters about a run that went further than usual, and the weekly letter, stay as they are.',
    button: 'Stop these letters',
  },
  'stop-all': {
    ask: 'Stop all letters?',
    more: 'Nothing comes any more but what you ask for yourself, and the answer to a warning sign you told of.',
    button: 'Stop all letters',
  },
  snooze: {
    ask: 'A week without these letters?',
    more: 'We write nothing about single runs and weeks for seven days. The weekly letter stays as it is, and a warning sign you tell of is answered.',
    button: 'Yes, a week without',
  },
}

export function simpleQuestion(act: SimpleAct): Html {
  const { ask, more, button } = SIMPLE[act]
  return html`<section class="hero"><h1>${ask}</h1>
<form method="post" class="stack"><p class="muted">${more}</p><button class="btn primary block">${button}</button></form></section>`
}

/** What a page says after it acted. */
export interface Done {
  readonly title: string
  readonly words: string
}

export const DONE: Readonly<
  Record<Exclude<LetterLink['act'], 'red-flags' | 'pain' | 'exertion' | 'shoe'>, Done>
> = {
  done: { title: 'Thank you, noted', words: 'One routine done. Your next letter counts it.' },
  'too-hard': {
    title: 'Noted: too hard',
    words: 'Leave out what was too much today. Your next letter takes it into account.',
  },
  hurt: {
    title: 'Noted: it hurt',
    words:
      'Leave that exercise out. The numbers are looked at again now, and your next letter follows from what you said.',
  },
  seen: {
    title: 'Noted: you have been seen',
    words: 'Your plan opens again, gently. Follow what you were told there first.',
  },
  'stop-alerts': { title: 'Stopped', words: 'No more letters about single runs and weeks.' },
  'stop-digest': { title: 'Stopped', words: 'No more weekly letters.' },
  'stop-check-ins': { title: 'Stopped', words: 'No more letters that ask how it went.' },
  'stop-news': { title: 'Stopped', words: 'No more letters about imports and shoes.' },
  'stop-all': {
    title: 'Stopped',
    words: 'No more letters, but those you ask for and the answer to a warning sign.',
  },
  snooze: { title: 'Noted', words: 'Nothing about single runs and weeks for seven days.' },
}

export function showDone({ title, words }: Done): Html {
  return html`<div class="focus"><div class="hero"><h1>${title}</h1><p class="muted">${words}</p>
<p><a href="/dashboard">Go to today</a></p></div></div>`
}

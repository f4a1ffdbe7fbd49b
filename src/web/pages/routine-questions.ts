import { html } from 'hono/html'
import type { Feedback } from '../../../rules/model/check-in.ts'
import { dayInWords, type Instant, type LocalDay } from '../../../rules/model/day.ts'
import { type Html, icon } from '../icons.ts'
import { clockIn } from '../words.ts'
import type { OpenLink } from './open-link.ts'

/** What was said of today's routine before. */
export interface Earlier {
  readonly feedback: Feedback
  readonly madeAt: Instant
}

export const SAID: Readonly<Record<Feedback, string>> = {
  done: 'done',
  'too-hard': 'too hard',
  hurt: 'it hurt',
}

/** The question, and what was said earlier today. */
export function askRoutine(
  act: 'done' | 'too-hard',
  { link, runner }: OpenLink,
  earlier: Earlier | null,
): Html {
  const about = earlier
    ? saidEarlier({ runner }, earlier)
    : `Your routine, from the letter of ${dayInWords(link.day as LocalDay)}`
  return html`<section class="hero"><p class="small">${about}</p>
<h1>${act === 'done' ? 'Did you do the routine?' : 'Was the routine too hard?'}</h1>
${buttons(act)}</section>`
}

function buttons(act: 'done' | 'too-hard'): Html {
  const isDone = html`${icon('done')}Yes, done`
  const [first, second] =
    act === 'done'
      ? [outcome('done', 'primary block', isDone), outcome('too-hard', 'secondary', 'Too hard')]
      : [outcome('too-hard', 'primary block', 'It was too hard'), outcome('done', 'secondary', isDone)]
  return html`<form method="post" class="stack">${first}<div class="pair">${second}${outcome('hurt', 'danger', 'It hurt')}</div></form>`
}

function outcome(feedback: Feedback, look: string, words: Html | string): Html {
  return html`<button class="btn ${look}" name="feedback" value="${feedback}">${words}</button>`
}

/** A button pressed by mistake is put right on the page that says what it did. */
export function otherwise(said: Feedback): Html {
  const other =
    said === 'done'
      ? outcome('too-hard', 'secondary', 'Too hard')
      : outcome('done', 'secondary', html`${icon('done')}Done`)
  return html`<form method="post" class="stack otherwise"><p class="small">Was it otherwise? Today’s newest answer counts.</p>
<div class="pair">${other}${outcome('hurt', 'danger', 'It hurt')}</div></form>`
}

export function saidEarlier({ runner }: Pick<OpenLink, 'runner'>, { feedback, madeAt }: Earlier): string {
  return `Today at ${clockIn(madeAt, runner.zone)} you told us: ${SAID[feedback]}. The newest answer counts.`
}

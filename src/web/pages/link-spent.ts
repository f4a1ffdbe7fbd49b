import { html } from 'hono/html'
import type { Instant } from '../../../rules/model/day.ts'
import { momentIn } from '../words.ts'
import { done, type Outcome, type Spent } from './link-page.ts'
import type { OpenLink } from './open-link.ts'

/** A link that works once, opened or pressed again: what it did and when, and what to do instead. */
export function alreadySpent({ did, instead }: Spent, { runner }: OpenLink, at: Instant): Outcome {
  return done(
    { title: 'Noted already', words: `${did} on ${momentIn(at, runner.zone)}. Nothing has changed now.` },
    html`<p class="small">${instead}</p>`,
  )
}

/** Whatever a link has done before, a warning sign finds its way. */
export const IF_A_SIGN = html`If a warning sign is true now, <a href="/red-flags">tell us here</a>, or call a doctor.`

export const IN_THE_NEXT_LETTER = 'What you have to add is told best in the next letter.'

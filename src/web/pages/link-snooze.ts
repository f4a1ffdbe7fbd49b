/** "Not for a week": no letters about single runs and weeks. */
import { html } from 'hono/html'
import { changeRunner } from '../../../db/runners.ts'
import { addDays, dayInWords, dayInZone } from '../../../rules/model/day.ts'
import { actOnce, done, type LinkPage, question, type Spent } from './link-page.ts'
import { alreadySpent } from './link-spent.ts'

const SNOOZE_DAYS = 7

const SPENT: Spent = {
  did: 'You asked for a week without these letters',
  instead: 'For another week, use the link in a newer letter.',
}

export const snoozePage: LinkPage = {
  spent: SPENT,
  ask: async (_ports, open) => ({ kind: 'ask', body: question(open, ASK), isFault: false }),
  act: async (ports, open) => {
    const { runner } = open
    const snoozedUntil = addDays(dayInZone(ports.runtime.now(), runner.zone), SNOOZE_DAYS)
    const spentAt = await actOnce(ports, open, (trx) => changeRunner(trx, runner.id, { snoozedUntil }))
    if (spentAt !== null) return alreadySpent(SPENT, open, spentAt)
    return done({
      title: 'Noted',
      words: `Nothing about single runs and weeks until ${dayInWords(snoozedUntil)}, that day included. The weekly letter stays as it is.`,
    })
  },
}

const ASK = html`<section class="hero"><h1>A week without these letters?</h1>
<form method="post" class="stack"><p class="muted">We write nothing about single runs and weeks for seven days. The weekly letter stays as it is, and a warning sign you tell of is answered.</p>
<button class="btn primary block">Yes, a week without</button></form></section>`

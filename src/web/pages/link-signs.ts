/** The ten warning signs, and "I have been seen". */
import { html } from 'hono/html'
import { keepTold, tell } from '../check-ins.ts'
import { checkSigns, isComplete } from '../form-checks.ts'
import { type Answers, NO_ANSWERS } from '../forms.ts'
import { actOnce, done, form, type LinkPage, type Outcome, question, type Spent } from './link-page.ts'
import { alreadySpent, IF_A_SIGN } from './link-spent.ts'
import type { OpenLink } from './open-link.ts'
import { answerSigns } from './red-flag.ts'
import { askRedFlags } from './red-flags.ts'

const SPENT: Spent = { did: 'Your answers were saved', instead: IF_A_SIGN }

export const redFlagsPage: LinkPage = {
  spent: SPENT,
  ask: async (_ports, open) => asked(open, NO_ANSWERS),
  act: async (ports, open, sent) => {
    const answers = checkSigns(sent)
    if (!isComplete(answers)) return asked(open, answers)
    const { signs } = answers
    const told = { redFlags: signs, noRedFlags: signs.length === 0 }
    const spentAt = await actOnce(ports, open, (trx) => keepTold(trx, ports, open.runner, told))
    // a warning sign is heard and answered whatever the link has done before
    if (spentAt !== null && signs.length > 0) await tell(ports, open.runner, told)
    if (signs.length > 0) return answerSigns(ports, open.runner, signs)
    return spentAt === null ? done(NONE) : alreadySpent(SPENT, open, spentAt)
  },
}

const NONE = {
  title: 'Thank you, noted',
  words: 'None of the signs. Your routine is being written; you find it on the page of today.',
}

function asked(open: OpenLink, answers: Answers): Outcome {
  return { kind: 'ask', body: form(open, askRedFlags(answers)), isFault: !isComplete(answers) }
}

const SEEN_SPENT: Spent = { did: 'You told us that you had been seen', instead: IF_A_SIGN }

/** Works once: an old letter must not answer for a sign that was told of later. */
export const seenPage: LinkPage = {
  spent: SEEN_SPENT,
  ask: async (_ports, open) => ({ kind: 'ask', body: question(open, SEEN), isFault: false }),
  act: async (ports, open) => {
    const spentAt = await actOnce(ports, open, (trx) => keepTold(trx, ports, open.runner, { cleared: true }))
    return spentAt === null ? done(SEEN_NOTED) : alreadySpent(SEEN_SPENT, open, spentAt)
  },
}

const SEEN = html`<section class="hero"><h1>Have you been seen?</h1>
<form method="post" class="stack"><p class="muted">When a professional says that you may move again, we start gently. Until then your plan stays paused.</p>
<button class="btn primary block">Yes, I have been seen</button></form></section>`

const SEEN_NOTED = {
  title: 'Noted: you have been seen',
  words: 'Your plan opens again, gently. Follow what you were told there first.',
}

/** The day's worst pain, from 0 to 10; 0 is an answer like any other. */
import { html } from 'hono/html'
import { keepTold, tell } from '../check-ins.ts'
import { checkDaysPain, isComplete } from '../form-checks.ts'
import { type Answers, NO_ANSWERS } from '../forms.ts'
import type { Html } from '../icons.ts'
import { askArea, askPain } from '../parts/pain.ts'
import { askSigns, showProblems } from '../parts/signs.ts'
import { actOnce, done, form, type LinkPage, type Outcome, type Spent } from './link-page.ts'
import { alreadySpent, IF_A_SIGN } from './link-spent.ts'
import type { OpenLink } from './open-link.ts'
import { answerSigns } from './red-flag.ts'

const SPENT: Spent = {
  did: 'Your answer was saved',
  instead: html`Has it changed? “Something hurts” on the page of today takes it. ${IF_A_SIGN}`,
}

export const painPage: LinkPage = {
  spent: SPENT,
  ask: async (_ports, open) => asked(open, NO_ANSWERS),
  act: async (ports, open, sent) => {
    const answers = checkDaysPain(sent)
    if (!isComplete(answers)) return asked(open, answers)
    const { pain, area, signs, saidNone } = answers
    const told = { pain, area, redFlags: signs, noRedFlags: saidNone && signs.length === 0 }
    const spentAt = await actOnce(ports, open, (trx) => keepTold(trx, ports, open.runner, told))
    // a warning sign is heard and answered whatever the link has done before
    if (spentAt !== null && signs.length > 0) await tell(ports, open.runner, told)
    if (signs.length > 0) return answerSigns(ports, open.runner, signs)
    return spentAt === null ? done(pain === 0 ? NOTHING : NOTED) : alreadySpent(SPENT, open, spentAt)
  },
}

const NOTHING = { title: 'Noted: 0', words: 'Nothing hurts today. That counts as much as any other number.' }
const NOTED = {
  title: 'Thank you, noted',
  words: 'The numbers are looked at again now, and your next letter follows from what you said.',
}

function asked(open: OpenLink, answers: Answers): Outcome {
  return { kind: 'ask', body: form(open, ask(answers)), isFault: !isComplete(answers) }
}

function ask(answers: Answers): Html {
  return html`<h1>Does anything hurt today?</h1>
<form method="post" class="check-in from-three stack">
${showProblems(answers)}
${askPain(answers, 'The worst spot, from 0 to 10')}
${askArea(answers, 'Where?')}
${askSigns(answers, 'Is any of these true?')}
<button class="btn primary block">Save</button>
<p class="xs">Kept in this Limber only.</p>
</form>`
}

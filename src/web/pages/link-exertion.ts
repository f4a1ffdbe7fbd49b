/** How hard one run was, from 0 to 10, in the words of the CR10 scale for whole sessions (Foster 2001). */
import { html } from 'hono/html'
import { type StoredRun, tellExertion } from '../../../db/runs.ts'
import { askForAssessment } from '../check-ins.ts'
import { checkExertion, isComplete } from '../form-checks.ts'
import { type Answers, NO_ANSWERS } from '../forms.ts'
import type { Html } from '../icons.ts'
import { showProblem } from '../parts/pain.ts'
import { showProblems } from '../parts/signs.ts'
import { actOnce, done, form, type LinkPage, type Outcome, type Spent } from './link-page.ts'
import { nameRun, runOf } from './link-run.ts'
import { alreadySpent, IN_THE_NEXT_LETTER } from './link-spent.ts'
import type { OpenLink } from './open-link.ts'

/** 6, 8 and 9 have no word of their own: they lie between their neighbours. */
const WORDS = [
  ...['Rest', 'Very, very easy', 'Easy', 'Moderate', 'Somewhat hard', 'Hard'],
  ...['', 'Very hard', '', '', 'Maximal'],
]

const SPENT: Spent = { did: 'How hard this run was, was saved', instead: IN_THE_NEXT_LETTER }

export const exertionPage: LinkPage = {
  spent: SPENT,
  ask: async (ports, open) => {
    const run = await runOf(ports, open)
    return run ? asked(open, run, NO_ANSWERS) : { kind: 'no-run' }
  },
  act: async (ports, open, sent) => {
    const run = await runOf(ports, open)
    if (!run) return { kind: 'no-run' }
    const answers = checkExertion(sent)
    const { exertion } = answers
    if (exertion === null) return asked(open, run, answers)
    const spentAt = await actOnce(ports, open, async (trx) => {
      await tellExertion(trx, run.id, exertion)
      await askForAssessment(trx, ports, open.runner)
    })
    return spentAt === null ? done(noted(exertion)) : alreadySpent(SPENT, open, spentAt)
  },
}

function noted(exertion: number) {
  return {
    title: `Noted: ${exertion} of 10`,
    words: 'Your word goes before what the watch says. The weeks to come are compared with it.',
  }
}

function asked(open: OpenLink, run: StoredRun, answers: Answers): Outcome {
  const content = html`<h1>How hard was this run?</h1>
${nameRun(run, open)}
<form method="post" class="check-in stack">
${showProblems(answers)}
<fieldset class="card exertion" id="exertion"><legend>The run as a whole, from 0 to 10</legend>
${showProblem(answers.problems.exertion)}
<div class="rows">${WORDS.map(row)}</div>
</fieldset>
<button class="btn primary block">Save</button>
</form>`
  return { kind: 'ask', body: form(open, content), isFault: !isComplete(answers) }
}

function row(words: string, exertion: number): Html {
  return html`<label><input type="radio" name="exertion" value="${exertion}"><strong>${exertion}</strong> ${words}</label>`
}

/** Which pair one run was made in. */
import { html } from 'hono/html'
import { chooseShoe, type StoredRun } from '../../../db/runs.ts'
import { listShoes, type StoredShoe } from '../../../db/shoes.ts'
import { askForAssessment } from '../check-ins.ts'
import { checkShoe, isComplete } from '../form-checks.ts'
import { type Answers, NO_ANSWERS } from '../forms.ts'
import type { Html } from '../icons.ts'
import { showProblem } from '../parts/pain.ts'
import { showProblems } from '../parts/signs.ts'
import type { WebPorts } from '../ports.ts'
import { actOnce, done, form, type LinkPage, type Outcome, type Spent } from './link-page.ts'
import { nameRun, runOf } from './link-run.ts'
import { alreadySpent, IN_THE_NEXT_LETTER } from './link-spent.ts'
import type { OpenLink } from './open-link.ts'

const SPENT: Spent = { did: 'The pair of this run was saved', instead: IN_THE_NEXT_LETTER }

export const shoePage: LinkPage = {
  spent: SPENT,
  ask: async (ports, open) => {
    const run = await runOf(ports, open)
    return run ? asked(open, run, await pairsFor(ports, run), NO_ANSWERS) : { kind: 'no-run' }
  },
  act: async (ports, open, sent) => {
    const run = await runOf(ports, open)
    if (!run) return { kind: 'no-run' }
    const pairs = await pairsFor(ports, run)
    const answers = checkShoe(sent, pairs)
    const pair = pairs.find(({ id }) => id === answers.shoe)
    if (!pair) return asked(open, run, pairs, answers)
    const spentAt = await actOnce(ports, open, async (trx) => {
      await chooseShoe(trx, run.id, pair.id)
      await askForAssessment(trx, ports, open.runner)
    })
    return spentAt === null ? done(noted(pair)) : alreadySpent(SPENT, open, spentAt)
  },
}

function noted({ name }: StoredShoe) {
  return { title: 'Thank you, noted', words: `The run counts for ${name}. No later import changes that.` }
}

/** Pairs in use on the day. Strava's and the runner's own are two lists of the same feet: only one is shown. */
async function pairsFor({ db }: WebPorts, run: StoredRun): Promise<readonly StoredShoe[]> {
  const inUse = (await listShoes(db, run.runnerId)).filter(
    ({ retiredOn }) => retiredOn === null || run.day <= retiredOn,
  )
  const isOfStrava = run.source === 'strava_api'
  const ofLane = inUse.filter(({ source }) => (source === 'strava_api') === isOfStrava)
  return ofLane.length > 0 ? ofLane : inUse
}

function asked(open: OpenLink, run: StoredRun, pairs: readonly StoredShoe[], answers: Answers): Outcome {
  const content = html`<h1>Which shoes were these?</h1>
${nameRun(run, open)}
${pairs.length === 0 ? NO_PAIRS : choice(pairs, answers)}`
  return { kind: 'ask', body: form(open, content), isFault: !isComplete(answers) }
}

function choice(pairs: readonly StoredShoe[], answers: Answers): Html {
  return html`<form method="post" class="check-in stack">
${showProblems(answers)}
<fieldset class="card" id="shoe"><legend>Your pairs in use</legend>
${showProblem(answers.problems.shoe)}
<div class="rows">${pairs.map(({ id, name }) => html`<label><input type="radio" name="shoe" value="${id}">${name}</label>`)}</div>
</fieldset>
<button class="btn primary block">Save</button>
<p class="small">Another pair? <a href="/dashboard">Your shoes are on the page of today.</a></p>
</form>`
}

const NO_PAIRS = html`<section class="card"><p>No pair is known yet. Pairs come in with your runs: name them where you keep your runs, and they are here after the next import.</p>
<p><a href="/dashboard">Go to today</a></p></section>`

/** The ten warning signs: asked in full, nothing ticked beforehand, and an answer required. */
import { html } from 'hono/html'
import { RED_FLAG_WORDS, RED_FLAGS, type RedFlag } from '../../../rules/model/check-in.ts'
import type { Answers } from '../forms.ts'
import { type Html, icon } from '../icons.ts'

export const SIGNS_ID = 'signs'

/** The questions, with what was ticked before when the form comes back. */
export function askSigns(answers: Answers, legend: string): Html {
  const problem = answers.problems.signs
  return html`<fieldset class="card signs" id="${SIGNS_ID}"${problem && html` aria-describedby="signs-problem"`}>
<legend>${legend}</legend>
<p class="small">If one is true we stop the exercises and say where to go. Nothing is ticked for you.</p>
${problem && html`<p class="problem" id="signs-problem">${problem}</p>`}
<div>${RED_FLAGS.map((flag) => sign(flag, answers.signs))}
<label class="option last"><input type="checkbox" name="flag" value="none"${answers.saidNone && html` checked`}>None of these</label></div>
</fieldset>`
}

function sign(flag: RedFlag, ticked: readonly RedFlag[]): Html {
  const checked = ticked.includes(flag) && html` checked`
  return html`<label class="option"><input type="checkbox" name="flag" value="${flag}"${checked}>${RED_FLAG_WORDS[flag]}</label>`
}

/** What is missing, on top of the form, each a link to its question. */
export function showProblems(answers: Answers): Html | null {
  const entries = Object.entries(answers.problems).filter(([, words]) => words !== undefined)
  if (entries.length === 0) return null
  return html`<div class="notice" role="alert"><span class="glyph red">${icon('octagon')}</span>
<div>${entries.map(([id, words]) => html`<p><a href="#${id}">${words}</a></p>`)}</div></div>`
}

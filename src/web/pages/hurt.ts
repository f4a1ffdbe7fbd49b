import { html } from 'hono/html'
import { BODY_AREAS, type BodyArea } from '../../../rules/model/check-in.ts'
import type { Answers } from '../forms.ts'
import type { Html } from '../icons.ts'
import { askSigns, showProblems } from '../parts/signs.ts'

const AREA_WORDS: Readonly<Record<BodyArea, string>> = {
  'low-back': 'Low back',
  hip: 'Hip',
  groin: 'Groin',
  thigh: 'Thigh',
  hamstring: 'Hamstring',
  knee: 'Knee',
  shin: 'Shin',
  calf: 'Calf',
  ankle: 'Ankle',
  foot: 'Foot',
  other: 'Elsewhere',
}

/** "It hurt": how much, where, and from 3 of 10 the warning signs. */
export function askHurt(answers: Answers): Html {
  return html`<h1>Where does it hurt?</h1>
<p class="muted">Stop the exercise that did it. Your next letter takes this into account.</p>
<form method="post" class="check-in stack">
<input type="hidden" name="feedback" value="hurt">
${showProblems(answers)}
<fieldset class="card" id="pain"><legend>The worst spot, from 0 to 10</legend>
${problem(answers.problems.pain)}
<div class="scale">${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((pain) => painKey(pain, answers))}</div>
<div class="scale-words" aria-hidden="true"><span>1 barely there</span><span>5 hard to ignore</span><span>10 worst</span></div>
</fieldset>
<fieldset class="card" id="area"><legend>Where?</legend>
${problem(answers.problems.area)}
<div class="chips">${BODY_AREAS.map((area) => areaKey(area, answers))}</div>
</fieldset>
${askSigns(answers, 'Is any of these true?')}
<button class="btn primary block">Save</button>
<p class="xs">Kept in this Limber only.</p>
</form>`
}

function problem(words: string | undefined): Html | false {
  return words !== undefined && html`<p class="problem">${words}</p>`
}

function painKey(pain: number, answers: Answers): Html {
  const checked = answers.pain === pain && html` checked`
  const zero = pain === 0
  return html`<label${zero && html` class="zero"`}><input type="radio" name="pain" value="${pain}"${checked}>${pain}${zero && html` <span>nothing</span>`}</label>`
}

function areaKey(area: BodyArea, answers: Answers): Html {
  const checked = answers.area === area && html` checked`
  return html`<label><input type="radio" name="area" value="${area}"${checked}>${AREA_WORDS[area]}</label>`
}

/** How much it hurts, and where. */
import { html } from 'hono/html'
import { BODY_AREAS, type BodyArea } from '../../../rules/model/check-in.ts'
import type { Answers } from '../forms.ts'
import type { Html } from '../icons.ts'

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

/** Eleven keys, 0 the widest. */
export function askPain(answers: Answers, legend: string): Html {
  return html`<fieldset class="card" id="pain"><legend>${legend}</legend>
${showProblem(answers.problems.pain)}
<div class="scale">${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((pain) => painKey(pain, answers))}</div>
<div class="scale-words" aria-hidden="true"><span>1 barely there</span><span>5 hard to ignore</span><span>10 worst</span></div>
</fieldset>`
}

export function askArea(answers: Answers, legend: string): Html {
  return html`<fieldset class="card area" id="area"><legend>${legend}</legend>
${showProblem(answers.problems.area)}
<div class="chips">${BODY_AREAS.map((area) => areaKey(area, answers))}</div>
</fieldset>`
}

/** What is missing, beside its question. */
export function showProblem(words: string | undefined): Html | false {
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

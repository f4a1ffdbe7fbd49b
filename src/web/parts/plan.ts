import { html } from 'hono/html'
import type { Prescription, RoutineItem } from '../../../rules/model/prescription.ts'
import { unbroken } from '../../../rules/model/units.ts'
import { NOT_A_DIAGNOSIS } from '../../../rules/prescriptions/prescriber.ts'
import { type Html, icon } from '../icons.ts'

/** What to do this week, a line a thing. The small print of every page says the rest. */
export function showAdvice(prescription: Prescription | null, lead: string | null): Html | null {
  const advice = (prescription?.advice ?? []).filter((line) => line !== NOT_A_DIAGNOSIS && line !== lead)
  if (advice.length === 0) return null
  const line = (words: string) =>
    html`<li><span class="glyph accent">${icon('ring')}</span><div class="grow">${unbroken(words)}</div></li>`
  return html`<h3>What to do</h3><ul class="list">${advice.map(line)}</ul>`
}

/** The routine in full, as a list that can be followed from the floor or printed. */
export function showRoutine(prescription: Prescription | null, feedbackUrl: string): Html | null {
  const routine = prescription?.routine ?? null
  if (prescription === null || routine === null) return null
  const kit = [...new Set(routine.flatMap((item) => item.equipment))]
  const needs = kit.length === 0 ? 'You need nothing but the floor.' : `You need: ${kit.join(', ')}.`
  return html`<section class="card wide plan" id="routine" aria-labelledby="routine-title">
<h2 id="routine-title">${prescription.title}, ${unbroken(`${prescription.minutes} min`)}</h2>
<p class="small">${needs} The stretches are for comfort and range.</p>
<ol class="steps">${routine.map(exercise)}</ol>
<h3>When to stop</h3><ul class="bullets">${prescription.stopRules.map((rule) => html`<li>${unbroken(rule)}</li>`)}</ul>
<h3>Afterwards, tell us</h3>
<form method="post" action="${feedbackUrl}" class="btns">
<button class="btn secondary" name="feedback" value="done">${icon('done')}Done</button>
<button class="btn secondary" name="feedback" value="too-hard">Too hard</button>
<button class="btn danger" name="feedback" value="hurt">It hurt</button></form></section>`
}

function exercise(item: RoutineItem): Html {
  return html`<li><strong>${item.name}</strong>
<p class="dose">${unbroken(item.dose)}</p><p class="small">${unbroken(item.how)}</p><p class="xs">Stop if ${unbroken(item.stop)}.</p></li>`
}

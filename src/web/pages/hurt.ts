import { html } from 'hono/html'
import type { Answers } from '../forms.ts'
import type { Html } from '../icons.ts'
import { askArea, askPain } from '../parts/pain.ts'
import { askSigns, showProblems } from '../parts/signs.ts'

/** "It hurt": how much, where, and from 3 of 10 the warning signs. */
export function askHurt(answers: Answers): Html {
  return html`<h1>Where does it hurt?</h1>
<p class="muted">Stop the exercise that did it. Your next letter takes this into account.</p>
<form method="post" class="check-in stack">
<input type="hidden" name="feedback" value="hurt">
${showProblems(answers)}
${askPain(answers, 'The worst spot, from 0 to 10')}
${askArea(answers, 'Where?')}
${askSigns(answers, 'Is any of these true?')}
<button class="btn primary block">Save</button>
<p class="xs">Kept in this Limber only.</p>
</form>`
}

import { html } from 'hono/html'
import type { Assessment } from '../../../rules/model/assessment.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import { unbroken } from '../../../rules/model/units.ts'
import type { Html } from '../icons.ts'
import { lightFor, NOT_SURE } from '../parts/light.ts'
import type { WebPorts } from '../ports.ts'
import { ownUrl } from './own-url.ts'

/** One loud button, the next thing to do; and the quiet one that is always there. */
export function showActions(
  ports: WebPorts,
  runner: Runner,
  assessment: Assessment,
  isPending: boolean,
): Html {
  if (isPending) {
    return html`<p class="small" role="status">Thank you. Your routine is being written; this page shows it in a moment.</p>`
  }
  const next = primary(assessment)
  const hurts = ownUrl(ports, runner, 'hurt')
  return html`<div class="btns">${next}<a class="btn ${next ? 'quiet' : 'secondary'}" href="${hurts}">Something hurts</a></div>`
}

function primary(assessment: Assessment): Html | null {
  const { prescription, level } = assessment
  if (lightFor(assessment) === NOT_SURE)
    return html`<a class="btn primary" href="#bring">Bring the missing runs</a>`
  if (prescription?.withheld === 'red-flag-questions') {
    return html`<a class="btn primary" href="/red-flags">Ten questions before the routine</a>`
  }
  if (prescription?.routine) {
    return html`<a class="btn primary" href="#routine">To the routine, ${unbroken(`${prescription.minutes} min`)}</a>`
  }
  return level === 'warming-up' ? html`<a class="btn primary" href="#bring">Bring older runs</a>` : null
}

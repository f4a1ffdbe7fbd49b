import { html } from 'hono/html'
import { dayInWords, type LocalDay } from '../../../rules/model/day.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Html } from '../icons.ts'
import { lightOf, showLight } from '../parts/light.ts'
import { showSources } from '../parts/sources.ts'
import type { KnownSources } from '../sources-of.ts'

/** Before the first assessment: what is missing, why that is fine, and the one thing to do. */
export function showNoRuns(runner: Runner, sources: KnownSources, today: LocalDay): Html {
  const isEmpty = sources.latestImport === null && sources.strava === null
  return html`<div class="page-head"><h1>${dayInWords(today)}</h1></div>
<div class="stack"><section class="hero grey">${showLight(lightOf('warming-up'))}
<p class="lead">${
    isEmpty
      ? 'No runs are known yet. Bring what your watch has kept: with a month of days the ceiling for your longest run is there at once.'
      : 'Your runs were brought in. They are looked at now; come back in a minute.'
  }</p>
${isEmpty && html`<div class="btns"><a class="btn primary" href="#bring">Bring your runs</a></div>`}</section>
${showSources(runner, sources, null)}</div>`
}

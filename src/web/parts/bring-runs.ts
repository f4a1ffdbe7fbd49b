import { html } from 'hono/html'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Html } from '../icons.ts'

/** The ways runs come in. */
export function bringRuns(runner: Runner | null): Html {
  const address = runner?.email ?? 'your address'
  return html`<ul class="bullets">
<li>Drop a Garmin or Strava export (the zip as it came), or single recordings (FIT, GPX, TCX), into the folder <code>inbox/${address}/</code> in Limber’s data folder. It is read within a minute or so.</li>
<li>Or run <code>limber import FILE --runner ${address}</code> on the machine that Limber runs on.</li>
</ul>`
}

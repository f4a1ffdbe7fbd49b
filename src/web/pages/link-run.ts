/** What the questions about one run have in common. */
import { html } from 'hono/html'
import { findRun, type StoredRun } from '../../../db/runs.ts'
import { dayInWords } from '../../../rules/model/day.ts'
import { formatDistance, unbroken } from '../../../rules/model/units.ts'
import type { Html } from '../icons.ts'
import type { WebPorts } from '../ports.ts'
import type { OpenLink } from './open-link.ts'

/** The run a link asks about; null when it is gone, or was never this runner's. */
export async function runOf({ db }: WebPorts, { link, runner }: OpenLink): Promise<StoredRun | null> {
  const run = link.runId === undefined ? null : await findRun(db, link.runId)
  return run?.runnerId === runner.id ? run : null
}

/** Which run is meant, by day and distance and nothing else: the page opens without signing in. */
export function nameRun({ day, distanceMetres }: StoredRun, { runner }: OpenLink): Html {
  return html`<p class="muted">${dayInWords(day)}, ${unbroken(formatDistance(distanceMetres, runner.units))}</p>`
}

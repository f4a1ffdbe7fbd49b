/** Today: where the runner stands, why, and what to do next. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { latestAssessment } from '../../../db/assessments.ts'
import { listCheckIns } from '../../../db/check-ins.ts'
import { findStopped } from '../../../db/stopped-addresses.ts'
import { redFlagsOf } from '../../../rules/metrics/red-flags.ts'
import type { Assessment } from '../../../rules/model/assessment.ts'
import { dayInWords, dayInZone } from '../../../rules/model/day.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import { formatDistance, unbroken } from '../../../rules/model/units.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import { showCharts } from '../parts/charts.ts'
import { showHero } from '../parts/hero.ts'
import { lightFor, NOT_SURE } from '../parts/light.ts'
import { showAdvice, showRoutine } from '../parts/plan.ts'
import { showReasons } from '../parts/reasons.ts'
import { showShoes } from '../parts/shoes.ts'
import { showSources } from '../parts/sources.ts'
import { showStoppedMail } from '../parts/stopped-mail.ts'
import { showWeekNumbers } from '../parts/week-numbers.ts'
import type { WebPorts } from '../ports.ts'
import type { Visitor } from '../session.ts'
import { type KnownSources, sourcesOf } from '../sources-of.ts'
import { showActions } from './dashboard-actions.ts'
import { showNoRuns } from './dashboard-empty.ts'
import { ownUrl } from './own-url.ts'
import { showRedFlag } from './red-flag.ts'

const SECONDS_BETWEEN_LOOKS = 5

export async function showDashboard(ports: WebPorts, context: Context, visitor: Visitor): Promise<Response> {
  const { runner } = visitor
  const assessment = await latestAssessment(ports.db, runner.id)
  const told = redFlagsOf(await listCheckIns(ports.db, runner.id))
  const standing = told.standing.length > 0 ? told.standing : (assessment?.metrics.redFlags.standing ?? [])
  const page = { title: 'Today', visitor, place: 'today' } as const
  // What was told a moment ago counts before any job has looked at it: a sign takes the plan away at once.
  if (standing.length > 0 || assessment?.level === 'red-flag') {
    return context.html(layout({ ...page, width: 'narrow', body: showRedFlag(ports, runner, standing) }))
  }
  const sources = await sourcesOf(ports, runner)
  const stopped = runner.email === null ? null : await findStopped(ports.db, runner.email)
  const note = showStoppedMail(stopped, runner.zone)
  if (assessment === null) {
    const today = dayInZone(ports.runtime.now(), runner.zone)
    return context.html(layout({ ...page, body: html`${note}${showNoRuns(runner, sources, today)}` }))
  }
  const isPending = assessment.prescription?.withheld === 'red-flag-questions' && told.answered
  const body = html`${note}${today(ports, runner, assessment, sources, isPending)}`
  return context.html(layout({ ...page, body, ...(isPending && { refreshSeconds: SECONDS_BETWEEN_LOOKS }) }))
}

function today(
  ports: WebPorts,
  runner: Runner,
  assessment: Assessment,
  sources: KnownSources,
  isPending: boolean,
): Html {
  const { units } = runner
  const { prescription, signals, day, metrics, weeks } = assessment
  const isNotSure = lightFor(assessment) === NOT_SURE
  const lead = signals[0]?.reason ?? null
  const reasons = showReasons(assessment)
  const plan = isNotSure ? null : prescription
  return html`<div class="page-head"><h1>${dayInWords(day)}</h1>${lastRun(assessment, runner)}</div>
<div class="board">
${showHero(assessment, units, showActions(ports, runner, assessment, isPending), showAdvice(plan, lead))}
${reasons}
${showWeekNumbers(weeks, units, reasons ? 'side' : 'wide')}
${showRoutine(plan, ownUrl(ports, runner, 'done'))}
${showCharts(assessment, units)}
<div class="wide grid two">${showShoes(metrics.shoes, day, units)}${showSources(runner, sources, assessment)}</div>
</div>`
}

function lastRun({ metrics }: Assessment, runner: Runner): Html | null {
  const last = metrics.sessions.at(-1)
  if (last === undefined) return null
  const distance = unbroken(formatDistance(last.distanceMetres, runner.units))
  return html`<p class="small">Last run read: ${dayInWords(last.day)}, ${distance}</p>`
}

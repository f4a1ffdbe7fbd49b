import { html } from 'hono/html'
import type { Assessment } from '../../../rules/model/assessment.ts'
import type { Session, Week } from '../../../rules/model/metrics.ts'
import { SPIKE_RATIO } from '../../../rules/model/thresholds.ts'
import {
  distanceNumber,
  formatDistance,
  formatPercent,
  type Units,
  unbroken,
} from '../../../rules/model/units.ts'
import { longestRunChart } from '../../pictures/longest-run.ts'
import { weeklyDistanceChart } from '../../pictures/weekly-distance.ts'
import type { Html } from '../icons.ts'
import { shortDay, UNKNOWN } from '../words.ts'
import { type Figure, showFigure } from './figure.ts'

/** The two drawings behind the light: the runs one by one, and the weeks. */
export function showCharts(assessment: Assessment, units: Units): Html | null {
  const { weeks, metrics } = assessment
  const figures = [
    ...(metrics.sessions.length > 1 ? [longestRun(assessment, units)] : []),
    ...(weeks.some((week) => week.distanceMetres !== null) ? [weeklyDistance(weeks, units)] : []),
  ]
  if (figures.length === 0) return null
  return html`<section class="wide charts" aria-labelledby="charts"><h2 id="charts">The last months</h2>
<div class="grid two">${figures.map(showFigure)}</div></section>`
}

function longestRun(assessment: Assessment, units: Units): Figure {
  const { metrics, day } = assessment
  const { sessions } = metrics
  const about = sessions.findLast((session) => session.isSpike) ?? null
  const nextMetres = nextOf(assessment)
  const kilometres = (metres: number | null) => (metres === null ? UNKNOWN : distanceNumber(metres, units))
  return {
    title: 'Each run, and what lies within 10 %',
    caption: unbroken(longestRunCaption(sessions, about, units)),
    draw: (width) => longestRunChart({ sessions, about, day, nextMetres, units, width, theme: 'page' }),
    head: ['Day', units, 'up to'],
    rows: sessions.map((session) => [
      shortDay(session.day),
      kilometres(session.distanceMetres),
      kilometres(session.longestBeforeMetres && SPIKE_RATIO * session.longestBeforeMetres),
    ]),
  }
}

/** The same number as in the hero; none where there is none. */
function nextOf({ level, missingSince, ceilings }: Assessment): number | null {
  if (missingSince !== null || level === 'red' || level === 'red-flag') return null
  return level === 'return' ? ceilings.returnMetres : ceilings.longestRunMetres
}

function longestRunCaption(sessions: readonly Session[], about: Session | null, units: Units): string {
  if (about !== null && about.ratio !== null && about.longestBeforeMetres !== null) {
    return `${formatDistance(about.distanceMetres, units)} on ${shortDay(about.day)} is ${formatPercent(about.ratio - 1)} over the ${formatDistance(about.longestBeforeMetres, units)} you were used to.`
  }
  const longest = Math.max(...sessions.map((session) => session.distanceMetres))
  return `${formatDistance(longest, units)} is the longest of 90 days. No run went more than 10 % over the longest of the 30 days before it.`
}

function weeklyDistance(weeks: readonly Week[], units: Units): Figure {
  const distance = (metres: number | null) => (metres === null ? UNKNOWN : distanceNumber(metres, units))
  return {
    title: units === 'mi' ? 'Miles a week' : 'Kilometres a week',
    caption: unbroken(weekCaption(weeks, units)),
    draw: (width) => weeklyDistanceChart({ weeks, units, width, theme: 'page' }),
    head: ['Week of', units, 'ceiling'],
    rows: weeks.map((week) => [
      shortDay(week.starts),
      distance(week.distanceMetres),
      distance(week.ceilingMetres),
    ]),
  }
}

function weekCaption(weeks: readonly Week[], units: Units): string {
  const week = weeks.at(-1)
  if (week === undefined || week.distanceMetres === null) return 'This week is not known yet.'
  const held = formatDistance(week.distanceMetres, units)
  if (week.ceilingMetres === null) return `${held} this week. A ceiling needs four whole weeks before it.`
  const side = week.distanceMetres > week.ceilingMetres ? 'over' : 'under'
  return `${held} this week, ${side} the ceiling of ${distanceNumber(week.ceilingMetres, units)}: 20 % over the highest of the four weeks before.`
}

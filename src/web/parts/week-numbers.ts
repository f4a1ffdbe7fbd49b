import { html } from 'hono/html'
import type { Week } from '../../../rules/model/metrics.ts'
import { distanceNumber, type Units } from '../../../rules/model/units.ts'
import type { Html } from '../icons.ts'
import { UNKNOWN, wholeMetres } from '../words.ts'

interface Stat {
  readonly name: string
  readonly of: (week: Week) => number | null
  readonly write: (value: number) => string
  readonly unit: string
}

/** This week's numbers and last week's; what is not known is a dash, never a zero. */
export function showWeekNumbers(weeks: readonly Week[], units: Units, width: 'wide' | 'side'): Html | null {
  const [last, now] = [weeks.at(-2) ?? null, weeks.at(-1)]
  if (now === undefined) return null
  const distance = (value: number) => distanceNumber(value, units)
  const stats: readonly Stat[] = [
    { name: 'Distance', of: (week) => week.distanceMetres, write: distance, unit: units },
    { name: 'Runs', of: (week) => week.runs, write: String, unit: '' },
    { name: 'Longest', of: (week) => week.longestMetres, write: distance, unit: units },
    { name: 'Climbed', of: (week) => week.ascentMetres, write: wholeMetres, unit: 'm' },
    { name: 'Descended', of: (week) => week.descentMetres, write: wholeMetres, unit: 'm' },
  ]
  return html`<section class="card ${width}" aria-labelledby="week"><h2 id="week">This week</h2>
<dl class="stats">${stats.map((stat) => showStat(stat, now, last))}</dl>
${now.knownDays === 0 && html`<p class="xs">No day of this week is known yet.</p>`}</section>`
}

function showStat({ name, of, write, unit }: Stat, now: Week, last: Week | null): Html {
  const value = of(now)
  const before = last === null ? null : of(last)
  const written = value === null ? html`${UNKNOWN}` : html`${write(value)}<span class="unit">${unit}</span>`
  const then = before === null ? 'last week not known' : `${write(before)} last week`
  return html`<div><dt>${name}</dt><dd>${written}</dd><dd class="then">${then}</dd></div>`
}

import { RESTS_ON_WORD } from '../../rules/forecast.ts'
import { dayInWords } from '../../rules/model/day.ts'
import type { Change, Forecast, OverCeiling } from '../../rules/model/forecast.ts'
import type { SignalId } from '../../rules/model/signal.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'

type KnownForecast = Exclude<Forecast, { readonly usualWeek: null }>

/** A forecast for a terminal: a line for each day on which something changes. */
export function forecastInWords(forecast: Forecast, units: Units): readonly string[] {
  if (forecast.usualWeek === null) return [`No forecast: ${forecast.because}`]
  const { changes, breaks, days } = forecast
  return [
    `If you ${asUsual(forecast, units)}:`,
    ...(changes.length === 0 ? [`  Nothing changes in ${days} days.`] : changes.flatMap(changeInWords)),
    ...(breaks === null ? [] : [`  ${overInWords(breaks, units)}`]),
  ]
}

function asUsual({ usualWeek, plannedRuns }: KnownForecast, units: Units): string {
  const planned = plannedRuns === 0 ? '' : `${counted(plannedRuns)} you planned`
  if (usualWeek.runs === 0) return `do not run, as in your usual week${planned && `, but for ${planned}`}`
  const distance = formatDistance(usualWeek.distanceMetres, units)
  return `run your usual week (${distance} in ${counted(usualWeek.runs)})${planned && ` and ${planned}`}`
}

function counted(runs: number): string {
  return runs === 1 ? 'one run' : `${runs} runs`
}

function changeInWords({ day, begins, ends, eases, level }: Change): readonly string[] {
  const what = [
    ...ends.map(endInWords),
    ...eases.map((id) => `${id} eases`),
    ...begins.map((signal) => `${signal.id} begins`),
    ...(level === null ? [] : [`the light turns ${level}`]),
  ]
  return [`  ${dayInWords(day)}: ${what.join('; ')}.`, ...begins.map(({ reason }) => `    ${reason}`)]
}

/** What you told grows old; that is not the same as being over. */
function endInWords(id: SignalId): string {
  return RESTS_ON_WORD.includes(id) ? `${id} no longer counts, unless you tell of it again` : `${id} ends`
}

function overInWords({ day, metres, ceilingMetres }: OverCeiling, units: Units): string {
  return (
    `${dayInWords(day)} has the first run over its ceiling: ` +
    `${formatDistance(metres, units)}, where up to ${formatDistance(ceilingMetres, units)} stays in range.`
  )
}

import { html } from 'hono/html'
import type { Assessment } from '../../../rules/model/assessment.ts'
import { addDays, dayInWords } from '../../../rules/model/day.ts'
import { distanceNumber, formatDistance, type Units, unbroken } from '../../../rules/model/units.ts'
import { byUrgency } from '../../../rules/signals/spoken.ts'
import type { Html } from '../icons.ts'
import { lightFor, NOT_SURE, showLight } from './light.ts'

/** Days that have to be known before a long run can be judged. */
const DAYS_TO_LEARN = 30

/** One number with what it is: what the runner may do next, never what went wrong. */
interface BigNumber {
  readonly label: string
  readonly number: string
  readonly unit: string
}

/** The light, the number, the sentence; `actions` stand below, `side` beside it. */
export function showHero(assessment: Assessment, units: Units, actions: Html, side: Html | null): Html {
  const light = lightFor(assessment)
  const isNotSure = light === NOT_SURE
  const number = isNotSure ? null : bigNumber(assessment, units)
  // after a break the weeks before it are no measure
  const hasRoom = number !== null && assessment.level !== 'return'
  const room = hasRoom ? weekRoom(assessment, units) : null
  return html`<section class="hero wide ${light.tone}" aria-labelledby="now"><div class="hero-in"><div>
<h2 id="now" class="hidden-visually">Where you stand</h2>
${showLight(light)}
${number && html`<p class="big"><span class="big-label">${number.label}</span>${number.number}<span class="unit">${number.unit}</span></p>`}
<p class="lead">${unbroken(sentence(assessment, units))}</p>
${room !== null && html`<p class="small">${unbroken(room)}</p>`}
${assessment.level === 'warming-up' && !isNotSure && progress(assessment)}
${actions}</div>${side && html`<div class="hero-side">${side}</div>`}</div></section>`
}

function bigNumber({ level, ceilings, metrics }: Assessment, units: Units): BigNumber | null {
  if (level === 'red' || level === 'red-flag') return null
  if (level === 'warming-up') {
    return { label: 'Days of running known', number: String(metrics.knownDays), unit: `of ${DAYS_TO_LEARN}` }
  }
  const metres =
    level === 'return' ? ceilings.returnMetres : (ceilings.painMetres ?? ceilings.longestRunMetres)
  if (metres === null) return null
  const label = level === 'return' ? 'First runs back, each up to' : 'Next long run, up to'
  return { label, number: distanceNumber(metres, units), unit: units }
}

function sentence(assessment: Assessment, units: Units): string {
  const { level, missingSince, signals, metrics } = assessment
  if (lightFor(assessment) === NOT_SURE && missingSince !== null) {
    return `Nothing is known since ${dayInWords(missingSince)}. We give no light on half the facts; bring the missing runs and it comes back.`
  }
  const reason = byUrgency(signals).find((signal) => signal.level !== 'info')?.reason
  if (level === 'amber' || level === 'red') return reason ?? 'More than you are used to.'
  if (level === 'return')
    return reason ?? 'You are back after a break. Short, easy and flat, in turns with walking.'
  if (level === 'warming-up') return learning(assessment)
  if (metrics.accustomedMetres === null) return 'Carry on as you do.'
  // spikes of the last weeks are left out of it, so it is not always the longest of 30 days
  const usual = formatDistance(metrics.accustomedMetres, units)
  return `The longest run you are used to is ${usual}; the number above stays within 10 % of it.`
}

function learning({ day, metrics }: Assessment): string {
  const ready = addDays(day, DAYS_TO_LEARN - metrics.knownDays)
  return `We stay quiet until we know a month of yours. With every day known, from ${dayInWords(ready)} you get a ceiling for your longest run.`
}

function progress({ metrics }: Assessment): Html {
  const words = `${metrics.knownDays} of ${DAYS_TO_LEARN}`
  return html`<progress max="${DAYS_TO_LEARN}" value="${metrics.knownDays}" aria-label="Days known">${words}</progress>`
}

/** What the last seven days hold and what is left; null when any of it is not known, or pain asks for less. */
function weekRoom({ metrics, ceilings }: Assessment, units: Units): string | null {
  const { rolling } = metrics
  const [held] = rolling.metres
  if (held === null || rolling.highestMetres === null || ceilings.weekRoomMetres === null) return null
  if (ceilings.painMetres !== null && ceilings.painMetres <= ceilings.weekRoomMetres) return null
  const highest = formatDistance(rolling.highestMetres, units)
  const left =
    ceilings.weekRoomMetres > 0
      ? `${formatDistance(ceilings.weekRoomMetres, units)} more stays within 20 %`
      : 'There is no room left within 20 %'
  return `The last seven days hold ${formatDistance(held, units)}. ${left} of your highest of the four weeks before (${highest}).`
}

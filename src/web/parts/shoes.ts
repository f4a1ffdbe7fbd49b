import { html } from 'hono/html'
import { addDays, type LocalDay } from '../../../rules/model/day.ts'
import type { ShoeWear } from '../../../rules/model/metrics.ts'
import { distanceNumber, formatDistance, type Units, unbroken } from '../../../rules/model/units.ts'
import type { Html } from '../icons.ts'
import { dateOf, roundMark } from '../words.ts'

/** Farther ahead a date would promise more than the present rate can tell. */
const DAYS_WORTH_A_DATE = 365

/** Each pair in use, and when it reaches its next mark at the present rate. */
export function showShoes(shoes: readonly ShoeWear[], day: LocalDay, units: Units): Html | null {
  const inUse = shoes.filter((shoe) => !shoe.retired)
  if (inUse.length === 0) return null
  const line = (shoe: ShoeWear) => html`<li><div class="grow"><strong>${shoe.name}</strong>
<p class="small">${unbroken(nextMark(shoe, day, units))}</p>
${shoe.assumedMetres > 0 && html`<p class="xs">${unbroken(formatDistance(shoe.assumedMetres, units))} of it from runs that name no pair.</p>`}</div>
<div class="end"><strong>${distanceNumber(shoe.distanceMetres, units)}</strong> ${units}</div></li>`
  return html`<section class="card" aria-labelledby="shoes"><h2 id="shoes">Shoes</h2><ul class="list">${inUse.map(line)}</ul></section>`
}

function nextMark(shoe: ShoeWear, day: LocalDay, units: Units): string {
  const retire = roundMark(shoe.retireAtMetres, units)
  if (shoe.distanceMetres >= shoe.retireAtMetres) return `Past ${retire}: time to replace the pair.`
  if (shoe.distanceMetres >= shoe.checkAtMetres) {
    return `Look them over. Replace them ${when(shoe.daysToRetire, day)} at ${retire}.`
  }
  return `Look them over ${when(shoe.daysToCheck, day)} at ${roundMark(shoe.checkAtMetres, units)}.`
}

function when(days: number | null, day: LocalDay): string {
  return days === null || days > DAYS_WORTH_A_DATE ? '' : `around ${dateOf(addDays(day, Math.round(days)))},`
}

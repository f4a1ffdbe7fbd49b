import { addDays, type LocalDay } from '../../rules/model/day.ts'
import type { ShoeWear } from '../../rules/model/metrics.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import type { Row } from './lists.ts'
import { dayAndMonth, roundMark } from './words.ts'

/** Farther ahead a date would promise more than the present rate can tell. */
const DAYS_WORTH_A_DATE = 180

/** Each pair in use, and when it reaches its next mark at the present rate. */
export function shoeRows(shoes: readonly ShoeWear[], day: LocalDay, units: Units): readonly Row[] {
  return shoes
    .filter((shoe) => !shoe.retired)
    .map((shoe) => ({
      title: shoe.name,
      note: [wear(shoe, day, units), assumed(shoe, units)].filter((text) => text !== '').join(' '),
      value: formatDistance(shoe.distanceMetres, units),
    }))
}

function wear(shoe: ShoeWear, day: LocalDay, units: Units): string {
  const check = roundMark(shoe.checkAtMetres, units)
  const retire = roundMark(shoe.retireAtMetres, units)
  if (shoe.distanceMetres >= shoe.retireAtMetres) return `Past ${retire}: time to replace the pair.`
  if (shoe.distanceMetres >= shoe.checkAtMetres) {
    const until = dated(shoe.daysToRetire, day)
    return `Past ${check}: look them over.${until === null ? '' : ` At this rate ${retire}, time to replace them, around ${until}.`}`
  }
  const until = dated(shoe.daysToCheck, day)
  return until === null ? `Look them over at ${check}.` : `Look them over around ${until}, at ${check}.`
}

function dated(days: number | null, day: LocalDay): string | null {
  return days === null || days > DAYS_WORTH_A_DATE ? null : dayAndMonth(addDays(day, Math.round(days)))
}

/** "32.4 km of it from runs that name no pair."; nothing where none is assumed. */
export function assumed({ assumedMetres }: ShoeWear, units: Units): string {
  if (assumedMetres <= 0) return ''
  return `${formatDistance(assumedMetres, units)} of it from runs that name no pair.`
}

import type { Assessment } from '../../rules/model/assessment.ts'
import { dayInWords } from '../../rules/model/day.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'

/** A sum of seven days may pass the highest of four weeks by a fifth. */
const WEEK_CEILING = 1.2

/**
 * The week in one line: what it holds, up to where, and what is left. Null when any of it is not known, under
 * red, and where pain asks for less than it.
 */
export function weekRoom({ level, day, metrics, ceilings }: Assessment, units: Units): string | null {
  const [held] = metrics.rolling.metres
  const { highestMetres } = metrics.rolling
  const { painMetres, weekRoomMetres } = ceilings
  if (held === null || highestMetres === null || weekRoomMetres === null) return null
  const amount = (metres: number): string => formatDistance(metres, units)
  if (level === 'red' || (painMetres !== null && painMetres <= weekRoomMetres)) return null
  const left = weekRoomMetres > 0 ? `Room left: ${amount(weekRoomMetres)}.` : 'No room left for now.'
  return (
    `The seven days to ${dayInWords(day)} hold ${amount(held)}; ` +
    `up to ${amount(highestMetres * WEEK_CEILING)} stays within 20 % of your highest of four weeks. ${left}`
  )
}

import { dayInWords } from '../../rules/model/day.ts'
import { distanceNumber, formatDistance, type Units } from '../../rules/model/units.ts'
import type { FirstOver } from './digest-input.ts'

/** Before the run: the day, its distance, and up to where that day stays in range. Null where they read the same. */
export function firstOverInWords(
  { day, metres, ceilingMetres, planId }: FirstOver,
  units: Units,
): string | null {
  const amount = formatDistance(metres, units)
  const ceiling = formatDistance(ceilingMetres, units)
  if (amount === ceiling) return null
  const run =
    planId === null
      ? `If you run your usual week, ${dayInWords(day)} would be the first run over it`
      : `The run you planned for ${dayInWords(day)} would be the first over it`
  const range =
    distanceNumber(ceilingMetres, units) === '0.0'
      ? 'when the seven days have no room left'
      : `where up to ${ceiling} stays in range`
  return `${run}: ${amount}, ${range}.`
}

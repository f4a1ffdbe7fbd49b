import type { Assessment } from '../../rules/model/assessment.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import type { Row } from './lists.ts'

export type NextRun = Row & { readonly value: string }

/** The next distance that stays in range, and what it is measured against; null where none is known. */
export function nextRun({ level, ceilings, metrics }: Assessment, units: Units): NextRun | null {
  const returning = level === 'return' || ceilings.returnMetres !== null
  const metres = returning ? ceilings.returnMetres : ceilings.longestRunMetres
  if (ceilings.painMetres !== null) return eased(ceilings.painMetres, units)
  if (metres === null) return null
  const value = `up to ${formatDistance(metres, units)}`
  if (returning)
    return { title: 'First runs back', note: 'Shorter than before the break, easy and flat.', value }
  const known = metrics.accustomedMetres
  const note =
    known === null
      ? 'Within 10 % of your longest run.'
      : `Within 10 % of ${formatDistance(known, units)}, your longest of 30 days without sudden jumps.`
  return { title: 'Longest run', note, value }
}

function eased(metres: number, units: Units): NextRun {
  const note = '30 % less than your longest of 30 days without sudden jumps, until it is better.'
  return { title: 'Longest run', note, value: `up to ${formatDistance(metres, units)}` }
}

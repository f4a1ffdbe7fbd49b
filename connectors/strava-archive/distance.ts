/**
 * How far a row says it was. The first column counts in what the account shows, kilometres or miles, and does not say
 * which; the second in metres, except where it only repeats the first (seen in German).
 */
import { METRES_PER, mostSaid, type Unit } from '../files/units.ts'

export type SaidDistance =
  | { readonly kind: 'metres'; readonly metres: number }
  /** In kilometres or miles, whichever the account shows. */
  | { readonly kind: 'shown'; readonly amount: number }
  | { readonly kind: 'none' }

/** `isInMetres`: the first column is, as for swims and before July 2019. A distance of 0 is none. */
export function distanceOf(shown: number | null, detailed: number | null, isInMetres: boolean): SaidDistance {
  if (detailed !== null && detailed > 0) {
    const repeats = !isInMetres && shown !== null && Math.abs(detailed - shown) <= 0.01 * shown
    return repeats ? { kind: 'shown', amount: detailed } : { kind: 'metres', metres: detailed }
  }
  if (shown === null || shown <= 0) return { kind: 'none' }
  return isInMetres ? { kind: 'metres', metres: shown } : { kind: 'shown', amount: shown }
}

/** Null without a distance, or without the unit it needs. */
export function metresOf(distance: SaidDistance, unit: Unit | null): number | null {
  if (distance.kind === 'none') return null
  if (distance.kind === 'metres') return distance.metres
  // three decimals are more than any table has
  return unit === null ? null : Math.round(distance.amount * METRES_PER[unit] * 1000) / 1000
}

/** The same way twice: as the account shows it, and in metres. */
export interface Comparison {
  readonly shown: number
  readonly metres: number
}

/** Shorter ones are rounded to two decimals too coarsely to tell. */
const SHORTEST_SHOWN = 0.5

/** The unit most comparisons speak for, each within `tolerance`, a share; null when none does or they are even. */
export function unitOf(comparisons: readonly Comparison[], tolerance: number): Unit | null {
  const telling = comparisons.filter(({ shown }) => shown >= SHORTEST_SHOWN)
  return mostSaid(telling.map(({ shown, metres }) => unitNear(metres / shown, tolerance)))
}

function unitNear(ratio: number, tolerance: number): Unit | null {
  const units: readonly Unit[] = ['km', 'mi']
  return units.find((unit) => Math.abs(ratio / METRES_PER[unit] - 1) <= tolerance) ?? null
}

/** Kilometres or miles: the table does not say, but a run's steps times its stride do. */
import { isRun } from '../../files/sport.ts'
import { mostSaid, type Unit } from '../../files/units.ts'
import { isInMetres, type Row } from './rows.ts'

export const METRES_PER_FOOT = 0.3048

/**
 * Steps × stride / distance, where the stride is in metres, feet or centimetres. Real rows lie within 2 % of 1000
 * and of 1609; 20 % leaves the nearest two, 1000 and 1609, a gap between them.
 */
const RATIOS: readonly (readonly [number, Unit])[] = [
  [1000, 'km'],
  [1609.344, 'mi'],
  [5280, 'mi'],
  [100_000, 'km'],
  [160_934.4, 'mi'],
]
const TOLERANCE = 0.2

/** What most telling runs say; null when none tells, or as many say one as the other. */
export function unitsOf(rows: readonly Row[]): Unit | null {
  return mostSaid(rows.map(unitsOfRow))
}

function unitsOfRow(row: Row): Unit | null {
  const { sport, distance, stride } = row
  const steps = stepsOf(row)
  if (!isRun(sport.key, null) || isInMetres(sport.key) || !distance || !stride || !steps) return null
  const ratio = (steps * stride) / distance
  return RATIOS.find(([value]) => Math.abs(ratio / value - 1) <= TOLERANCE)?.[1] ?? null
}

function stepsOf({ steps, cadence, movingSeconds, seconds }: Row): number | null {
  const running = movingSeconds ?? seconds
  return steps ?? (cadence !== null && running !== null ? (cadence * running) / 60 : null)
}

import { SPIKE_RATIO } from '../model/thresholds.ts'
import { distanceNumber, formatDistance, type Units } from '../model/units.ts'

/**
 * The runs that lead from a longest one to a planned one, each 10 % over the last, until the planned is no more
 * than 10 % over; empty where it is not now. Metres; `longestMetres` above zero.
 */
export function stepsTowards(plannedMetres: number, longestMetres: number): readonly number[] {
  const steps: number[] = []
  for (let next = SPIKE_RATIO * longestMetres; next < plannedMetres; next *= SPIKE_RATIO) steps.push(next)
  return steps
}

interface Time {
  /** Whole weeks until the planned run; each has room for one step (our own reading). */
  readonly weeks: number
  readonly units: Units
}

/** One sentence: the steps, or what stays within 10 % where there is no time for them. */
export function wayTowards(plannedMetres: number, longestMetres: number, { weeks, units }: Time): string {
  const steps = stepsTowards(plannedMetres, longestMetres)
  const last = steps.at(-1)
  if (last === undefined || steps.length > weeks)
    return (
      'There is not enough time for steps of 10 %, a week apart; ' +
      `up to ${formatDistance(SPIKE_RATIO * longestMetres, units)} stays within 10 %.`
    )
  if (steps.length === 1)
    return `One longer run leads there, a week or more before: ${formatDistance(last, units)}.`
  const before = steps.slice(0, -1).map((metres) => distanceNumber(metres, units))
  return `${steps.length} longer runs, a week apart, lead there: ${before.join(', ')} and ${formatDistance(last, units)}.`
}

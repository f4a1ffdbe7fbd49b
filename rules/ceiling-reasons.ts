import { isHurting, PAIN_SHARE } from './ceilings.ts'
import type { Assessment, Ceilings } from './model/assessment.ts'
import type { Metrics } from './model/metrics.ts'
import { BREAK_DAYS, CAUTION_DAYS, REFERENCE_DAYS, SPIKE_RATIO, WEEK_JUMP } from './model/thresholds.ts'
import { formatDistance, type Units } from './model/units.ts'

/** One part of the next distance, and why it is what it is. */
export interface CeilingReason {
  readonly part: keyof Ceilings
  /** Null: it does not apply, or is not known; `why` says which. */
  readonly metres: number | null
  readonly why: string
  /** Whether it is the smallest, which the ceiling is. */
  readonly decides: boolean
}

/** Why each part of the ceiling is what it is or does not apply, in the runner's units. */
export function ceilingReasons(
  { ceilings, ceilingMetres, metrics, signals }: Assessment,
  units: Units,
): readonly CeilingReason[] {
  const reason = (part: keyof Ceilings, why: string): CeilingReason => {
    const metres = ceilings[part]
    return { part, metres, why, decides: metres !== null && metres === ceilingMetres }
  }
  return [
    reason('longestRunMetres', longestRun(metrics, units)),
    reason('weekRoomMetres', weekRoom(metrics, units)),
    reason('returnMetres', afterBreak(metrics)),
    reason(
      'painMetres',
      isHurting(signals) ? withPain(metrics, units) : 'no pain and no health problem is amber.',
    ),
  ]
}

function longestRun({ accustomedMetres, longest30Metres, knownDays }: Metrics, units: Units): string {
  if (accustomedMetres === null)
    return knownDays < REFERENCE_DAYS
      ? `no longest run to go by: ${daysKnown(knownDays, REFERENCE_DAYS)}.`
      : `no run in the last ${REFERENCE_DAYS} days.`
  const spikes =
    longest30Metres !== null && longest30Metres > accustomedMetres
      ? `; ${formatDistance(longest30Metres, units)} is a fresh spike and left out`
      : ''
  const told =
    knownDays < REFERENCE_DAYS ? ` (your own word stands in: ${daysKnown(knownDays, REFERENCE_DAYS)})` : ''
  return `${SPIKE_RATIO.toFixed(2)} × ${formatDistance(accustomedMetres, units)}, your longest run of ${REFERENCE_DAYS} days${told}${spikes}.`
}

function weekRoom({ rolling }: Metrics, units: Units): string {
  const [week] = rolling.metres
  if (week === null) return 'the last seven days are not all known.'
  if (rolling.highestMetres === null) return 'the four weeks before are not all known.'
  const highest = formatDistance(rolling.highestMetres, units)
  if (rolling.overHighest === null)
    return `the four weeks before, ${highest} at most, are too small to grow against.`
  return `${(1 + WEEK_JUMP).toFixed(2)} × ${highest}, your highest of the four weeks before, less ${formatDistance(week, units)} of the last seven days.`
}

function afterBreak({ daysSinceRun, longest30Metres, longest90Metres }: Metrics): string {
  if (daysSinceRun === null) return 'no run is known, or not every day since the last one.'
  if (daysSinceRun < CAUTION_DAYS)
    return `it holds from ${CAUTION_DAYS} days without a run on; you have ${daysSinceRun}.`
  const isBreak = daysSinceRun >= BREAK_DAYS
  if ((isBreak ? longest90Metres : longest30Metres) === null)
    return `${daysSinceRun} days without a run, and no longest run known before.`
  return isBreak
    ? `${daysSinceRun} days without a run: half of your longest of 90 days, half an hour at most.`
    : `${daysSinceRun} days without a run: three quarters of your longest.`
}

function withPain({ accustomedMetres }: Metrics, units: Units): string {
  return accustomedMetres === null
    ? 'something hurts, and no longest run is known.'
    : `something hurts: ${PAIN_SHARE.toFixed(2)} × ${formatDistance(accustomedMetres, units)}, your longest run of ${REFERENCE_DAYS} days.`
}

/** "12 of 30 days in a row are known". */
export function daysKnown(known: number, needed: number): string {
  return known === 0 ? 'the day itself is not known' : `${known} of ${needed} days in a row are known`
}

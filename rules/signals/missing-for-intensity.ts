import { addDays, type LocalDay } from '../model/day.ts'
import type { MissingForIntensity } from '../model/effort.ts'
import type { History } from '../model/history.ts'
import { type Run, runsWithin } from '../model/run.ts'
import type { Situation } from '../model/situation.ts'
import { INTENSITY_DAYS, KNOWN_SHARE } from '../model/thresholds.ts'
import { daysMissing, runsMissing } from './missing.ts'

/** What the metric lacked, as the runner reads it. */
export function missingForIntensity({ day, history, metrics }: Situation): readonly string[] {
  const from = addDays(day, 1 - INTENSITY_DAYS)
  return metrics.intensity.missing.flatMap((each) => PHRASES[each](history, from, day))
}

type Phrase = (history: History, from: LocalDay, to: LocalDay) => readonly string[]

const PHRASES: Readonly<Record<MissingForIntensity, Phrase>> = {
  'known-days': (history, from, to) => daysMissing(history, from, to, `the last ${INTENSITY_DAYS} days`),
  'maximum-pulse': () => ['your maximum pulse'],
  pulse: (history, from, to) => runsMissing('pulse', runsWithin(history.runs, from, to), tellsPulse),
  splits: (history, from, to) => runsMissing('splits', runsWithin(history.runs, from, to), tellsSplits),
  'usual-speed': () => ['your usual speed'],
}

function tellsPulse({ pulseSeconds, movingSeconds }: Run): boolean {
  return pulseSeconds.reduce((total, [, seconds]) => total + seconds, 0) >= KNOWN_SHARE * movingSeconds
}

function tellsSplits({ splits, distanceMetres }: Run): boolean {
  return splits.reduce((total, { metres }) => total + metres, 0) >= KNOWN_SHARE * distanceMetres
}

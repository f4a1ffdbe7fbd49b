import { addDays, type LocalDay } from '../model/day.ts'
import { type Run, runsWithin } from '../model/run.ts'
import type { ElevationMetrics, ElevationWindow } from '../model/terrain.ts'
import { KNOWN_SHARE } from '../model/thresholds.ts'
import { climbOver, largestShareOf } from './climbs.ts'
import { coveredSum, metresOf } from './covered.ts'
import { descentsOf } from './descents.ts'
import { hillsOf } from './hills.ts'
import type { KnownDays } from './known-days.ts'

/** What went up and down until `day`; a window with an unknown day is null. */
export function elevationOf(runs: readonly Run[], known: KnownDays, day: LocalDay): ElevationMetrics {
  const within = (days: number) => runsWithin(runs, addDays(day, 1 - days), day)
  const window = (days: number) => (known.all(addDays(day, 1 - days), day) ? windowOf(within(days)) : null)
  const week = window(7)
  return {
    week,
    fourWeeks: window(28),
    largestDescentShare:
      week !== null && week.descent.knownShare >= KNOWN_SHARE
        ? largestShareOf(week.descent, within(7), 'descent')
        : null,
    descents: descentsOf(runs, known, day),
    hills: hillsOf(runs, known, day),
  }
}

function windowOf(runs: readonly Run[]): ElevationWindow {
  return {
    distanceMetres: metresOf(runs),
    ascent: climbOver(runs, 'ascent'),
    descent: climbOver(runs, 'descent'),
    steepAscent: coveredSum(runs, (run) => run.steepAscentMetres),
    steepDescent: coveredSum(runs, (run) => run.steepDescentMetres),
    gradeAdjusted: coveredSum(runs, (run) => run.gradeAdjustedMetres),
    minetti: coveredSum(runs, (run) => run.minettiMetres),
  }
}

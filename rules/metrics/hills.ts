import { addDays, type LocalDay } from '../model/day.ts'
import { type Run, runsWithin } from '../model/run.ts'
import type { HillMetres } from '../model/terrain.ts'
import { coveredSum } from './covered.ts'
import type { KnownDays } from './known-days.ts'

/** Steep metres of 14 days beside the mean of the two fourteen before; null unless all 42 days are known. */
export function hillsOf(runs: readonly Run[], known: KnownDays, day: LocalDay): HillMetres | null {
  const [lastFrom, usualFrom] = [addDays(day, -13), addDays(day, -41)]
  if (!known.all(usualFrom, day)) return null
  const before = coveredSum(runsWithin(runs, usualFrom, addDays(day, -14)), steepMetres)
  return {
    last: coveredSum(runsWithin(runs, lastFrom, day), steepMetres),
    usual: { ...before, metres: before.metres === null ? null : before.metres / 2 },
  }
}

function steepMetres({ steepAscentMetres, steepDescentMetres }: Run): number | null {
  return steepAscentMetres === null || steepDescentMetres === null
    ? null
    : steepAscentMetres + steepDescentMetres
}

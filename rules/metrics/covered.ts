/** Sums over runs of which some may not tell, with how much of the distance they speak for. */
import type { Run } from '../model/run.ts'
import type { Covered } from '../model/terrain.ts'

/** Null is "this run does not tell". */
type Figure = (run: Run) => number | null

export function coveredSum(runs: readonly Run[], figure: Figure): Covered {
  const told = runs.filter((run) => figure(run) !== null)
  if (told.length === 0 && runs.length > 0) return { metres: null, knownShare: 0 }
  const distance = metresOf(runs)
  return {
    metres: told.reduce((sum, run) => sum + (figure(run) ?? 0), 0),
    knownShare: distance === 0 ? 1 : metresOf(told) / distance,
  }
}

export function metresOf(runs: readonly Pick<Run, 'distanceMetres'>[]): number {
  return runs.reduce((total, run) => total + run.distanceMetres, 0)
}

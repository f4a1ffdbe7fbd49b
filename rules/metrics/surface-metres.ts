import type { Run } from '../model/run.ts'
import type { SurfaceClass, SurfaceMetres } from '../model/surface.ts'

/** Metres per class, with the type that `Object.entries` loses. */
export function classesOf(surface: SurfaceMetres): readonly (readonly [SurfaceClass, number])[] {
  return Object.entries(surface) as [SurfaceClass, number][]
}

/** Metres per class over all of these runs. */
export function surfaceMetresOf(runs: readonly Pick<Run, 'surface'>[]): SurfaceMetres {
  const sums: Partial<Record<SurfaceClass, number>> = {}
  for (const [surface, metres] of runs.flatMap((run) => classesOf(run.surface)))
    sums[surface] = (sums[surface] ?? 0) + metres
  return sums
}

export function classedMetres(surface: SurfaceMetres): number {
  return classesOf(surface).reduce((sum, [, metres]) => sum + metres, 0)
}

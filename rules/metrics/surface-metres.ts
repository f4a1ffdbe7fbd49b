import type { Run } from '../model/run.ts'
import type { SurfaceClass, SurfaceMetres } from '../model/surface.ts'

/** Metres per class, with the type that `Object.entries` loses. */
export function classesOf(surface: SurfaceMetres): readonly (readonly [SurfaceClass, number])[] {
  return Object.entries(surface) as [SurfaceClass, number][]
}

/** Metres per class over all of these runs. */
export function surfaceMetresOf(runs: readonly Pick<Run, 'surface'>[]): SurfaceMetres {
  const sums: Partial<Record<SurfaceClass, number>> = {}
  for (const { surface } of runs) {
    // without a list of pairs, which would be made and thrown away for every run of many years
    for (const each in surface) add(sums, each as SurfaceClass, surface)
  }
  return sums
}

function add(sums: Partial<Record<SurfaceClass, number>>, each: SurfaceClass, metres: SurfaceMetres): void {
  sums[each] = (sums[each] ?? 0) + (metres[each] ?? 0)
}

export function classedMetres(surface: SurfaceMetres): number {
  return classesOf(surface).reduce((sum, [, metres]) => sum + metres, 0)
}

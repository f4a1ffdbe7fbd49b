import { addDays, type LocalDay } from '../model/day.ts'
import { type Run, runsWithin } from '../model/run.ts'
import type { SurfaceChange, SurfaceMetrics, SurfaceWindow } from '../model/terrain.ts'
import { KNOWN_SHARE } from '../model/thresholds.ts'
import { metresOf } from './covered.ts'
import type { KnownDays } from './known-days.ts'
import { classedMetres, classesOf, surfaceMetresOf } from './surface-metres.ts'

/** What was underfoot until `day`; a window with an unknown day is null. */
export function surfaceOf(runs: readonly Run[], known: KnownDays, day: LocalDay): SurfaceMetrics {
  const window = (from: number, to: number) =>
    known.all(addDays(day, -from), addDays(day, -to))
      ? windowOf(runsWithin(runs, addDays(day, -from), addDays(day, -to)))
      : null
  const week = window(6, 0)
  const before = window(27, 7)
  const fourWeeks = window(27, 0)
  return {
    week,
    fourWeeks,
    hardShare:
      fourWeeks !== null && fourWeeks.knownMetres > 0
        ? (fourWeeks.metres.paved ?? 0) / fourWeeks.knownMetres
        : null,
    change: fourWeeks !== null && isTold(week) && isTold(before) ? changeOf(week, before) : null,
  }
}

function windowOf(runs: readonly Run[]): SurfaceWindow {
  const metres = surfaceMetresOf(runs)
  const distanceMetres = metresOf(runs)
  // a way on the map may be a little longer than the watch's own distance
  const told = runs.reduce((sum, run) => sum + Math.min(run.distanceMetres, classedMetres(run.surface)), 0)
  return {
    distanceMetres,
    metres,
    knownMetres: classedMetres(metres),
    knownShare: distanceMetres === 0 ? 1 : told / distanceMetres,
  }
}

/** Whether there are shares to speak of. */
function isTold(window: SurfaceWindow | null): window is SurfaceWindow {
  return window !== null && window.knownMetres > 0 && window.knownShare >= KNOWN_SHARE
}

function changeOf(now: SurfaceWindow, before: SurfaceWindow): SurfaceChange {
  const shareOf = (window: SurfaceWindow, surface: keyof SurfaceChange) =>
    (window.metres[surface] ?? 0) / window.knownMetres
  const occurring = classesOf({ ...before.metres, ...now.metres }).map(([surface]) => surface)
  return Object.fromEntries(
    occurring.map((surface) => [surface, shareOf(now, surface) - shareOf(before, surface)]),
  )
}

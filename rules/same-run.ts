import type { RunFigures } from './model/run.ts'

const START_SECONDS = 120
const SHARE = 0.03
const LEAST_METRES = 100
const LEAST_SECONDS = 60

/** How far apart the starts of two records of one run may be; for finding candidates. */
export const SAME_START_MS = START_SECONDS * 1000

/**
 * Why two records tell of one run, or null when they do not: starts within two minutes, distances within 3 %
 * or 100 m, and times within 3 % or a minute.
 */
export function sameRunReason(a: RunFigures, b: RunFigures): string | null {
  const startGap = Math.abs(a.startedAt - b.startedAt) / 1000
  const distanceGap = Math.abs(a.distanceMetres - b.distanceMetres)
  const timeGap = Math.min(
    Math.abs(a.movingSeconds - b.movingSeconds),
    Math.abs(a.elapsedSeconds - b.elapsedSeconds),
  )
  const isNear =
    startGap <= START_SECONDS &&
    distanceGap <= Math.max(LEAST_METRES, SHARE * Math.max(a.distanceMetres, b.distanceMetres)) &&
    timeGap <= Math.max(LEAST_SECONDS, SHARE * Math.max(a.movingSeconds, b.movingSeconds))
  return isNear
    ? `starts ${Math.round(startGap)} s, distances ${Math.round(distanceGap)} m and times ${Math.round(timeGap)} s apart`
    : null
}

import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import { type Run, runsWithin } from '../model/run.ts'
import { SHOE_BUILDS, type Shoe, type ShoeBuild } from '../model/shoe.ts'
import type { BuildMetrics, BuildWindow, NewBuild } from '../model/terrain.ts'
import { KNOWN_SHARE, NEW_BUILD_DAYS, OTHER_BUILD_DAYS } from '../model/thresholds.ts'
import { metresOf } from './covered.ts'
import type { KnownDays } from './known-days.ts'
import { isWornOn } from './shoes.ts'

const LOOK_BACK_DAYS = NEW_BUILD_DAYS + OTHER_BUILD_DAYS

/** Under a kilometre on a pair before its first known run is what a source's total rounds (our own reading). */
const LEAST_WORN_METRES = 1_000

/** Null where no pair, or none whose build was told, is known to have been worn. */
type BuildOf = (run: Run) => ShoeBuild | null

/** Builds worn until `day`. `runs` go back as far as any is known: a build of two years ago is not new. */
export function buildsOf(
  shoes: readonly Shoe[],
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  defaultShoeId: string | null,
): BuildMetrics {
  const pairs = new Map(shoes.map((shoe) => [shoe.id, shoe]))
  const buildOf: BuildOf = (run) => {
    const pair = pairs.get(run.shoeId ?? defaultShoeId ?? '')
    return pair && isWornOn(pair, run, defaultShoeId) ? pair.build : null
  }
  const window = (from: number, to: number) =>
    known.all(addDays(day, -from), addDays(day, -to))
      ? windowOf(runsWithin(runs, addDays(day, -from), addDays(day, -to)), buildOf)
      : null
  const week = window(6, 0)
  const weekBefore = window(13, 7)
  const isKnown = known.runUpTo(day) >= LOOK_BACK_DAYS && isTold(week) && isTold(weekBefore)
  const lookedAt = runsWithin(runs, addDays(day, 1 - LOOK_BACK_DAYS), day)
  return {
    week,
    weekBefore,
    newBuilds: isKnown
      ? firstWorn(unworn(shoes), { week, runs, day }, buildOf).map((first) => ({
          ...first,
          share: shareOf(first.build, week),
          shareBefore: shareOf(first.build, weekBefore),
        }))
      : null,
    runs: lookedAt.length,
    untoldRuns: lookedAt.filter((run) => buildOf(run) === null).length,
  }
}

function windowOf(runs: readonly Run[], buildOf: BuildOf): BuildWindow {
  const told = [...Map.groupBy(runs, buildOf)].filter(([build]) => build !== null)
  const knownMetres = metresOf(told.flatMap(([, worn]) => worn))
  const distanceMetres = metresOf(runs)
  return {
    distanceMetres,
    metres: Object.fromEntries(told.map(([build, worn]) => [build, metresOf(worn)])),
    knownMetres,
    knownShare: distanceMetres === 0 ? 1 : knownMetres / distanceMetres,
  }
}

/** Whether there are shares to speak of. */
function isTold(window: BuildWindow | null): window is BuildWindow {
  return window !== null && window.knownMetres > 0 && window.knownShare >= KNOWN_SHARE
}

/** Builds of which no pair had been worn before its first known run. */
function unworn(shoes: readonly Shoe[]): readonly ShoeBuild[] {
  const worn = shoes.filter((shoe) => shoe.startMetres >= LEAST_WORN_METRES).map((shoe) => shoe.build)
  return SHOE_BUILDS.filter((build) => !worn.includes(build))
}

interface WornInWeek {
  readonly week: BuildWindow
  readonly runs: readonly Run[]
  readonly day: LocalDay
}

/** Those first worn in the last 42 days, and before which others are known to have been worn. */
function firstWorn(
  builds: readonly ShoeBuild[],
  { week, runs, day }: WornInWeek,
  buildOf: BuildOf,
): readonly Pick<NewBuild, 'build' | 'firstRunOn'>[] {
  return builds
    .filter((build) => build in week.metres)
    .flatMap((build) => {
      const firstRunOn = runs.find((run) => buildOf(run) === build)?.day
      if (firstRunOn === undefined || daysBetween(firstRunOn, day) >= NEW_BUILD_DAYS) return []
      const before = runsWithin(runs, addDays(firstRunOn, -OTHER_BUILD_DAYS), addDays(firstRunOn, -1))
      return isTold(windowOf(before, buildOf)) ? [{ build, firstRunOn }] : []
    })
}

function shareOf(build: ShoeBuild, { metres, knownMetres }: BuildWindow): number {
  return (metres[build] ?? 0) / knownMetres
}

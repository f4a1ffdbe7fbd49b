import type { LocalDay } from './day.ts'
import type { ClimbOrigin } from './run.ts'
import type { ShoeBuild } from './shoe.ts'
import type { SurfaceClass, SurfaceMetres } from './surface.ts'

/** A figure over the runs that tell it, and how much of the distance those runs are. */
export interface Covered {
  /** Null when there are runs and none of them tells. */
  readonly metres: number | null
  /** 0–1, of the window's distance; 1 where nobody ran. */
  readonly knownShare: number
}

/** A climb of one origin alone: runs whose figure comes from elsewhere are left out. */
export interface Climb extends Covered {
  /** The origin that covers most of the distance; null when nobody ran or none tells. */
  readonly from: ClimbOrigin | null
}

/** What went up and down in some days, all of them known. */
export interface ElevationWindow {
  readonly distanceMetres: number
  readonly ascent: Climb
  readonly descent: Climb
  readonly steepAscent: Covered
  readonly steepDescent: Covered
  /** The distance on the level that takes the same effort, and the same by Minetti's cost, for comparison. */
  readonly gradeAdjusted: Covered
  readonly minetti: Covered
}

/** Steep metres down in one outing, beside those it followed. */
export interface SessionDescent {
  readonly runIds: readonly string[]
  readonly day: LocalDay
  /** Null when a run of it does not tell. */
  readonly steepDescentMetres: number | null
  /**
   * The most of one outing in the 30 × 24 hours before it, 0 when there was none. Null when one of those days, or
   * one since, is unknown.
   */
  readonly before: Covered | null
}

/** Steep metres up and down together. */
export interface HillMetres {
  /** Of the last 14 days. */
  readonly last: Covered
  /** Of 14 days, as a mean of the 28 before those. */
  readonly usual: Covered
}

export interface ElevationMetrics {
  /** The last 7 days; null when not all of them are known. */
  readonly week: ElevationWindow | null
  /** The last 28 days; null when not all of them are known. */
  readonly fourWeeks: ElevationWindow | null
  /** The part of the week's descent that its largest run holds; null without one, or known for too little. */
  readonly largestDescentShare: number | null
  /** Outings of the last 28 days, oldest first. */
  readonly descents: readonly SessionDescent[]
  /** Null when not all of the 42 days are known. */
  readonly hills: HillMetres | null
}

/** What was underfoot in some days, all of them known. */
export interface SurfaceWindow {
  readonly distanceMetres: number
  readonly metres: SurfaceMetres
  readonly knownMetres: number
  /** 0–1, of the distance; 1 where nobody ran. */
  readonly knownShare: number
}

/** Growth of each class's share of the known metres, −1 to 1; a class that occurs on neither side is absent. */
export type SurfaceChange = Readonly<Partial<Record<SurfaceClass, number>>>

export interface SurfaceMetrics {
  /** The last 7 days; null when not all of them are known. */
  readonly week: SurfaceWindow | null
  /** The last 28 days; null when not all of them are known. */
  readonly fourWeeks: SurfaceWindow | null
  /** Paved ÷ known metres of the 28 days; null when none are known. */
  readonly hardShare: number | null
  /** The share of the last 7 days less that of the 21 before; null when either is known for too little. */
  readonly change: SurfaceChange | null
}

/** What a pair has been on, and for how long. */
export interface ShoeUse {
  /** Metres by class of the runs counted for the pair, assumed ones too; the metres it came with are in none. */
  readonly surface: SurfaceMetres
  /** Days until the next pair should be at hand, at the present rate; null when unknown or passed. */
  readonly daysToOrder: number | null
  /** Days from its first one to the assessed one, or to its retirement; null when we do not know when it began. */
  readonly ageDays: number | null
}

/** Pairs worn in turns: the most whose first and last run of the 28 days enclose one moment. */
export interface PairsInUse {
  readonly pairs: number
  /** The same by the runs alone that name their pair. */
  readonly namedPairs: number
}

/** How the pairs of some days, all of them known, were built. */
export interface BuildWindow {
  readonly distanceMetres: number
  /** A build that was not worn is absent. */
  readonly metres: Readonly<Partial<Record<ShoeBuild, number>>>
  readonly knownMetres: number
  /** 0–1, of the distance; 1 where nobody ran. */
  readonly knownShare: number
}

/** A build first worn in the last 42 days, other ones in the 28 before. */
export interface NewBuild {
  readonly build: ShoeBuild
  /** The day of its first known run. */
  readonly firstRunOn: LocalDay
  /** 0–1, of the metres of the last 7 days whose build is known, and of the 7 before. */
  readonly share: number
  readonly shareBefore: number
}

export interface BuildMetrics {
  /** The last 7 days; null when not all of them are known. */
  readonly week: BuildWindow | null
  /** The 7 days before; null when not all of them are known. */
  readonly weekBefore: BuildWindow | null
  /** Of those worn in the last 7 days; null when one of 70 days is unknown, or too little of either week is told. */
  readonly newBuilds: readonly NewBuild[] | null
  /** Runs of the last 70 days, and how many of them are in no pair whose build was told. */
  readonly runs: number
  readonly untoldRuns: number
}

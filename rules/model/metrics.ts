import type { RedFlag } from './check-in.ts'
import type { Instant, LocalDay } from './day.ts'
import type { CadenceMetrics, IntensityMetrics, StrengthMetrics } from './effort.ts'
import type { LoadMetrics } from './load.ts'
import type { BuildMetrics, ElevationMetrics, PairsInUse, ShoeUse, SurfaceMetrics } from './terrain.ts'
import type { WellbeingMetrics } from './wellbeing.ts'

/** A week of the runner's calendar. Null: no day of it is known. */
export interface Week {
  readonly starts: LocalDay
  readonly distanceMetres: number | null
  readonly runs: number | null
  readonly ascentMetres: number | null
  readonly descentMetres: number | null
  readonly longestMetres: number | null
  /** How many of its days, up to the assessed one, are known; 7 is a whole week. */
  readonly knownDays: number
  /** 1.20 × the highest of the four weeks before it, null when one of them is not whole. */
  readonly ceilingMetres: number | null
}

/** How far a session goes beyond what was usual: up to 10, 30, 100 % over, and more. */
export type SpikeBand = 'reference' | 'small' | 'moderate' | 'large'

/** One outing: runs with less than 15 minutes between them count as one. */
export interface Session {
  readonly runIds: readonly string[]
  readonly day: LocalDay
  readonly startedAt: Instant
  readonly distanceMetres: number
  /** The longest session of the 30 × 24 h before it; null when unknown or none. */
  readonly longestBeforeMetres: number | null
  /** distance ÷ longestBefore. */
  readonly ratio: number | null
  readonly band: SpikeBand | null
  /** Beyond the reference band, and by more than a watch's noise. */
  readonly isSpike: boolean
}

export interface ShoeWear extends ShoeUse {
  readonly shoeId: string
  readonly name: string
  readonly distanceMetres: number
  /** Of these, metres of runs that name no pair and were given to the default one. */
  readonly assumedMetres: number
  readonly metresPerDay: number | null
  readonly checkAtMetres: number
  readonly orderAtMetres: number
  readonly retireAtMetres: number
  /** Days until the mark at the present rate; null when the rate is unknown or the mark is passed. */
  readonly daysToCheck: number | null
  readonly daysToRetire: number | null
  readonly retired: boolean
}

/** Rolling sums ending on the assessed day. Null: not every day of the window is known. */
export interface RollingWeeks {
  /** W0 = the seven days up to the assessed one, W1 the seven before, … W4. */
  readonly metres: readonly [W, W, W, W, W]
  readonly runs: readonly [W, W, W, W, W]
  /** W0 ÷ W1 − 1. */
  readonly weekOnWeek: number | null
  /** W0 ÷ W2 − 1. */
  readonly twoWeek: number | null
  /** W0 ÷ the highest of W1…W4 − 1. */
  readonly overHighest: number | null
  /** The highest of W1…W4; a week that is not known counts as the runner's usual one, if we were told. */
  readonly highestMetres: number | null
}
type W = number | null

export interface Metrics {
  /** Known days in a row up to the assessed day; 0 when the assessed day itself is unknown. */
  readonly knownDays: number
  /** The last day that is known, null when none is. */
  readonly knownUntil: LocalDay | null
  /** Up to sixteen weeks of the runner's calendar, oldest first, the assessed day's last. */
  readonly weeks: readonly Week[]
  readonly rolling: RollingWeeks
  /** Sessions of the last 90 days, oldest first. */
  readonly sessions: readonly Session[]
  /** Longest session of the 30 days up to the assessed one; null when unknown or none. */
  readonly longest30Metres: number | null
  /** The same, leaving out session spikes of the last 21 days. */
  readonly accustomedMetres: number | null
  readonly longest90Metres: number | null
  /** The last day of the last 21 on which seven days stood more than 20 % over the highest of the four weeks before. */
  readonly lastJumpOn: LocalDay | null
  /** Median speed of the last 90 days, metres per second. */
  readonly usualSpeed: number | null
  /** Null when there is no run, or the days since it are not all known. */
  readonly daysSinceRun: number | null
  /** A stretch of 30 days or more without a run that ended with the run of this day. */
  readonly cameBackOn: LocalDay | null
  readonly shoes: readonly ShoeWear[]
  /** Training load, for charts; no letter rests on it. */
  readonly load: LoadMetrics
  /** Null when the 28 days are not all known. */
  readonly pairsInUse: PairsInUse | null
  readonly builds: BuildMetrics
  readonly elevation: ElevationMetrics
  readonly surface: SurfaceMetrics
  readonly intensity: IntensityMetrics
  readonly cadence: CadenceMetrics
  readonly strength: StrengthMetrics
  readonly wellbeing: WellbeingMetrics
  /** `answeredOn` is the last day on which a sign was named or all were denied. */
  readonly redFlags: {
    readonly answered: boolean
    readonly answeredOn: LocalDay | null
    readonly standing: readonly RedFlag[]
  }
}

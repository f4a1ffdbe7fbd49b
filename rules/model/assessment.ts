import type { LocalDay } from './day.ts'
import type { Metrics, Week } from './metrics.ts'
import type { Prescription } from './prescription.ts'
import type { Signal, SignalId } from './signal.ts'

export type Level = 'warming-up' | 'green' | 'return' | 'amber' | 'red' | 'red-flag'

/** The parts the ceiling is the smallest of; each null when it does not apply or is not known. */
export interface Ceilings {
  /** 1.10 × the longest run of 30 days, spikes of the last 21 days left out. */
  readonly longestRunMetres: number | null
  /** What is left of 1.20 × the highest of the last four weeks; never below zero. */
  readonly weekRoomMetres: number | null
  /** After a break. */
  readonly returnMetres: number | null
  /** Under amber pain: 30 % less than the longest one is used to. */
  readonly painMetres: number | null
}

export interface Assessment {
  readonly day: LocalDay
  readonly level: Level
  /** Why the light is what it is, in one sentence. */
  readonly levelBecause: string
  /** The signals that decided it; none where days did. */
  readonly levelBy: readonly SignalId[]
  /** Since this day nothing is known, so there is no light; null when the day itself is known. */
  readonly missingSince: LocalDay | null
  readonly weeks: readonly Week[]
  readonly metrics: Metrics
  readonly signals: readonly Signal[]
  readonly ceilingMetres: number | null
  readonly ceilings: Ceilings
  readonly prescription: Prescription | null
}

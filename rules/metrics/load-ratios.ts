import type { LoadRatios } from '../model/load.ts'

/**
 * Acute to chronic workload ratios, for a chart and nothing else: dividing by a fixed or a random chronic load
 * gives the same "effect" (Impellizzeri 2021, Sports Med, doi 10.1007/s40279-020-01378-6), and coupling alone
 * makes the two loads correlate (Lolli 2019, BJSM 53:988). Not an injury predictor.
 */

const ACUTE_DAYS = 7
const CHRONIC_DAYS = 28

/**
 * Of daily loads, oldest first, the assessed day last, a day without a run 0. Each is null with fewer than 28 days,
 * or over a chronic load of 0.
 */
export function loadRatios(loads: readonly number[]): LoadRatios {
  if (loads.length < CHRONIC_DAYS) return { coupled: null, uncoupled: null, weighted: null }
  const acute = meanOf(loads.slice(-ACUTE_DAYS))
  return {
    coupled: ratio(acute, meanOf(loads.slice(-CHRONIC_DAYS))),
    uncoupled: ratio(acute, meanOf(loads.slice(-CHRONIC_DAYS, -ACUTE_DAYS))),
    weighted: ratio(weightedMean(loads, ACUTE_DAYS), weightedMean(loads, CHRONIC_DAYS)),
  }
}

/**
 * λ = 2 ÷ (days + 1), begun with the first day's load: Williams 2017 (BJSM 51:209, doi 10.1136/bjsports-2016-096589).
 * Of no days it is 0.
 */
export function weightedMean(loads: readonly number[], days: number): number {
  const share = 2 / (days + 1)
  return loads.reduce((mean, load, index) => (index === 0 ? load : mean + share * (load - mean)), 0)
}

function meanOf(loads: readonly number[]): number {
  return loads.reduce((sum, load) => sum + load, 0) / loads.length
}

function ratio(acute: number, chronic: number): number | null {
  return chronic > 0 ? acute / chronic : null
}

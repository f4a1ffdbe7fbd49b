import type { FitnessDay } from '../model/load.ts'

/**
 * Fitness, fatigue and form (CTL, ATL, TSB) by the convention of TrainingPeaks: a day moves them by 1/42 and 1/7 of
 * what it differs, and the form of a day is what the day before left. Two other conventions are about, 1 − e^(−1/N)
 * and 2 ÷ (N + 1); their numbers cannot be compared with these. Planning tools; no threshold of theirs is linked
 * to injury.
 */

const FITNESS_DAYS = 42
const FATIGUE_DAYS = 7
const FITNESS_SHARE = 1 / FITNESS_DAYS
const FATIGUE_SHARE = 1 / FATIGUE_DAYS

type Start = Omit<FitnessDay, 'form'>

const NOTHING: Start = { fitness: 0, fatigue: 0 }

/** One day for each daily load, oldest first, from what the day before the first one left. */
export function fitnessCurve(loads: readonly number[], start = NOTHING): readonly FitnessDay[] {
  let { fitness, fatigue } = start
  return loads.map((load) => {
    const form = fitness - fatigue
    fitness += FITNESS_SHARE * (load - fitness)
    fatigue += FATIGUE_SHARE * (load - fatigue)
    return { fitness, fatigue, form }
  })
}

/**
 * The curve of someone whose days before the first load are unknown, which is not rest: begun from nothing it would
 * climb for months by itself. The first 42 days are null and their mean is the start; that of their last seven is
 * the fatigue.
 */
export function settledCurve(loads: readonly number[]): readonly (FitnessDay | null)[] {
  const before = loads.slice(0, FITNESS_DAYS)
  const start = { fitness: meanOf(before), fatigue: meanOf(before.slice(-FATIGUE_DAYS)) }
  return [...before.map(() => null), ...fitnessCurve(loads.slice(FITNESS_DAYS), start)]
}

function meanOf(loads: readonly number[]): number {
  return loads.reduce((sum, load) => sum + load, 0) / loads.length
}

import type { Monotony } from '../model/load.ts'

/**
 * Foster's monotony and strain (1998, MSSE 30:1164): over 2 was flagged for illness and overtraining, not for
 * injury; a chart and no reason for a letter.
 */

/** Days of nearly equal load would make it endless. */
const HIGHEST_MONOTONY = 10
const DAYS = 7

/**
 * Of the last seven daily loads, rest days as 0; null with fewer, or when all seven are equal. The deviation is that
 * of the population (÷ 7), as Runalyze has it; the sample's (÷ 6) would give 7 % less.
 */
export function monotonyOf(loads: readonly number[]): Monotony {
  const week = loads.slice(-DAYS)
  // asked of the loads: rounding in the mean can leave equal ones a deviation of 1e-15
  if (week.length < DAYS || week.every((load) => load === week[0])) return { monotony: null, strain: null }
  const sum = week.reduce((total, load) => total + load, 0)
  const mean = sum / DAYS
  const deviation = Math.sqrt(week.reduce((total, load) => total + (load - mean) ** 2, 0) / DAYS)
  const monotony = Math.min(HIGHEST_MONOTONY, mean / deviation)
  return { monotony, strain: sum * monotony }
}

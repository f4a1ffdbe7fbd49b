/** What a slope costs, as a factor on the level. */

/** Beyond it the curve was not measured. */
const STEEPEST = 0.34
const STEEPEST_MINETTI = 0.45

/**
 * How much faster a run at the same effort would be on the level: the open fit to Strava's grade-adjusted pace,
 * −34 to +34 %, which is built on equal pulse of 240,000 runners. Never below 0.88: downhill is not rewarded.
 */
export function effortFactor(grade: number): number {
  const g = 100 * Math.max(-STEEPEST, Math.min(STEEPEST, grade))
  return (
    1 +
    0.029290920646623777 * g +
    0.0018083953212790634 * g ** 2 +
    4.0662425671715924e-7 * g ** 3 -
    3.686186584867523e-7 * g ** 4 -
    2.6628107325930747e-9 * g ** 5
  )
}

/**
 * Minetti's cost of running (2002, J Appl Physiol 93:1039, doi 10.1152/japplphysiol.01177.2001) over that on the
 * level, for comparison: it was measured on ten mountain runners and makes downhill up to three times too cheap.
 */
export function minettiFactor(grade: number): number {
  const i = Math.max(-STEEPEST_MINETTI, Math.min(STEEPEST_MINETTI, grade))
  const cost = 155.4 * i ** 5 - 30.4 * i ** 4 - 43.3 * i ** 3 + 46.3 * i ** 2 + 19.5 * i + 3.6
  return cost / 3.6
}

/** What Strava's names of sports say: `sport_type`, and the older `type`. */

const RUNS: ReadonlySet<string> = new Set(['Run', 'TrailRun', 'VirtualRun'])

/** A kind of run that Strava adds later has "Run" for its older type. */
export function isRun(sport: string, olderType: string | null): boolean {
  return RUNS.has(sport) || (olderType !== null && RUNS.has(olderType))
}

/** "WeightTraining" → "weight_training", as other sources write it. */
export function typeOf(sport: string): string {
  return sport.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase()
}

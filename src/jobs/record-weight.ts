import type { Source } from '../../rules/model/source.ts'

/** Which of several records of a run counts: the runner's own before Strava's API, one with a track before one without. */
export function weightOf({
  source,
  hasTrack,
}: {
  readonly source: Source
  readonly hasTrack: boolean
}): number {
  return (source === 'strava_api' ? 0 : 2) + (hasTrack ? 1 : 0)
}

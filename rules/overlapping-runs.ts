import type { Run } from './model/run.ts'

/** Two runs that can hardly both have been run: at least half of the shorter one lies within the other. */
export type Overlap = readonly [Run, Run]

const OVERLAP_SHARE = 0.5

/** Lines typed in may all say noon, so two of them say nothing. `runs` are sorted by start. */
export function overlappingRuns(runs: readonly Run[]): readonly Overlap[] {
  return runs.flatMap((run, index) =>
    runs
      .slice(index + 1)
      .filter((other) => areAtOnce(run, other))
      .map((other) => [run, other] as const),
  )
}

function areAtOnce(run: Run, other: Run): boolean {
  if (run.source === 'manual' && other.source === 'manual') return false
  const end = ({ startedAt, elapsedSeconds }: Run) => startedAt + elapsedSeconds * 1000
  const shared = Math.min(end(run), end(other)) - Math.max(run.startedAt, other.startedAt)
  const shorter = Math.min(run.elapsedSeconds, other.elapsedSeconds) * 1000
  return shorter > 0 && shared >= OVERLAP_SHARE * shorter
}

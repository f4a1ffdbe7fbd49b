import type { Run } from '../model/run.ts'
import type { Runner } from '../model/runner.ts'
import { BY_EXERTION, type LoadCount, pulseCounts } from './load-methods.ts'

/** What would have told more about these runs than the count that was used, in plain words. */
export function missingBeside(used: LoadCount, runs: readonly Run[], runner: Runner): readonly string[] {
  const isByPulse = used.countedBy === 'banister' || used.countedBy === 'edwards'
  const byPulse = isByPulse ? used : pulseCounts(runner)[0]
  const withoutPulse = runs.filter((run) => (byPulse ? byPulse.of(run) === null : run.averagePulse === null))
  const withoutExertion = isByPulse ? [] : runs.filter((run) => BY_EXERTION.of(run) === null)
  return [
    ...(used.countedBy === 'banister' ? [] : missingOf(runner)),
    ...onSome('a pulse', withoutPulse, runs),
    ...onSome('how hard it felt', withoutExertion, runs),
  ]
}

function missingOf({ restingPulse, maximumPulse, sex }: Runner): readonly string[] {
  const isUpsideDown = restingPulse !== null && maximumPulse !== null && restingPulse >= maximumPulse
  return [
    ...(restingPulse === null ? ['your resting pulse'] : []),
    ...(maximumPulse === null ? ['your maximum pulse'] : []),
    ...(isUpsideDown ? ['a maximum pulse above your resting pulse'] : []),
    ...(sex === null ? ['your sex'] : []),
  ]
}

function onSome(what: string, without: readonly Run[], runs: readonly Run[]): readonly string[] {
  if (without.length === 0) return []
  return [`${what} on ${without.length} of ${runs.length} ${runs.length === 1 ? 'run' : 'runs'}`]
}

import type { LoadMethod } from '../model/load.ts'
import type { Run } from '../model/run.ts'
import type { Runner } from '../model/runner.ts'
import {
  banisterImpulse,
  edwardsImpulse,
  minutesInZones,
  type PulseRange,
  sessionLoad,
  zonesOf,
} from './training-impulse.ts'

/** How loads are counted, and what of a run. */
export interface LoadCount {
  readonly countedBy: LoadMethod
  /** Null when the run does not say what the method needs. */
  of(run: Run): number | null
}

/** A pulse heard for less of a run than this does not speak for the whole of it (our own reading). */
const LEAST_HEARD = 0.8

/** Kilometres: every run has them. */
export const BY_DISTANCE: LoadCount = {
  countedBy: 'distance',
  of: (run) => run.distanceMetres / 1000,
}

export const BY_EXERTION: LoadCount = {
  countedBy: 'session-rpe',
  of: (run) => (run.perceivedExertion === null ? null : sessionLoad(run.perceivedExertion, minutesOf(run))),
}

/** By the pulse, as far as the runner has told what that takes; the most telling first. */
export function pulseCounts(runner: Runner): readonly LoadCount[] {
  const { restingPulse: resting, maximumPulse: maximum, sex } = runner
  if (maximum === null) return []
  if (resting === null || sex === null || resting >= maximum) return [byZones(maximum)]
  return [byReserve({ resting, maximum, sex }), byZones(maximum)]
}

/** Moving time. */
export function minutesOf(run: Run): number {
  return run.movingSeconds / 60
}

function byReserve(range: PulseRange): LoadCount {
  return {
    countedBy: 'banister',
    of: (run) =>
      run.averagePulse === null ? null : banisterImpulse(minutesOf(run), run.averagePulse, range),
  }
}

function byZones(maximum: number): LoadCount {
  const zones = zonesOf(maximum)
  return {
    countedBy: 'edwards',
    of: ({ pulseSeconds, movingSeconds }) => {
      const heard = pulseSeconds.reduce((sum, step) => sum + step[1], 0)
      if (heard < LEAST_HEARD * movingSeconds) return null
      return edwardsImpulse(minutesInZones(pulseSeconds, zones))
    },
  }
}

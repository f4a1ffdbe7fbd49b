import type { ClimbOrigin, Run } from '../model/run.ts'
import type { Climb } from '../model/terrain.ts'
import { coveredSum } from './covered.ts'

/** The first one counts where two cover as much. */
const ORIGINS: readonly ClimbOrigin[] = ['device', 'service', 'points']

const FIELDS = {
  ascent: ['ascentMetres', 'ascentFrom'],
  descent: ['descentMetres', 'descentFrom'],
} as const

/** Metres of the origin that covers most of the distance. Origins differ by up to half, so they never mix. */
export function climbOver(runs: readonly Run[], way: keyof typeof FIELDS): Climb {
  const best = ORIGINS.map((origin) => climbFrom(origin, runs, way)).reduce((most, each) =>
    each.knownShare > most.knownShare ? each : most,
  )
  return runs.length === 0 || best.metres === null ? { ...best, from: null } : best
}

/** The largest of one run ÷ the sum, of the runs that `climb` counts; null without any metres. */
export function largestShareOf(climb: Climb, runs: readonly Run[], way: keyof typeof FIELDS): number | null {
  const [metres, from] = FIELDS[way]
  if (climb.from === null || !climb.metres) return null
  const counted = runs.filter((run) => run[from] === climb.from)
  return Math.max(...counted.map((run) => run[metres] ?? 0)) / climb.metres
}

function climbFrom(origin: ClimbOrigin, runs: readonly Run[], way: keyof typeof FIELDS): Climb {
  const [metres, from] = FIELDS[way]
  return { ...coveredSum(runs, (run) => (run[from] === origin ? run[metres] : null)), from: origin }
}

import { addDays } from '../model/day.ts'
import { type Run, runsWithin } from '../model/run.ts'
import type { Situation } from '../model/situation.ts'
import { KNOWN_SHARE } from '../model/thresholds.ts'
import { hardGroundInPain, worstPain } from './hard-ground.ts'
import { daysMissing, runsMissing } from './missing.ts'
import { largest, newGround, risesOf } from './new-ground.ts'
import type { Seen, SignalRule } from './signal.ts'

const DAYS = 28

/** Hard ground of those who hurt comes first, a class of ground that grew else. */
export const surfaceChange: SignalRule = {
  id: 'surface-change',
  title: 'Other ground than usual',
  reference:
    'Mitchell 2023, Sports Biomech, doi 10.1080/14763141.2023.2236058; Tessutti 2012, J Sports Sci 30:1545, doi 10.1080/02640414.2012.713975',
  grade: 'C',
  historyDays: DAYS,
  leavesOpen:
    'It does not know how hard each path really is, how worn your shoes are, or whether a change of ground leads to injuries or back pain.',
  sees: lookedAt,
  evaluate: (situation) => hardGroundInPain(situation) ?? newGround(situation),
}

function lookedAt(situation: Situation): Seen {
  const { day, history, metrics } = situation
  const { fourWeeks, hardShare } = metrics.surface
  const pain = worstPain(situation)
  const rise = largest(risesOf(metrics.surface))
  const from = addDays(day, 1 - DAYS)
  return {
    facts: {
      hardShare,
      knownShare: fourWeeks?.knownShare ?? null,
      worstPain: pain,
      grownMost: rise?.surface ?? null,
      growth: rise?.growth ?? null,
      grownMetres: rise?.metres ?? null,
    },
    missing: [
      ...daysMissing(history, from, day, `the last ${DAYS} days`),
      ...runsMissing('ground', runsWithin(history.runs, from, day), tellsGround),
      ...(pain === null ? ['your pain of the last 7 days'] : []),
    ],
  }
}

function tellsGround({ surface, distanceMetres }: Run): boolean {
  return Object.values(surface).reduce((total, metres) => total + metres, 0) >= KNOWN_SHARE * distanceMetres
}

import { localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import type { Shoe, ShoeBuild } from '../../../rules/model/shoe.ts'
import { aRunner, aShoe, dailyKilometres, STEADY_WEEK, weeks } from '../../support/history.ts'
import type { Asked } from './situations.ts'

const DAY = localDay('2026-11-21')

/** A pair of each build, named for it. */
export const pairOfBuild = (build: ShoeBuild): Shoe => aShoe({ id: build, name: build, build })

/** Ten weeks of 20 km a week in the usual, conventional pair, except for the runs that `wears` gives another. */
export function tenWeeks(wears: (run: Run) => string | null, lastWeek = STEADY_WEEK): Asked {
  const history = dailyKilometres(DAY, [...weeks(9, STEADY_WEEK), ...lastWeek])
  return {
    day: DAY,
    history: {
      ...history,
      runs: history.runs.map((run) => ({ ...run, shoeId: wears(run) })),
      shoes: [pairOfBuild('conventional'), pairOfBuild('minimalist'), pairOfBuild('maximal')],
    },
    runner: aRunner({ defaultShoeId: 'conventional' }),
  }
}

/** So many of the last week's 20 km, those of today, are the first in a minimalist pair. */
export function newPairFor(kilometres: number): Asked {
  const wears = ({ day }: Run) => (day === DAY ? 'minimalist' : null)
  return tenWeeks(wears, [5, 0, 5, 0, 5, 5 - kilometres, kilometres])
}

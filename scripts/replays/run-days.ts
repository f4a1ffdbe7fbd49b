import type { Draws } from './draws.ts'
import type { DayOfLife } from './life.ts'
import type { Outing, PlannedDay, Range } from './plan.ts'

/** A runner's own values of a kind's habits. */
export interface Noise {
  readonly missed: number
  readonly spread: number
}

/** A run that does not take place is run the next day instead, if that is free. */
const MADE_UP_FOR = 0.3
/** A run that grows on the way: a friend, a wrong turn, a fine evening. */
const CARRIED_AWAY = 0.015
const CARRIED_AWAY_BY: Range = [1.2, 1.6]
/** A short one that no plan has. */
const UNPLANNED = 0.02
/** What a watch is off, as a spread of the distance. */
const WATCH_SPREAD = 0.012
const LEAST_KILOMETRES = 1

/** What of a plan is run, a day each; `life` has as many days. */
export function runDays(
  plan: readonly PlannedDay[],
  life: readonly DayOfLife[],
  noise: Noise,
  draws: Draws,
): readonly PlannedDay[] {
  const run: PlannedDay[] = []
  let left: PlannedDay = null
  for (const [day, lived] of life.entries()) {
    const planned: PlannedDay = plan[day] ?? left ?? unplanned(draws)
    left = null
    const isRun = planned !== null && draws.happens(lived.shows * (1 - missedOf(planned, noise)))
    if (planned !== null && !isRun && draws.happens(MADE_UP_FOR)) left = planned
    run.push(isRun && planned !== null ? asRun(planned, lived, noise, draws) : null)
  }
  return run
}

/** Who has entered a race runs it, unless nothing is run at all. */
function missedOf({ effort }: Outing, { missed }: Noise): number {
  return effort === 'race' ? 0 : missed
}

function unplanned(draws: Draws): PlannedDay {
  return draws.happens(UNPLANNED) ? { kilometres: draws.between(3, 7), effort: 'easy' } : null
}

/** A race has its length whatever the day; only the watch is off. */
function asRun(planned: Outing, { share }: DayOfLife, { spread }: Noise, draws: Draws): Outing {
  const watch = draws.around(WATCH_SPREAD)
  if (planned.effort === 'race') return { ...planned, kilometres: planned.kilometres * watch }
  const carriedAway = draws.happens(CARRIED_AWAY) ? draws.between(...CARRIED_AWAY_BY) : 1
  const kilometres = planned.kilometres * share * draws.around(spread) * carriedAway * watch
  return { ...planned, kilometres: Math.max(LEAST_KILOMETRES, kilometres) }
}

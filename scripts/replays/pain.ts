import type { Draws } from './draws.ts'
import type { DayOfLife } from './life.ts'
import { DAYS_A_YEAR } from './plan.ts'

/** It hurts before an injury ends the running, and for a while into the break. */
const BEFORE_BREAK = 6
const INTO_BREAK = 12

interface Episode {
  readonly from: number
  readonly days: number
  readonly worst: number
}

/** 0–10 a day: none on most, a twinge on some, and episodes that rise and fade. */
export function painOf(life: readonly DayOfLife[], draws: Draws): readonly number[] {
  const episodes = [...breaksOf(life, draws), ...ownEpisodes(draws)]
  return life.map((_, day) => {
    const twinge = draws.happens(0.1) ? 1 : 0
    return episodes.reduce((worst, episode) => Math.max(worst, painIn(episode, day)), twinge)
  })
}

/** None to two a year that end no running. */
function ownEpisodes(draws: Draws): readonly Episode[] {
  return Array.from({ length: draws.whole(0, 2) }, () => ({
    from: draws.whole(0, DAYS_A_YEAR - 1),
    days: draws.whole(4, 14),
    worst: draws.whole(2, 5),
  }))
}

function breaksOf(life: readonly DayOfLife[], draws: Draws): readonly Episode[] {
  return life.flatMap((lived, day) =>
    lived.isBreak && life[day - 1]?.isBreak !== true
      ? [{ from: day - BEFORE_BREAK, days: BEFORE_BREAK + INTO_BREAK, worst: draws.whole(4, 6) }]
      : [],
  )
}

/** Up in the first third, down in the rest. */
function painIn({ from, days, worst }: Episode, day: number): number {
  const share = (day - from + 1) / days
  if (share <= 0 || share > 1) return 0
  return Math.round(worst * (share < 1 / 3 ? 3 * share : (3 * (1 - share)) / 2))
}

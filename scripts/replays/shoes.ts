import { addDays, type LocalDay } from '../../rules/model/day.ts'
import type { Shoe } from '../../rules/model/shoe.ts'
import type { Draws } from './draws.ts'
import { DAYS_A_YEAR, type PlannedDay } from './plan.ts'

export interface Wardrobe {
  readonly shoes: readonly Shoe[]
  shoeIdOn(day: LocalDay): string | null
}

const NONE: Wardrobe = { shoes: [], shoeIdOn: () => null }
/** Three in five runners say what they wear. */
const TELL = 0.6

/** One pair after the other, each worn until its runner has had enough of it, between 500 and 1,000 km. */
export function wardrobeOf(days: readonly PlannedDay[], first: LocalDay, draws: Draws): Wardrobe {
  if (!draws.happens(TELL)) return NONE
  const changes = changeDays(days, draws)
  const pairs = changes.map((from, index) => pairOf(index, from, changes[index + 1] ?? null, first, draws))
  return {
    shoes: pairs,
    shoeIdOn: (day) => pairs.findLast((pair) => pair.beganOn !== null && pair.beganOn <= day)?.id ?? null,
  }
}

/** The first pair has some distance in it when the year begins. */
function changeDays(days: readonly PlannedDay[], draws: Draws): readonly number[] {
  const changes = [0]
  let left = draws.between(100, 900)
  for (let day = 0; day < DAYS_A_YEAR; day++) {
    left -= days[day]?.kilometres ?? 0
    if (left > 0) continue
    changes.push(day + 1)
    left = draws.between(500, 1000)
  }
  return changes
}

function pairOf(index: number, from: number, to: number | null, first: LocalDay, draws: Draws): Shoe {
  return {
    id: `pair-${index}`,
    name: `Pair ${index + 1}`,
    startMetres: index === 0 ? draws.between(0, 400_000) : 0,
    limitMetres: null,
    beganOn: addDays(first, from),
    retiredOn: to === null ? null : addDays(first, to),
    build: draws.pick([null, null, 'conventional', 'low-drop', 'maximal']),
  }
}

import { addDays, type LocalDay } from '../model/day.ts'
import { type Run, runsWithin } from '../model/run.ts'
import type { Shoe } from '../model/shoe.ts'
import type { PairsInUse } from '../model/terrain.ts'
import type { KnownDays } from './known-days.ts'
import { isWornOn } from './shoes.ts'

const SHOWN_DAYS = 28

/** Pairs worn in turns in the last 28 days; null unless all of them are known. One pair after another is one. */
export function pairsInUse(
  shoes: readonly Shoe[],
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  defaultShoeId: string | null,
): PairsInUse | null {
  const from = addDays(day, 1 - SHOWN_DAYS)
  if (!known.all(from, day)) return null
  const recent = runsWithin(runs, from, day)
  const inTurns = (assumed: string | null) =>
    mostAtOnce(shoes.flatMap((shoe) => stretchOf(recent.filter((run) => isWornOn(shoe, run, assumed))) ?? []))
  return { pairs: inTurns(defaultShoeId), namedPairs: inTurns(null) }
}

/** From the start of a pair's first run to that of its last. */
interface Stretch {
  readonly first: number
  readonly last: number
}

function stretchOf(worn: readonly Run[]): Stretch | null {
  const starts = worn.map((run) => run.startedAt)
  return starts.length === 0 ? null : { first: Math.min(...starts), last: Math.max(...starts) }
}

/** The most stretches that hold one moment; such a moment is always the beginning of one of them. */
function mostAtOnce(stretches: readonly Stretch[]): number {
  const heldAt = (moment: number) =>
    stretches.filter(({ first, last }) => first <= moment && moment <= last).length
  return Math.max(0, ...stretches.map(({ first }) => heldAt(first)))
}

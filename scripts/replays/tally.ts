import type { Level } from '../../rules/model/assessment.ts'

/** What was counted of one runner or of several. */
export interface Tally {
  readonly runners: number
  readonly days: number
  readonly runs: number
  /** Outings with a longest one to compare with, and those of them that are a session spike. */
  readonly compared: number
  readonly spikes: number
  /** Days on which growth over the week before is defined, and those of them on which it is over 10 %. */
  readonly growthDays: number
  readonly naiveDays: number
  /** Days on which seven days stood more than 20 % over the highest of four: a jump that is remembered is none. */
  readonly jumpDays: number
  readonly letters: number
  /** Letters of each runner in ten days. */
  readonly lettersInTen: readonly number[]
  readonly levels: ReadonlyMap<Level, number>
  /** Days on which each signal spoke, whatever its level. */
  readonly signals: ReadonlyMap<string, number>
  /** Letters by the light's reason, its numbers left out. */
  readonly reasons: ReadonlyMap<string, number>
}

const NOTHING: Tally = {
  runners: 0,
  days: 0,
  runs: 0,
  compared: 0,
  spikes: 0,
  growthDays: 0,
  naiveDays: 0,
  jumpDays: 0,
  letters: 0,
  lettersInTen: [],
  levels: new Map(),
  signals: new Map(),
  reasons: new Map(),
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({
      runners: a.runners + b.runners,
      days: a.days + b.days,
      runs: a.runs + b.runs,
      compared: a.compared + b.compared,
      spikes: a.spikes + b.spikes,
      growthDays: a.growthDays + b.growthDays,
      naiveDays: a.naiveDays + b.naiveDays,
      jumpDays: a.jumpDays + b.jumpDays,
      letters: a.letters + b.letters,
      lettersInTen: [...a.lettersInTen, ...b.lettersInTen],
      levels: added(a.levels, b.levels),
      signals: added(a.signals, b.signals),
      reasons: added(a.reasons, b.reasons),
    }),
    NOTHING,
  )
}

/** How often each of them occurs. */
export function countsOf<K>(items: readonly K[]): ReadonlyMap<K, number> {
  return new Map([...Map.groupBy(items, (item) => item)].map(([item, all]) => [item, all.length]))
}

function added<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  return new Map(
    [...new Set([...a.keys(), ...b.keys()])].map((key) => [key, (a.get(key) ?? 0) + (b.get(key) ?? 0)]),
  )
}

import type { Chance } from '../soak/chance.ts'

/** Chance in the shapes that runners' noise has. */
export interface Draws {
  /** Evenly, low ≤ x < high. */
  between(low: number, high: number): number
  /** A whole number, both ends included. */
  whole(low: number, high: number): number
  /** Lognormal with median 1: distances are off by a share of themselves, and further up than down. */
  around(spread: number): number
  /** True with this probability, 0–1. */
  happens(probability: number): boolean
  /** Throws on an empty list. */
  pick<T>(items: readonly T[]): T
}

const STEPS = 2 ** 32

export function drawsOf(chance: Chance): Draws {
  const unit = () => chance.below(STEPS) / STEPS
  return {
    between: (low, high) => low + unit() * (high - low),
    whole: (low, high) => low + chance.below(high - low + 1),
    around: (spread) => Math.exp(spread * normal(unit)),
    happens: (probability) => unit() < probability,
    pick: chance.pick,
  }
}

/** Box and Muller's; 1 − x is never 0. */
function normal(unit: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
}

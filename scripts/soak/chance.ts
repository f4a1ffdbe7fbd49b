/** Chance that can be had again: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** 0 ≤ n < count, whole. */
  below(count: number): number
  /** Throws on an empty list. */
  pick<T>(items: readonly T[]): T
  /** True once in `times`. */
  oneIn(times: number): boolean
}

/** Mulberry32, public domain, by Tommy Ettinger. */
export function seededChance(seed: number): Chance {
  // neighbouring seeds would begin alike: numbers of mutants are spread over all 32 bits
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('there is nothing to pick from')
      return item
    },
    oneIn: (times) => below(times) === 0,
  }
}

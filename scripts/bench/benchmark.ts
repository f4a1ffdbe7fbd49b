/** One thing that is measured. */
export interface Benchmark {
  /** `group/what-3000`. */
  readonly name: string
  measure(): Result | Promise<Result>
}

export interface Result extends Spread {
  readonly unit: 'ms'
  /** The same work done by somebody else's code; null where nobody else does it. */
  readonly peer: { readonly name: string; readonly value: number } | null
  /** For people: "512 ns a run". */
  readonly note: string
}

export interface Spread {
  /** The median. */
  readonly ours: number
  /** From the first quarter to the third. */
  readonly middleHalf: readonly [number, number]
}

/** Long enough for the engine to have compiled what runs often. */
const WARM_UP_MS = 1_000
const MEASURED_MS = 3_000
const LEAST_TIMES = 30

/** Milliseconds that `work` takes, in a process that has done it before. */
export function timeOf(work: () => unknown): Spread {
  const warmUp = performance.now()
  while (performance.now() - warmUp < WARM_UP_MS) work()
  const times: number[] = []
  const begin = performance.now()
  while (times.length < LEAST_TIMES || performance.now() - begin < MEASURED_MS) {
    const before = performance.now()
    work()
    times.push(performance.now() - before)
  }
  return spreadOf(times)
}

/** The same of work that waits, one after the other. */
export async function timeOfWaiting(work: () => Promise<unknown>): Promise<Spread> {
  const warmUp = performance.now()
  while (performance.now() - warmUp < WARM_UP_MS) await work()
  const times: number[] = []
  const begin = performance.now()
  while (times.length < LEAST_TIMES || performance.now() - begin < MEASURED_MS) {
    const before = performance.now()
    await work()
    times.push(performance.now() - before)
  }
  return spreadOf(times)
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { ours: at(0.5), middleHalf: [at(0.25), at(0.75)] }
}

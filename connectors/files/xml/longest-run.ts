/** Which of many numbers to keep so that the rest never falls. */

/** Indices of the longest sequence that never falls, in order; of several as long, one that ends lowest. */
export function longestRun(values: readonly number[]): readonly number[] {
  if (neverFalls(values)) return values.map((_, index) => index)
  // the index of the lowest value that a sequence of each length ends with
  const ends: number[] = []
  const before = new Int32Array(values.length)
  values.forEach((value, index) => {
    const length = lengthsBelow(ends, values, value)
    before[index] = ends[length - 1] ?? -1
    ends[length] = index
  })
  const kept: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.push(index)
  return kept.reverse()
}

function neverFalls(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value))
}

/** How many of the ends, which never fall, lie not above `value`. */
function lengthsBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[ends[middle] ?? 0] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

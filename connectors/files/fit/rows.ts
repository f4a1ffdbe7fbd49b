/** The points of a recording as one flat table: a day-long file has 50,000, an object for each field does not pay. */

export interface Rows {
  /** Copies the point that begins at `from`; one with the timestamp of the last point fills that one up. */
  readonly addFrom: (source: Float64Array, from: number) => void
  /** All points in order of time, no two of the same time; NaN is "not recorded". */
  readonly inOrder: () => PointTable
}

/** `count` points, one behind the other, ROW_SIZE numbers each. */
export interface PointTable {
  readonly count: number
  readonly numbers: Float64Array
}

export const ROW = {
  time: 0,
  latitude: 1,
  longitude: 2,
  altitude: 3,
  distance: 4,
  speed: 5,
  pulse: 6,
  cadence: 7,
} as const

export const ROW_SIZE = 8

/** A day of recording each second has 86,400; more than this is not set aside on a guess. */
const MOST_EXPECTED = 100_000

/** `expected` points is a guess that saves growing; more are welcome. */
export function createRows(expected: number): Rows {
  let numbers = new Float64Array(Math.max(1, Math.min(Math.ceil(expected), MOST_EXPECTED)) * ROW_SIZE)
  let count = 0
  let last = Number.NaN
  let sorted = true

  function addFrom(source: Float64Array, from: number): void {
    const time = source[from + ROW.time] ?? Number.NaN
    if (Number.isNaN(time)) return
    // some watches spread one second over several messages; what comes later is newer
    if (time === last) {
      fillUp(numbers, (count - 1) * ROW_SIZE, source, from)
      return
    }
    if (time < last) sorted = false
    last = time
    const at = count * ROW_SIZE
    if (at + ROW_SIZE > numbers.length) numbers = doubled(numbers)
    for (let column = 0; column < ROW_SIZE; column++)
      numbers[at + column] = source[from + column] ?? Number.NaN
    count++
  }

  const inOrder = () => (sorted ? { count, numbers } : sortedTable({ count, numbers }))
  return { addFrom, inOrder }
}

function doubled(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

function fillUp(numbers: Float64Array, at: number, source: Float64Array, from: number): void {
  for (let column = 1; column < ROW_SIZE; column++) {
    const value = source[from + column] ?? Number.NaN
    if (!Number.isNaN(value)) numbers[at + column] = value
  }
}

function sortedTable({ count, numbers }: PointTable): PointTable {
  const timeOf = (row: number) => numbers[row * ROW_SIZE + ROW.time] ?? Number.NaN
  const order = Array.from({ length: count }, (_, row) => row).sort((a, b) => timeOf(a) - timeOf(b))
  const inTime = createRows(count)
  for (const row of order) inTime.addFrom(numbers, row * ROW_SIZE)
  return inTime.inOrder()
}

/** From the file's own seconds to moments. */
import { type Instant, instant } from '../../../rules/model/day.ts'
import type { FileSeconds, Recording } from './recording.ts'
import { type PointTable, ROW, ROW_SIZE } from './rows.ts'

export interface Clock {
  /** NaN where the moment is not known. */
  readonly milliseconds: (at: FileSeconds) => number
  /** The watch did not know the time: moments are counted from when the file was made. */
  readonly guessed: boolean
}

// 1989-12-31T00:00Z, where FIT begins to count
const FIT_EPOCH_SECONDS = 631_065_600
// below this the number counts from power-on (FIT profile: date_time)
const FIRST_DATE = 0x1000_0000

function isDate(at: FileSeconds): boolean {
  return at >= FIRST_DATE
}

/** The moment of a timestamp that needs no other to be understood; null when it is none. */
export function momentOf(at: FileSeconds): Instant | null {
  return isDate(at) ? instant((at + FIT_EPOCH_SECONDS) * 1000) : null
}

export function clockOf(recording: Recording, points: PointTable): Clock {
  const dated = (at: FileSeconds) => momentOf(at) ?? Number.NaN
  const times = [...recording.sessions.map((session) => session.startedAt), ...timesOf(points)]
  const sincePowerOn = times.filter((at) => at < FIRST_DATE)
  const made = momentOf(recording.createdAt)
  // one dated point is enough: then the others are from before the watch found the time
  if (sincePowerOn.length === 0 || times.some(isDate) || made === null) {
    return { milliseconds: dated, guessed: false }
  }
  const began = sincePowerOn.reduce((earliest, at) => Math.min(earliest, at))
  return { milliseconds: (at) => (isDate(at) ? dated(at) : made + (at - began) * 1000), guessed: true }
}

/** The first time and the last: the table is sorted, so they tell whether any is a date. */
function timesOf({ count, numbers }: PointTable): readonly FileSeconds[] {
  if (count === 0) return []
  return [numbers[ROW.time] ?? Number.NaN, numbers[(count - 1) * ROW_SIZE + ROW.time] ?? Number.NaN]
}

/** Moments as GPX and TCX write them. */

export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Seconds the writer's clock was ahead of UTC; 0 for "Z"; null when the text names no zone and was read as UTC. */
  readonly offsetSeconds: number | null
}

/** GPS watches came in the nineties; an older date is a clock that was never set. */
export const EARLIEST = Date.UTC(1990, 0, 1)

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9})\d*)?)?\s?(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/i

/** Reads ISO 8601; null when the text is no moment of the calendar. */
export function momentIn(text: string): Moment | null {
  const parts = ISO.exec(text)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number)
  // a leap second is written as the 60th
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return null
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const fraction = Number(`0.${parts[7] ?? 0}`)
  const wall = Date.UTC(year, month - 1, day, hour, minute, second || 0) + Math.floor(fraction * 1000)
  const offsetSeconds = offsetIn(parts)
  return { at: wall - (offsetSeconds ?? 0) * 1000, offsetSeconds }
}

function offsetIn([, , , , , , , , utc, sign, hours, minutes]: readonly string[]): number | null {
  if (utc !== undefined) return 0
  if (sign === undefined) return null
  const seconds = Number(hours) * 3600 + Number(minutes ?? 0) * 60
  return sign === '-' ? 0 - seconds : seconds
}

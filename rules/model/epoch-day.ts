/**
 * Days by number. An assessment counts some ten thousand of them, and by hand that takes an eighth of what Date and
 * Temporal take. The algorithms are Howard Hinnant's days_from_civil and civil_from_days, for the Gregorian calendar
 * however far back: years begin in March, so that a leap day is the last of its year, and eras of 400 years are all
 * equally long.
 */

const MS_PER_DAY = 86_400_000
const DAYS_PER_ERA = 146_097
/** From 0000-03-01, where an era begins, to 1970-01-01. */
const DAYS_TO_1970 = 719_468
const ZERO = '0'.charCodeAt(0)

/** Whole days from 1970-01-01 to a `YYYY-MM-DD`. */
export function epochDay(day: string): number {
  const month = digitAt(day, 5) * 10 + digitAt(day, 6)
  const marchYear = yearOf(day) - (month <= 2 ? 1 : 0)
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = daysBefore((month + 9) % 12) + digitAt(day, 8) * 10 + digitAt(day, 9) - 1
  return era * DAYS_PER_ERA + daysBeforeYear(yearOfEra) + dayOfYear - DAYS_TO_1970
}

/** The `YYYY-MM-DD` that is `count` whole days from 1970-01-01; throws a RangeError when that is no moment in time. */
export function dayOfEpoch(count: number): string {
  const sinceEras = count + DAYS_TO_1970
  const era = Math.floor(sinceEras / DAYS_PER_ERA)
  const dayOfEra = sinceEras - era * DAYS_PER_ERA
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra)
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((marchMonth + 2) % 12) + 1
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  if (!(year >= 0 && year <= 9999)) return beyondFourDigits(count)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfYear - daysBefore(marchMonth) + 1, 2)}`
}

/** Days of an era before a year of it. */
function daysBeforeYear(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
}

/** Days of a year before a month of it, March being 0: five months in turn have 153 days. */
function daysBefore(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5)
}

function yearOf(day: string): number {
  return digitAt(day, 0) * 1000 + digitAt(day, 1) * 100 + digitAt(day, 2) * 10 + digitAt(day, 3)
}

function digitAt(day: string, index: number): number {
  return day.charCodeAt(index) - ZERO
}

/** A broken clock's year, signed and cut to ten characters. */
function beyondFourDigits(count: number): string {
  return Temporal.Instant.fromEpochMilliseconds(count * MS_PER_DAY)
    .toString()
    .slice(0, 10)
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

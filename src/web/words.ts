/** Days, moments and numbers as pages write them. */
import { dayInWords, dayInZone, type Instant, type LocalDay } from '../../rules/model/day.ts'
import { METRES_PER_MILE, type Units } from '../../rules/model/units.ts'

/** What a page writes where a number is not known; never a zero. */
export const UNKNOWN = '–'

const NO_BREAK_SPACE = '\u00a0'

function inWords(day: LocalDay, options: Intl.DateTimeFormatOptions): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', options).replace(',', '')
}

/** "28 November 2026", for days that may lie in another year. */
export function dateOf(day: LocalDay): string {
  return inWords(day, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "28 Nov", for tables. */
export function shortDay(day: LocalDay): string {
  return inWords(day, { day: 'numeric', month: 'short' })
}

/** "Saturday 28 November, 09:10" in the runner's zone. */
export function momentIn(moment: Instant, zone: string): string {
  return `${dayInWords(dayInZone(moment, zone))}, ${clockIn(moment, zone)}`
}

/** "09:10" in the runner's zone. */
export function clockIn(moment: Instant, zone: string): string {
  const clock = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainTime()
  return clock.toString({ smallestUnit: 'minute' })
}

/** Metres of height, whole: "515". */
export function wholeMetres(metres: number): string {
  return String(Math.round(metres))
}

/** A mark on a pair of shoes, as the round figure it is: "480 km", "300 mi". */
export function roundMark(metres: number, units: Units): string {
  const exact = metres / (units === 'mi' ? METRES_PER_MILE : 1000)
  // the small share keeps 300 miles at 300 after the division
  return `${Math.floor(exact / 10 + 1e-6) * 10}${NO_BREAK_SPACE}${units}`
}

/** "Numbness between the legs" → "numbness between the legs", to go on within a sentence. */
export function within(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

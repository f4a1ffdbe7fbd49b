/** Dates of `activities.csv`: UTC, in the words of the account's language, "May 29, 2022, 3:53:35 PM" in English. */
import { type Instant, instant } from '../../rules/model/day.ts'
import type { Language } from './header-words.ts'

/** What comes first where a date is three numbers and the year is the last of them. */
export type DateOrder = 'day-first' | 'month-first'

/** Languages of accounts whose dates name months. */
export const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'da',
  'sv',
  'nb',
  'pl',
  'ru',
  'cs',
  'hu',
  'tr',
  'fi',
]

/** Written by older versions of the tables that programs take their months from. */
const OLDER_NAMES: readonly (readonly [string, number])[] = [
  ['mrz', 3],
  ['sep', 9],
  ['sept', 9],
  ['set', 9],
]

export type Months = ReadonlyMap<string, number>

/**
 * Names of months, long and short, alone and as part of a date; no two languages use one for different months. Takes
 * 30 ms, so it is asked for once a table.
 */
export function monthNames(): Months {
  return new Map([...LOCALES.flatMap(monthsIn), ...OLDER_NAMES])
}

export function monthsIn(locale: string): readonly (readonly [string, number])[] {
  const forms = (['short', 'long'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }),
  ])
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
  return numbers.flatMap((number) => {
    const moment = Temporal.PlainDate.from({ year: 2026, month: number, day: 15 }).toZonedDateTime('UTC')
    return forms
      .flatMap((form) => form.formatToParts(moment.epochMilliseconds))
      .filter((part) => part.type === 'month' && !/\d/.test(part.value))
      .map((part) => [bare(part.value).replaceAll('.', ''), number] as const)
  })
}

/** Lower case, without accents and with ordinary spaces: before "PM" stands a narrow one that does not break. */
function bare(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/\s/gu, ' ')
}

/** Which of two numbers is the day: a number over 12 anywhere tells it for all, else the language does. */
export function orderOf(texts: readonly string[], language: Language | null): DateOrder | null {
  const pairs = texts.flatMap((text) => {
    const found = /^\D*(\d{1,2})[/.-] ?(\d{1,2})[/.-]/.exec(text)
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const]
  })
  if (pairs.some(([first]) => first > 12)) return 'day-first'
  if (pairs.some(([, second]) => second > 12)) return 'month-first'
  if (language === null) return null
  return language === 'en' ? 'month-first' : 'day-first'
}

/** Runners enter old races by hand; a year of 26 is a slip. */
const EARLIEST_YEAR = 1950

/** Null when it cannot be read, or not for certain: three numbers in an unknown order. */
export function readDate(text: string, order: DateOrder | null, months: Months): Instant | null {
  const said = bare(text)
  const clock = clockIn(said)
  const day = clock === null ? null : dayIn(said.replace(clock.text, ' '), order, months)
  if (clock === null || day === null || day.year < EARLIEST_YEAR) return null
  try {
    const { hour, minute, second } = clock
    const moment = Temporal.PlainDateTime.from({ ...day, hour, minute, second }, { overflow: 'reject' })
    return instant(moment.toZonedDateTime('UTC').epochMilliseconds)
  } catch {
    return null
  }
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** The part of the date that says so. */
  readonly text: string
}

const MORNING = '(?:上午|午前|오전|am|a\\.? ?m\\.?)'
const AFTERNOON = '(?:下午|午後|오후|pm|p\\.? ?m\\.?)'
// seconds are missing where a spreadsheet saved the table again
// a Korean syllable falls into its parts where accents are taken off
const CLOCK = new RegExp(
  `(?<before>${MORNING}|${AFTERNOON})? ?(?<!\\d)(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})[:.](?<second>\\d{2})|:(?<minute>\\d{2}))(?!\\d)(?: ?(?<after>${MORNING}|${AFTERNOON})(?!\\p{L}))?`.normalize(
    'NFKD',
  ),
  'gu',
)

/** The last that looks like a time of day: "21.07.26" may stand before it. */
function clockIn(said: string): Clock | null {
  const found = [...said.matchAll(CLOCK)].at(-1)
  if (found?.groups === undefined) return null
  const { before, after, hour, minute, second } = found.groups
  const half = halfOf(before ?? after)
  const hours = half === null ? Number(hour) : (Number(hour) % 12) + half
  return { hour: hours, minute: Number(minute), second: Number(second ?? 0), text: found[0] }
}

/** Hours to add; null on a clock of 24 hours. */
function halfOf(word: string | undefined): 0 | 12 | null {
  if (word === undefined) return null
  return new RegExp(`^${AFTERNOON}$`.normalize('NFKD'), 'u').test(word) ? 12 : 0
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function dayIn(said: string, order: DateOrder | null, months: Months): Day | null {
  const numbers = said.match(/\d+/g) ?? []
  const month = said.match(/\p{L}+/gu)?.flatMap((word) => months.get(word) ?? [])[0]
  if (month !== undefined) return namedDay(numbers, month)
  const [first, second, third] = numbers
  if (first === undefined || second === undefined || third === undefined || numbers.length > 3) return null
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) }
  const year = third.length === 2 ? 2000 + Number(third) : Number(third)
  // no language puts the month first and writes points
  const known = /^\D*\d+\./.test(said) ? 'day-first' : order
  if (known === null) return null
  return known === 'day-first'
    ? { year, month: Number(second), day: Number(first) }
    : { year, month: Number(first), day: Number(second) }
}

function namedDay(numbers: readonly string[], month: number): Day | null {
  const year = numbers.find((number) => number.length === 4)
  const day = numbers.find((number) => number.length < 3)
  if (year === undefined || day === undefined || numbers.length !== 2) return null
  return { year: Number(year), month, day: Number(day) }
}

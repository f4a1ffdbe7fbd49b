/** Rows of `activities.csv` → what each says of its activity, in SI units as far as the row itself tells them. */
import type { Instant } from '../../rules/model/day.ts'
import type { Table } from '../files/csv.ts'
import { positive, readNumber } from '../files/numbers.ts'
import { plainText } from '../files/text.ts'
import type { Activities } from './columns.ts'
import { monthNames, orderOf, readDate } from './dates.ts'
import { type Comparison, distanceOf, type SaidDistance } from './distance.ts'
import type { Column, Language } from './header-words.ts'
import { type Sport, sportOf } from './sports.ts'

/** Of a date or a sport; what is longer is neither. */
const LONGEST_WORD = 40

export interface Row {
  /** Strava's number of the activity; the number in the name of its file is another one. */
  readonly id: string
  readonly title: string | null
  /** As it stands in the table. */
  readonly date: string
  /** Null when the date cannot be read. */
  readonly startedAt: Instant | null
  readonly sport: Sport
  /** Path of its recording inside the archive, with "/"; null when it was entered by hand. */
  readonly file: string | null
  /** What the runner calls the shoes or the bike. */
  readonly gear: string | null
  readonly distance: SaidDistance
  /** What the account shows beside metres of the same row: tells the unit of the table. */
  readonly comparison: Comparison | null
  /** The same with metres from speed and time, which stops make less certain. */
  readonly bySpeed: Comparison | null
  readonly movingSeconds: number | null
  readonly elapsedSeconds: number | null
  readonly ascentMetres: number | null
  readonly descentMetres: number | null
  readonly averagePulse: number | null
  readonly maximumPulse: number | null
  /** Steps a minute, both legs. */
  readonly averageCadence: number | null
  /** What the runner said, 1–10. */
  readonly perceivedExertion: number | null
}

export interface Rows {
  readonly rows: readonly Row[]
  /** What stands where the activity's number is due, for each row that is none. */
  readonly damaged: readonly string[]
}

export function rowsOf(activities: Activities): Rows {
  const { table } = activities
  const reader = readerOf(activities)
  const cutOff = cutOffRow(table)
  const isWhole = (cells: readonly string[]) => cells !== cutOff && /^\d+$/.test(cells[0] ?? '')
  const damaged = table.rows.filter((cells) => !isWhole(cells)).map((cells) => cells[0] ?? '')
  return { rows: table.rows.filter(isWhole).map(reader), damaged }
}

/** A download that broke off ends within its last row, which is then shorter than all the others. */
function cutOffRow({ header, rows }: Table): readonly string[] | null {
  const last = rows.at(-1)
  const others = rows.slice(0, -1)
  if (last === undefined || others.length === 0 || last.length >= header.length) return null
  return others.every((row) => row.length === header.length) ? last : null
}

/** Languages that group thousands by commas. */
const COMMA_GROUPS: ReadonlySet<Language> = new Set(['en', 'old', 'ja', 'zh', 'ko'])

function readerOf({ table, language, places }: Activities): (cells: readonly string[]) => Row {
  const commaGroups = language !== null && COMMA_GROUPS.has(language)
  const order = orderOf(
    table.rows.map((cells) => cells[places.get('date')?.[0] ?? 1] ?? ''),
    language,
  )
  const months = monthNames()
  return (cells) => {
    const texts = (column: Column) => (places.get(column) ?? []).map((place) => cells[place]?.trim() || null)
    const text = (column: Column) => texts(column)[0] ?? null
    const numbers = (column: Column) => texts(column).map((said) => numberIn(said, commaGroups))
    const number = (column: Column) => numbers(column).at(-1) ?? null
    const sport = sportOf(
      plainText(text('sport') ?? '', LONGEST_WORD),
      language === 'en' || language === 'old',
    )
    const date = plainText(text('date') ?? '', LONGEST_WORD)
    const [shown = null, detailed = null] = numbers('distance')
    const isInMetres = language === 'old' || sport.type === 'swim'
    const distance = distanceOf(shown, detailed, isInMetres)
    const movingSeconds = positive(number('moving'))
    return {
      id: text('id') ?? '',
      title: plainText(text('title') ?? '') || null,
      date,
      startedAt: readDate(date, order, months),
      sport,
      file: pathOf(text('file')),
      gear: gearIn(texts('gear')),
      distance,
      comparison: isInMetres || distance.kind !== 'metres' ? null : compare(shown, distance.metres),
      bySpeed: isInMetres ? null : compare(shown, (number('averageSpeed') ?? 0) * (movingSeconds ?? 0)),
      movingSeconds,
      elapsedSeconds: positive(numbers('elapsed').findLast((seconds) => seconds !== null) ?? null),
      ...climbIn(number),
      averagePulse: rounded(positive(number('averagePulse'))),
      maximumPulse: rounded(positive(numbers('maximumPulse').findLast((pulse) => pulse !== null) ?? null)),
      averageCadence: bothLegs(positive(number('averageCadence'))),
      perceivedExertion: exertionIn(number('exertion')),
    }
  }
}

/**
 * One point is always a decimal sign, because Strava writes its details so in every language ("0.0" beside "2,81");
 * a comma with three digits behind it is one unless `commaGroups`.
 */
function numberIn(said: string | null, commaGroups: boolean): number | null {
  if (said === null) return null
  return readNumber(said, said.includes(',') && !commaGroups ? ',' : '.')
}

/** Nothing measured a height where no lowest or highest point is told, and a climb of 0 says nothing then. */
function climbIn(number: (column: Column) => number | null): Pick<Row, 'ascentMetres' | 'descentMetres'> {
  const measured = number('lowest') !== null || number('highest') !== null
  const climb = (metres: number | null) =>
    metres === null || metres < 0 || (metres === 0 && !measured) ? null : metres
  return { ascentMetres: climb(number('ascent')), descentMetres: climb(number('descent')) }
}

/** The second column is a number of Strava's own where it is anything; a pair may well be called "1080". */
function gearIn([named = null, further = null]: readonly (string | null)[]): string | null {
  return named ?? (further !== null && !/^[\d.]+$/.test(further) ? further : null)
}

/** With "/", and without what a spreadsheet or a shell puts before it; "#error#" is a recording Strava lost. */
function pathOf(file: string | null): string | null {
  return file?.replaceAll('\\', '/').replace(/^\.?\//, '') ?? null
}

function compare(shown: number | null, metres: number): Comparison | null {
  return shown === null || shown <= 0 || metres <= 0 ? null : { shown, metres }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value)
}

/** Strava's scale goes from 1, easy, to 10: anything else was not said, or is another column. */
function exertionIn(value: number | null): number | null {
  return value !== null && value >= 1 && value <= 10 ? value : null
}

/** Strava counts the steps of one leg. */
function bothLegs(cadence: number | null): number | null {
  return cadence === null ? null : Math.round(2 * cadence)
}

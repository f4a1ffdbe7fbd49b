/** Which column of a table holds what, told by its header or, in a language we do not know, by its content. */
import { readDuration } from '../../files/numbers.ts'
import { COLUMN_NAMES, FIELDS, type Field } from './column-names.ts'
import { folded, namesOf } from './folded.ts'

const NAMES = namesOf(FIELDS, COLUMN_NAMES)

/** Columns by field, first to last: the cadence stands in two, one of them empty. */
export type Columns = ReadonlyMap<Field, readonly number[]>

/** The same in every language: type, date, favourite, title, distance, calories, time. */
const FIRST_COLUMNS: ReadonlyMap<Field, number> = new Map([
  ['type', 0],
  ['date', 1],
  ['favourite', 2],
  ['title', 3],
  ['distance', 4],
  ['time', 6],
])

/** `rows`: some first ones. Null when the table is not Garmin's list of activities. */
export function columnsOf(header: readonly string[], rows: readonly (readonly string[])[]): Columns | null {
  const named = columnsNamed(header)
  if (isGarmins(named)) return named
  const row = rows[0]
  if (row === undefined || !looksLikeGarmins(row)) return null
  return new Map([...named, ...[...FIRST_COLUMNS].map(([field, column]) => [field, [column]] as const)])
}

function columnsNamed(header: readonly string[]): Columns {
  const columns = new Map<Field, number[]>()
  for (const [column, name] of header.entries()) {
    const field = NAMES.get(folded(name))
    if (field !== undefined) columns.set(field, [...(columns.get(field) ?? []), column])
  }
  return columns
}

/** Strava's table begins with an id, and has neither a "Date" nor a "Title". */
function isGarmins(columns: Columns): boolean {
  const isFirst = columns.get('type')?.[0] === 0
  const has = (field: Field) => columns.has(field)
  return isFirst && has('date') && has('distance') && has('time') && (has('favourite') || has('title'))
}

function looksLikeGarmins(row: readonly string[]): boolean {
  const [type = '', date = '', favourite = '', , , , time = ''] = row
  return (
    /\p{L}/u.test(type) &&
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(date) &&
    /^(?:true|false)$/i.test(favourite) &&
    readDuration(time) !== null
  )
}

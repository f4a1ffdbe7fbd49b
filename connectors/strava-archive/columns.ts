/**
 * Where the columns of `activities.csv` stand. Five names stand twice: first what the account sees, in its units, then
 * the details, in metres and seconds. That pattern is the same in every language and in every layout since 2021.
 */
import { readHeader, readTable, type Table } from '../files/csv.ts'
import { type Column, columnsByNames, type Language, plain } from './header-words.ts'

export interface Columns {
  /** Null when the wording is unknown, and so not English. */
  readonly language: Language | null
  readonly places: ReadonlyMap<Column, readonly number[]>
}

export interface Activities extends Columns {
  readonly table: Table
}

/**
 * The table, of its hundred columns those that are read, and where they stand in it; null when it is another table. By
 * the names, then by the pattern of doubled names, at last by the usual places.
 */
export function readActivities(bytes: Uint8Array): Activities | null {
  const header = readHeader(bytes)
  const known = header === null ? null : columnsOfHeader(header)
  if (header === null || known === null) return readByUsualPlaces(bytes)
  // a row cut short is known by its missing end
  const kept = [...new Set([...[...known.places.values()].flat(), header.length - 1])].toSorted(
    (a, b) => a - b,
  )
  const table = readTable(bytes, kept)
  const places = [...known.places].map(
    ([column, found]) => [column, found.map((place) => kept.indexOf(place))] as const,
  )
  return table === null ? null : { table, language: known.language, places: new Map(places) }
}

function readByUsualPlaces(bytes: Uint8Array): Activities | null {
  const table = readTable(bytes)
  return table !== null && hasUsualPlaces(table) ? { table, ...unnamed(placesFrom(USUAL_DETAILS)) } : null
}

/** What the header alone tells. */
export function columnsOfHeader(header: readonly string[]): Columns | null {
  const named = columnsByNames(header)
  const details = detailsAt(header)
  if (details === null) return named
  const placed = placesFrom(details)
  return named === null
    ? unnamed(placed)
    : { language: named.language, places: new Map([...placed, ...named.places]) }
}

function unnamed(places: Columns['places']): Columns {
  return { language: null, places }
}

/** The detailed elapsed time in the layout of 2022 to 2026, with 94 to 103 columns. */
const USUAL_DETAILS = 15
const ELAPSED = 5
const DISTANCE = 6
const MAXIMUM_PULSE = 7

/** Where elapsed time, distance and highest pulse stand again, as far from each other as Strava writes them. */
function detailsAt(header: readonly string[]): number | null {
  const names = header.map(plain)
  const at = names.indexOf(names[ELAPSED] ?? '', ELAPSED + 1)
  const isPattern =
    at > DISTANCE &&
    Boolean(names[ELAPSED]) &&
    names[at + 2] === names[DISTANCE] &&
    names[at + 15] === names[MAXIMUM_PULSE]
  return isPattern ? at : null
}

function placesFrom(details: number): Columns['places'] {
  return new Map([
    ['id', [0]],
    ['date', [1]],
    ['title', [2]],
    ['sport', [3]],
    ['elapsed', [ELAPSED, details]],
    ['distance', [DISTANCE, details + 2]],
    ['gear', [details - 4]],
    ['file', [details - 3]],
    ['moving', [details + 1]],
    ['averageSpeed', [details + 4]],
    ['ascent', [details + 5]],
    ['descent', [details + 6]],
    ['lowest', [details + 7]],
    ['highest', [details + 8]],
    ['averageCadence', [details + 14]],
    ['maximumPulse', [MAXIMUM_PULSE, details + 15]],
    ['averagePulse', [details + 16]],
    ['exertion', [details + 28]],
  ])
}

const FEWEST_COLUMNS = 80
const ROWS_LOOKED_AT = 50

/** Numbers of activities, paths of recordings and metres where they usually stand. */
function hasUsualPlaces({ header, rows }: Table): boolean {
  const some = rows.slice(0, ROWS_LOOKED_AT)
  const recorded = some.filter((row) => /^activities[/\\]/.test(row[USUAL_DETAILS - 3] ?? ''))
  return (
    header.length >= FEWEST_COLUMNS &&
    recorded.length > 0 &&
    some.every((row) => /^\d+$/.test(row[0] ?? '')) &&
    recorded.every((row) => /^\d+(?:[.,]\d+)?$/.test(row[USUAL_DETAILS + 2] ?? ''))
  )
}

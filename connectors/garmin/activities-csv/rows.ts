/** One row of the list → what it says, in the units of the account. */
import {
  type DecimalSign,
  decimalSignOf,
  positive,
  readCount,
  readDuration,
  readNumber,
} from '../../files/numbers.ts'
import { plainText } from '../../files/text.ts'
import type { Field } from './column-names.ts'
import type { Columns } from './columns.ts'
import { type Sport, sportNamed } from './sports.ts'

/** Null is "the table does not say": `--`, an empty cell, or zero where nothing can be zero. */
export interface Row {
  readonly sport: Sport
  /** The sport as the table calls it. */
  readonly sportName: string
  /** The wall clock as it stands there. */
  readonly date: string
  readonly title: string | null
  /** As it stands there: kilometres or miles, on a track metres. */
  readonly distance: number | null
  readonly seconds: number | null
  readonly movingSeconds: number | null
  readonly elapsedSeconds: number | null
  /** Metres or feet. */
  readonly ascent: number | null
  readonly descent: number | null
  readonly averagePulse: number | null
  readonly maximumPulse: number | null
  /** Steps a minute, both legs. */
  readonly cadence: number | null
  readonly stride: number | null
  readonly steps: number | null
}

const NUMBERS: readonly Field[] = ['distance', 'ascent', 'descent', 'cadence', 'stride', 'steps']

/** Of a date or a sport; what is longer is neither. */
const LONGEST_WORD = 40

type Cells = readonly string[]

/** All rows, numbers read with the decimal sign that the whole table tells. */
export function readRows(rows: readonly Cells[], columns: Columns): readonly Row[] {
  const numeric = NUMBERS.flatMap((field) => columns.get(field) ?? [])
  const sign = decimalSignOf(rows.flatMap((cells) => numeric.map((column) => cells[column] ?? '')))
  return rows.map((cells) => readRow(cells, columns, sign))
}

function readRow(cells: Cells, columns: Columns, sign: DecimalSign): Row {
  const text = (field: Field) => cells[columns.get(field)?.[0] ?? -1] ?? ''
  const number = (field: Field) => positive(readNumber(text(field), sign))
  const whole = (field: Field) => positive(readCount(text(field), sign))
  const duration = (field: Field) => positive(readDuration(text(field)))
  const sportName = plainText(text('type'), LONGEST_WORD)
  const sport = sportNamed(sportName)
  return {
    sport,
    sportName,
    date: plainText(text('date'), LONGEST_WORD),
    title: plainText(text('title')) || null,
    distance: isInMetres(sport.key) ? whole('distance') : number('distance'),
    seconds: duration('time'),
    movingSeconds: duration('movingTime'),
    elapsedSeconds: duration('elapsedTime'),
    ascent: readCount(text('ascent'), sign),
    descent: readCount(text('descent'), sign),
    averagePulse: whole('averagePulse'),
    maximumPulse: whole('maximumPulse'),
    cadence: firstOf(columns.get('cadence') ?? [], (column) =>
      positive(readCount(cells[column] ?? '', sign)),
    ),
    stride: number('stride'),
    steps: whole('steps'),
  }
}

/** Garmin writes "6,640" for a run on the track whatever the account counts in, as it does for pools and rowing. */
export function isInMetres(sportKey: string): boolean {
  return sportKey === 'track_running'
}

function firstOf(columns: readonly number[], read: (column: number) => number | null): number | null {
  for (const column of columns) {
    const value = read(column)
    if (value !== null) return value
  }
  return null
}

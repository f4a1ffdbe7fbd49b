/** The whole table → findings: its rows, what waits for the runner's word, and the stretch of days it covers. */

import { addDays, type LocalDay } from '../../../rules/model/day.ts'
import type { Span } from '../../../rules/model/history.ts'
import type { Finding, ReadContext } from '../../connector.ts'
import type { Table } from '../../files/csv.ts'
import { listed } from '../../files/listed.ts'
import { plainText } from '../../files/text.ts'
import { spanOver } from '../../files/told-dates.ts'
import type { Unit } from '../../files/units.ts'
import type { Columns } from './columns.ts'
import { type Around, type RowFinding, rowFinding } from './row-findings.ts'
import { readRows } from './rows.ts'
import { unitsOf } from './units.ts'

export function* tableFindings(
  table: Table,
  columns: Columns,
  file: string,
  context: ReadContext,
): Iterable<Finding> {
  const { whole, misshapen } = shapedRows(table)
  const rows = readRows(whole, columns)
  const told = unitsOf(rows)
  const around: Around = {
    file,
    context,
    units: context.units ?? told,
    notes: contradiction(context.units, told),
    idOf: namesOfStarts(),
  }
  const found = rows.map((row) => rowFinding(row, around))
  for (const one of found) {
    if (one.kind === 'found') yield one.finding
    if (one.kind === 'refused') yield { kind: 'refused', file, reason: one.reason }
  }
  const reasons = [waitingReason(found), ...damageReasons(table, misshapen)]
  for (const reason of reasons) if (reason !== null) yield { kind: 'refused', file, reason }
  if (table.damaged.length === 0 && misshapen.length === 0 && !table.isCut) yield* spansOf(found, context)
}

type Cells = readonly string[]

/**
 * A title with a comma and no quotes, or a file cut short, puts figures into the wrong columns: such rows are not
 * read. A row that stands there twice is read once; two activities never agree in every cell.
 */
function shapedRows({ header, rows }: Table): {
  readonly whole: readonly Cells[]
  readonly misshapen: readonly Cells[]
} {
  const isShaped = (cells: Cells) =>
    cells.length >= header.length && cells.slice(header.length).every((cell) => cell === '')
  const once = [...new Map(rows.map((cells) => [cells.join('\0'), cells])).values()]
  return { whole: once.filter(isShaped), misshapen: once.filter((cells) => !isShaped(cells)) }
}

/** "csv:2026-11-23T18:05:00", the second of that start "…#2": Garmin's list has no id. */
function namesOfStarts(): (clock: string) => string {
  const counts = new Map<string, number>()
  return (clock) => {
    const count = (counts.get(clock) ?? 0) + 1
    counts.set(clock, count)
    return count === 1 ? `csv:${clock}` : `csv:${clock}#${count}`
  }
}

const IN_WORDS: Readonly<Record<Unit, string>> = { km: 'kilometres', mi: 'miles' }

function contradiction(word: Unit | null, told: Unit | null): readonly string[] {
  if (word === null || told === null || word === told) return []
  return [
    `Read in ${IN_WORDS[word]} as you said, though steps and stride in this table speak for ${IN_WORDS[told]}.`,
  ]
}

function waitingReason(found: readonly RowFinding[]): string | null {
  const count = found.filter((one) => one.kind === 'waiting').length
  if (count === 0) return null
  const runs = count === 1 ? '1 run waits' : `${count} runs wait`
  return (
    `${runs}: the table does not say whether it counts in kilometres or miles. ` +
    'Import it again with --units km or --units mi.'
  )
}

const EXPORT_AGAIN = 'Export the table from Garmin Connect again and hand it in unchanged.'

/** Enough to find the row by. */
const LONGEST_QUOTE = 80

function damageReasons({ damaged, isCut }: Table, misshapen: readonly Cells[]): readonly (string | null)[] {
  const names = misshapen.map((cells) => `"${plainText(cells.slice(0, 4).join(', '), LONGEST_QUOTE)}"`)
  return [
    damaged.length === 0
      ? null
      : `Lines that cannot be read: ${listed(damaged.map(String))}. ${EXPORT_AGAIN}`,
    names.length === 0
      ? null
      : `Rows with more or fewer cells than the table has columns: ${listed(names)}. ${EXPORT_AGAIN}`,
    isCut
      ? 'The table is longer or more damaged than Limber reads to its end. Export fewer activities at once.'
      : null,
  ]
}

/**
 * From the oldest row to the newest: the page shows what was loaded and filtered, so nothing is said beyond. A day
 * with a row that was left out is not known, and a list without a run may have been filtered to other sports.
 */
function* spansOf(found: readonly RowFinding[], context: ReadContext): Iterable<Finding> {
  const days = found.flatMap((one) => one.day ?? [])
  const hasRun = found.some((one) => one.kind === 'found' && one.finding.kind === 'run')
  const covered = spanOver(days, null, context)
  if (days.length < 2 || days.length < found.length || !hasRun || covered === null) return
  const unknown = found.flatMap((one) => (one.kind === 'found' || one.day === null ? [] : [one.day]))
  for (const span of without(covered, new Set(unknown))) yield { kind: 'span', source: 'garmin_export', span }
}

/** The stretches of a span between the days left out. */
function* without({ from, to }: Span, out: ReadonlySet<LocalDay>): Iterable<Span> {
  let start = from
  for (const day of [...out].toSorted()) {
    if (day > to) break
    if (start < day) yield { from: start, to: addDays(day, -1) }
    start = addDays(day, 1)
  }
  if (start <= to) yield { from: start, to }
}

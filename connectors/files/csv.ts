/** Tables of comma-separated values, as spreadsheets and services write them. */
import { type Options, parse } from 'csv-parse/sync'
import { decodeText, encodingOf } from './text.ts'

type Cells = readonly string[]

/** A table with its header; names may occur twice, and rows may be shorter or longer than it. */
export interface Table {
  readonly header: Cells
  readonly rows: readonly Cells[]
  /** Lines of the file, counted from 1, that are no row: a quote without its end, a zero byte, too long. */
  readonly damaged: readonly number[]
  /** There is more than we read: too many rows, or too many damaged lines to call it a table. */
  readonly isCut: boolean
}

/** More than a lifetime of activities. */
const MOST_ROWS = 200_000
/** A real table has a handful; each costs as much time as some hundred good rows. */
const MOST_DAMAGED = 1000
/** A cell may hold a long description; a row beyond this is a quote that was never closed. */
const LONGEST_ROW = 64 * 1024
/** The longest header seen, of Strava's archive, has 103 columns and 1.6 KB. */
const HEADER_BYTES = 16 * 1024

/**
 * The whole table; null when it has no header line. A cell may hold line breaks; a quote inside a word is text.
 * `columns`: only these, in ascending order; a service's table has a hundred, of which we read twenty. A row that ends
 * before one of them ends there. Linear in the bytes: 10 MB of quotes take two seconds at most.
 */
export function readTable(bytes: Uint8Array, columns: readonly number[] | null = null): Table | null {
  const utf8 = utf8Of(bytes)
  const chosen = choosing(columns)
  const { records, damaged, isCut } = parsedWhole(utf8, chosen) ?? parsedOneByOne(decodeText(utf8), chosen)
  const [header, ...rows] = records.filter((cells) => cells.some((cell) => cell !== ''))
  if (header === undefined || header.length < 2 || damaged[0] === 1) return null
  return { header, rows, damaged, isCut }
}

type Choice = (cells: string[]) => string[]

function choosing(columns: readonly number[] | null): Choice {
  return (cells) => columns?.flatMap((column) => cells[column] ?? []) ?? cells
}

/** The header alone, from the first bytes of a file; null when they are no line of separated text. */
export function readHeader(head: Uint8Array): Cells | null {
  const text = textOf(wholeCharacters(head.subarray(0, HEADER_BYTES)))
  // a file of a watch is no text
  if (text.includes('\0')) return null
  const header = cellsOf(firstLine(text), delimiterOf(text))
  return header === null || header.length < 2 ? null : header
}

/** Without a last character that was cut through: it would make UTF-8 look like Latin-1. */
function wholeCharacters(head: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3; back++) {
    const byte = head[head.length - back] ?? 0
    if (byte < 0x80) return head
    // the first byte of a character says how many it has
    const due = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    if (byte >= 0xc0) return due > back ? head.subarray(0, head.length - back) : head
  }
  return head
}

/** A table is read from its bytes: of 14 MB, a copy as text and one of that as bytes are not worth holding. */
function utf8Of(bytes: Uint8Array): Uint8Array {
  return encodingOf(bytes) === 'utf-8' ? bytes : Buffer.from(textOf(bytes))
}

/** One broken byte somewhere in a table does not make the rest of it Latin-1: its header tells. */
function textOf(bytes: Uint8Array): string {
  if (encodingOf(bytes) !== 'windows-1252') return decodeText(bytes)
  const end = bytes.indexOf(0x0a)
  const header = bytes.subarray(0, end === -1 ? bytes.length : end)
  const hasAccents = header.some((byte) => byte >= 0x80)
  const isUtf8 = hasAccents && encodingOf(header) === 'utf-8'
  return isUtf8 ? new TextDecoder().decode(bytes) : decodeText(bytes)
}

interface Parsed {
  readonly records: readonly Cells[]
  readonly damaged: readonly number[]
  readonly isCut: boolean
}

const LINE_BREAKS = ['\r\n', '\n', '\r']

function options(delimiter: string): Options {
  return {
    bom: true,
    delimiter,
    max_record_size: LONGEST_ROW,
    record_delimiter: LINE_BREAKS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }
}

/** In one go; null when anything is damaged, because a quote without its end swallows the rows behind it. */
function parsedWhole(utf8: Uint8Array, chosen: Choice): Parsed | null {
  if (utf8.includes(0)) return null
  const delimiter = delimiterOf(new TextDecoder().decode(utf8.subarray(0, LONGEST_ROW)))
  try {
    // one more than we keep, to know that there are more; the header counts too
    const most = MOST_ROWS + 1
    const records: readonly Cells[] = parse(utf8, { ...options(delimiter), to: most + 1, on_record: chosen })
    return { records: records.slice(0, most), damaged: [], isCut: records.length > most }
  } catch {
    return null
  }
}

/** Row by row, some ten times slower: a damaged line costs itself and nothing else. */
function parsedOneByOne(text: string, chosen: Choice): Parsed {
  const delimiter = delimiterOf(text)
  const records: Cells[] = []
  const damaged: number[] = []
  let at = 0
  let line = 1
  for (let tries = 0; at < text.length; tries++) {
    if (tries > MOST_ROWS || damaged.length >= MOST_DAMAGED) return { records, damaged, isCut: true }
    const record = recordAt(text, at, delimiter)
    if (record.cells === null) damaged.push(line)
    else if (record.cells.length > 0) records.push(chosen(record.cells))
    at = record.next
    line += record.lines
  }
  return { records, damaged, isCut: false }
}

interface Place {
  /** Null: the line is no row. Empty: it is blank. */
  readonly cells: string[] | null
  readonly next: number
  readonly lines: number
}

function recordAt(text: string, from: number, delimiter: string): Place {
  const line = lineAt(text, from)
  if (line.end === from) return { cells: [], next: line.next, lines: 1 }
  const cells = cellsOf(text.slice(from, line.end), delimiter)
  if (cells !== null || quotesIn(text, from, line.end) % 2 === 0) return { cells, next: line.next, lines: 1 }
  return spreadRecord(text, from, line, delimiter) ?? { cells: null, next: line.next, lines: 1 }
}

/** A row whose cell goes on over further lines, up to the next line that closes a quote. */
function spreadRecord(text: string, from: number, first: Line, delimiter: string): Place | null {
  let line = first
  for (let lines = 2; line.next < text.length; lines++) {
    const start = line.next
    line = lineAt(text, start)
    if (line.end - from > LONGEST_ROW) return null
    if (quotesIn(text, start, line.end) % 2 === 0) continue
    const cells = cellsOf(text.slice(from, line.end), delimiter)
    return cells === null ? null : { cells, next: line.next, lines }
  }
  return null
}

/** One row's cells; null when it is damaged. */
function cellsOf(row: string, delimiter: string): string[] | null {
  if (row.length > LONGEST_ROW || row.includes('\0')) return null
  try {
    const records: string[][] = parse(row, options(delimiter))
    return records.length > 1 ? null : (records[0] ?? [])
  } catch {
    return null
  }
}

interface Line {
  readonly end: number
  /** Where the following line begins. */
  readonly next: number
}

function lineAt(text: string, from: number): Line {
  const breaks = /\r\n|\r|\n/g
  breaks.lastIndex = from
  const found = breaks.exec(text)
  const end = found?.index ?? text.length
  return { end, next: end + (found?.[0].length ?? 0) }
}

function quotesIn(text: string, from: number, end: number): number {
  let count = 0
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === 0x22) count += 1
  return count
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? ''
}

/** Spreadsheets of countries with a decimal comma write semicolons. */
function delimiterOf(text: string): string {
  const line = firstLine(text.slice(0, LONGEST_ROW))
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

import { unbroken } from '../../rules/model/units.ts'

/** The plain-text part, written to be read: short lines, capitals for headings, links on their own line. */

export const TEXT_WIDTH = 70
const LEAST_LAST_COLUMN = 24
const LONGEST_BAR = 24

/** Folds at spaces; a no-break space holds, and is an ordinary one afterwards. */
export function wrap(text: string, width: number = TEXT_WIDTH): readonly string[] {
  const lines: string[] = []
  for (const word of unbroken(text)
    .split(' ')
    .filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map(plain)
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')
}

export function prose(text: string): string {
  return wrap(text).join('\n')
}

/** Columns as wide as their widest entry; the last one folds under itself. */
export function columns(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map((row) => row.length - 1))
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(0, ...rows.map((row) => (row[index] ?? '').length)),
  )
  const indent = widths.reduce((sum, width) => sum + width + 2, 0)
  const room = Math.max(LEAST_LAST_COLUMN, TEXT_WIDTH - indent)
  const lines = rows.map((row) => {
    const start = widths.map((width, index) => plain(row[index] ?? '').padEnd(width + 2)).join('')
    return (start + wrap(row[count] ?? '', room).join(`\n${' '.repeat(indent)}`)).trimEnd()
  })
  return lines.join('\n')
}

export interface TextBar {
  readonly label: string
  /** Null: not known. */
  readonly value: number | null
  /** The value as it is written. */
  readonly figure: string
  readonly remark?: string
}

/** A bar a line, as long as its value. */
export function barLines(bars: readonly TextBar[]): string {
  const highest = Math.max(1, ...bars.map((bar) => bar.value ?? 0))
  const width = Math.max(0, ...bars.map((bar) => bar.figure.length))
  const lines = bars.map(({ label, value, figure, remark }) => {
    const marks = '#'.repeat(Math.round(((value ?? 0) / highest) * LONGEST_BAR))
    const tail = remark === undefined ? '' : `   ${remark}`
    return `  ${label}   ${plain(figure).padStart(width)}  ${marks}${tail}`.trimEnd()
  })
  return lines.join('\n')
}

/** "Done:      https://…", labels in one column. */
export function linkLines(links: readonly { readonly label: string; readonly href: string }[]): string {
  const width = Math.max(0, ...links.map((link) => link.label.length))
  return links.map(({ label, href }) => `${`${label}:`.padEnd(width + 2)} ${href}`).join('\n')
}

/** A part under its heading, its pieces a blank line apart; nothing when there are none. */
export function part(heading: string, pieces: readonly string[]): string {
  const full = pieces.filter((piece) => piece !== '')
  return full.length === 0 ? '' : [heading.toUpperCase(), ...full].join('\n\n')
}

/** The whole: parts two blank lines apart, then the small print. */
export function textLetter(parts: readonly string[], small: readonly string[]): string {
  const body = parts.filter((piece) => piece !== '').join('\n\n\n')
  return `${body}\n\n--\n${small.filter((piece) => piece !== '').join('\n')}\n`
}

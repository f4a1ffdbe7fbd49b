/** Numbers and durations as tables of other countries write them. */

export type DecimalSign = '.' | ','

/** "4,808" is 4808 or 4.808; "4,81", "1.234,5" and "12345,678" leave no choice. */
const SIMPLE = /^-?(\d+)([.,])(\d+)$/
const BOTH = /^-?\d{1,3}(?:([.,])\d{3})+([.,])\d+$/
const GROUPED = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/

/**
 * The decimal sign of a table, by the majority of its cells that leave no choice; the point when none does.
 * Cells that are no numbers do not count.
 */
export function decimalSignOf(cells: Iterable<string>): DecimalSign {
  let points = 0
  let commas = 0
  for (const cell of cells) {
    const sign = signTold(bare(cell))
    if (sign === '.') points += 1
    if (sign === ',') commas += 1
  }
  return commas > points ? ',' : '.'
}

/** A number with either decimal sign; where its own form leaves the choice, `sign` is the decimal one. */
export function readNumber(text: string, sign: DecimalSign = '.'): number | null {
  const number = bare(text)
  const decimal = signTold(number) ?? sign
  const grouping = decimal === '.' ? /,/g : /\./g
  return finite(number.replace(grouping, '').replace(',', '.'))
}

/** A number that is counted in whole ones, as steps and metres are: three digits behind a sign are thousands. */
export function readCount(text: string, sign: DecimalSign = '.'): number | null {
  const number = bare(text)
  return GROUPED.test(number) ? finite(number.replace(/[.,]/g, '')) : readNumber(text, sign)
}

/** Zero says "unknown" where nothing can be zero. */
export function positive(value: number | null | undefined): number | null {
  return value && value > 0 ? value : null
}

/** Seconds of "hh:mm:ss", "mm:ss" and either with a fraction; hours and leading minutes may be any number. */
export function readDuration(text: string): number | null {
  const found = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,](\d{1,6}))?$/.exec(bare(text))
  if (found === null) return null
  const [, hours, minutes, seconds, fraction] = found
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction ?? 0}`)
}

/** The decimal sign a number's own form tells; null when it has none or could be read both ways. */
function signTold(number: string): DecimalSign | null {
  const both = BOTH.exec(number)
  if (both !== null && both[1] !== both[2]) return both[2] === ',' ? ',' : '.'
  const simple = SIMPLE.exec(number)
  if (simple === null) return groupedSign(number)
  const [, whole = '', sign, behind = ''] = simple
  const mayGroup = behind.length === 3 && whole.length <= 3 && !whole.startsWith('0')
  if (mayGroup) return null
  return sign === ',' ? ',' : '.'
}

/** "1,234,567" groups by the comma, so its point would be the decimal sign. */
function groupedSign(number: string): DecimalSign | null {
  const sign = GROUPED.exec(number)?.[1]
  if (sign === undefined) return null
  return sign === ',' ? '.' : ','
}

/** Without the apostrophe that keeps spreadsheets from calculating, blanks between thousands, and odd minus signs. */
function bare(text: string): string {
  return text
    .replace(/^'/, '')
    .replace(/[\s'’]/g, '')
    .replace(/^[−–]/, '-')
}

function finite(number: string): number | null {
  // more digits than a double holds are no figure; "+ 0" because a table may say "-0"
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(number) ? Number(number) + 0 : null
}

import type { Level } from '../../rules/model/assessment.ts'
import { SIGNALS } from '../../rules/signals/index.ts'
import type { Tally } from './tally.ts'

/** What was counted, under the name of whom it was counted of. */
export interface Row {
  readonly name: string
  readonly tally: Tally
}

const LEVELS: readonly Level[] = ['green', 'return', 'amber', 'red', 'red-flag', 'warming-up']

/** How often the load signals and the naive rule spoke, and how often a letter was due. */
export function loadTable(rows: readonly Row[]): string {
  const header = [
    ...['', 'runners', 'runs', 'session spikes, of runs', 'bigger week, of days'],
    ...['over 10 % on the week before, of days it is defined', 'of all days'],
    ...['letters in ten days', 'median runner', 'worst runner'],
  ]
  return markdown([header, ...rows.map(loadRow)])
}

function loadRow({ name, tally }: Row): readonly string[] {
  const { runners, runs, spikes, compared, days, jumpDays, naiveDays, growthDays, letters, lettersInTen } =
    tally
  const sorted = lettersInTen.toSorted((a, b) => a - b)
  return [
    ...[name, String(runners), String(runs), share(spikes, compared), share(jumpDays, days)],
    ...[share(naiveDays, growthDays), share(naiveDays, days)],
    ...[(10 * letters) / days, medianOf(sorted), sorted.at(-1) ?? 0].map((count) => count.toFixed(2)),
  ]
}

/** Share of days in each light. */
export function lightTable(rows: readonly Row[]): string {
  const seen = LEVELS.filter((level) => rows.some(({ tally }) => tally.levels.has(level)))
  const row = ({ name, tally }: Row) => [
    name,
    ...seen.map((level) => share(tally.levels.get(level) ?? 0, tally.days)),
  ]
  return markdown([['', ...seen], ...rows.map(row)])
}

/** Share of days on which each signal spoke, at whatever level. */
export function signalTable(rows: readonly Row[]): string {
  const row = (id: string) => [
    `\`${id}\``,
    ...rows.map(({ tally }) => share(tally.signals.get(id) ?? 0, tally.days)),
  ]
  return markdown([['', ...rows.map(({ name }) => name)], ...SIGNALS.map(({ id }) => row(id))])
}

/** What the light was lifted by on the day of a letter, most often first. */
export function reasonTable({ tally }: Row): string {
  const sorted = [...tally.reasons].toSorted(([, a], [, b]) => b - a)
  const row = ([reason, count]: readonly [string, number]) => [
    reason,
    String(count),
    share(count, tally.letters),
  ]
  return markdown([['', 'letters', 'of all'], ...sorted.map(row)])
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function markdown([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'))
  return [header, rule, ...rows].map(line).join('\n')
}

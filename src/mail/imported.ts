import type { Letter } from './letter.ts'
import type { Row } from './lists.ts'
import { type NewsPart, newsLetter } from './news-letter.ts'
import { capitalised, counted } from './words.ts'

/** What became of the files a runner handed in: counts of runs, and why a file was not read. */
export interface ImportedInput {
  readonly runs: {
    readonly added: number
    readonly updated: number
    readonly unchanged: number
    readonly superseded: number
    readonly deleted: number
  }
  readonly notRuns: number
  readonly refused: readonly { readonly file: string; readonly reason: string }[]
  readonly links: { readonly dashboard: string; readonly stopNews: string }
}

/** More would make the letter long; the result that lies beside the files has them all. */
const REASONS_TOLD = 5

/** Says that files which were dropped into the watched folder are read, and which were not. */
export function importedLetter(input: ImportedInput): Promise<Letter> {
  const { runs, refused, links } = input
  const came = runs.added + runs.updated
  return newsLetter({
    kind: 'imported',
    subject: came > 0 ? `${capitalised(counted(came, 'run'))} read from your files` : unread(refused.length),
    preview:
      came > 0 && refused.length > 0
        ? `${unread(refused.length)}.`
        : 'What came of the files you dropped in.',
    title: came > 0 ? 'Your runs are read' : unread(refused.length),
    body: bodyOf(came, refused.length),
    rows: countRows(input),
    parts: refusedPart(refused),
    button: { label: 'Open my week', href: links.dashboard },
    small: [
      'You get this because you dropped files into your folder and were not there to watch: one letter a delivery, and none for a few runs that came in whole.',
    ],
    stop: links.stopNews,
  })
}

function unread(count: number): string {
  return `${capitalised(counted(count, 'file'))} could not be read`
}

function bodyOf(came: number, refused: number): string {
  if (came === 0) return 'Nothing new came of what you dropped in. What was known before stands as it was.'
  return refused === 0
    ? 'All that you dropped in was read. A run that lies in several files counts once.'
    : 'Most of what you dropped in was read; what was not stands below, with its reason.'
}

/** A count of nothing is left out, but for the new runs. */
function countRows({ runs, notRuns, refused }: ImportedInput): readonly Row[] {
  const told: readonly (readonly [title: string, count: number, note?: string])[] = [
    ['Runs brought up to date', runs.updated],
    ['Runs that were here already', runs.unchanged],
    ['Told better by another file', runs.superseded, 'Kept, and the fuller recording counts.'],
    ['Runs you had deleted', runs.deleted, 'They stay out.'],
    ['Other activities', notRuns, 'Kept with their day and minutes; never counted as runs.'],
    ['Files not read', refused.length],
  ]
  const others = told.filter(([, count]) => count > 0)
  return [
    { title: 'New runs', value: String(runs.added) },
    ...others.map(
      ([title, count, note]): Row => ({
        ...{ title, value: String(count) },
        ...(note !== undefined && { note }),
      }),
    ),
  ]
}

function refusedPart(refused: ImportedInput['refused']): readonly NewsPart[] {
  if (refused.length === 0) return []
  const more = refused.length - REASONS_TOLD
  const rest =
    more > 0
      ? `${capitalised(counted(more, 'more file'))}: result.json, beside your files, names them all. `
      : ''
  return [
    {
      heading: 'Not read',
      rows: refused.slice(0, REASONS_TOLD).map(({ file, reason }) => ({ title: file, note: reason })),
      note: `${rest}Export them again and drop them into the same folder: what was read before counts once.`,
    },
  ]
}

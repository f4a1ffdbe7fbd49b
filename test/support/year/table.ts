/** The letters of the year in Markdown. */
import { addDays, dayInWords, dayInZone, type Instant, type LocalDay } from '../../../rules/model/day.ts'
import { zoneAt } from './calendar.ts'
import { EXPECTED, LATE, SILENCES } from './expected.ts'

export interface YearLetter {
  readonly kind: string
  readonly subject: string
  readonly sentAt: Instant
  /** Of a digest, the first day of its week. */
  readonly week: LocalDay | null
}

export function localDayOf({ sentAt }: YearLetter): LocalDay {
  return dayInZone(sentAt, zoneAt(sentAt))
}

export function localHourOf({ sentAt }: YearLetter): number {
  return Temporal.Instant.fromEpochMilliseconds(sentAt).toZonedDateTimeISO(zoneAt(sentAt)).hour
}

/** "2026-02-14 18 alert". */
export function momentAndKind(letter: YearLetter): string {
  return `${localDayOf(letter)} ${localHourOf(letter)} ${letter.kind}`
}

/** The whole page. */
export function pageOf(letters: readonly YearLetter[]): string {
  const rows = letters.map((letter) =>
    row([localDayOf(letter), timeOf(letter), letter.kind, letter.subject, why(letter)]),
  )
  const silences = SILENCES.map(([when, reason]) => `- ${when}: ${reason}`)
  return `${INTRODUCTION}
${row(['Day', 'Time there', 'Letter', 'Subject', 'Why'])}
${row(['---', '---', '---', '---', '---'])}
${rows.join('\n')}

## Not sent

${silences.join('\n')}
`
}

const INTRODUCTION = `# The letters of a year

What one made-up runner gets in 52 weeks, and why. She runs four times a week in Berlin, lives in New York from 14 August to 11 September, falls ill and pauses, goes on holiday, tells of pain and once of a warning sign. The worker is started anew all the time, looks at odd minutes, and in a quarter of cases two of it look at once; twice the machine sleeps. \`test/story/year-of-letters.test.ts\` lives this year and fails when a letter is missing, comes twice or comes without a reason; \`npm run year\` writes this page.
`

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function timeOf({ sentAt }: YearLetter): string {
  const local = Temporal.Instant.fromEpochMilliseconds(sentAt).toZonedDateTimeISO(zoneAt(sentAt))
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}

function why(letter: YearLetter): string {
  if (letter.week === null) return EXPECTED[momentAndKind(letter)] ?? ''
  const late = LATE[addDays(letter.week, 7)]
  const over = `The week from ${dayInWords(letter.week)} is over`
  return late === undefined ? `${over}.` : `${over}; ${late}.`
}

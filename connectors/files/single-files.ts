/** Loose recordings: one FIT file, or a folder of them as a watch or an app keeps it. */
import { dayInZone, type Instant, type LocalDay } from '../../rules/model/day.ts'
import type { ByteSource, Delivery, FileConnector, Finding, ReadContext } from '../connector.ts'
import { isFit } from './fit.ts'
import { fitFindings } from './fit-findings.ts'
import { firstBytes, LARGEST_BYTES, readWhole } from './whole-file.ts'

export const singleFiles: FileConnector = { id: 'single-files', recognises, read }

async function recognises({ files }: Delivery): Promise<boolean> {
  for (const file of files) {
    if (isFit(await firstBytes(file))) return true
  }
  return false
}

async function* read({ files }: Delivery, { zone }: ReadContext): AsyncIterable<Finding> {
  const log = emptyLog()
  for (const file of files) {
    if (isClutter(file.name)) {
      yield { kind: 'passed-over', file: file.name }
      continue
    }
    const findings = await findingsOf(file, zone)
    note(log, file, findings)
    yield* findings
  }
  for (const span of spansOf(log, zone)) yield { kind: 'span', source: 'file', span }
}

const KINDS = 'Limber reads FIT recordings (.fit, .fit.gz) and the account export of Garmin (.zip)'

async function findingsOf(file: ByteSource, zone: string): Promise<readonly Finding[]> {
  if (!isFit(await firstBytes(file))) {
    const fault = file.size === 0 ? 'The file is empty.' : 'This is no recording Limber knows.'
    return [refusal(file, `${fault} ${KINDS}. Most apps export an activity as FIT.`)]
  }
  const whole = await readWhole(file)
  if (whole.kind === 'too-large') {
    return [
      refusal(
        file,
        `Larger than ${LARGEST_BYTES / 1024 ** 2} MiB: no recording is. Export the original again.`,
      ),
    ]
  }
  if (whole.kind === 'damaged') {
    return [refusal(file, 'The packed file is damaged and cannot be unpacked. Download it again.')]
  }
  return fitFindings(whole.bytes, file.name, zone)
}

/** Files that desktops and version control leave in folders. */
function isClutter(path: string): boolean {
  const name = path.split(/[/\\]/).at(-1) ?? path
  return name.startsWith('.') || ['Thumbs.db', 'desktop.ini'].includes(name)
}

function refusal(file: ByteSource, reason: string): Finding {
  return { kind: 'refused', file: file.name, reason }
}

/** What the files told of days. */
interface Log {
  /** Files that hold activities. */
  files: number
  /** Days of all activities, and of the runs among them. */
  readonly days: LocalDay[]
  readonly runDays: LocalDay[]
  newest: Instant | null
}

function emptyLog(): Log {
  return { files: 0, days: [], runDays: [], newest: null }
}

function note(log: Log, { modifiedAt }: ByteSource, findings: readonly Finding[]): void {
  const runDays = findings.flatMap((finding) => (finding.kind === 'run' ? [finding.figures.day] : []))
  const otherDays = findings.flatMap((finding) => (finding.kind === 'activity' ? [finding.activity.day] : []))
  if (runDays.length + otherDays.length > 0) log.files++
  log.runDays.push(...runDays)
  log.days.push(...runDays, ...otherDays)
  // a file that could not be read says nothing about how far the log goes
  if (findings.every((finding) => finding.kind === 'refused')) return
  if (modifiedAt !== null && modifiedAt > (log.newest ?? Number.NEGATIVE_INFINITY)) log.newest = modifiedAt
}

type SpanFinding = Extract<Finding, { readonly kind: 'span' }>

/**
 * One file tells of its run's day alone. A folder is a log, complete from its first activity on, and kept
 * until its newest file was written: without later activities there were none.
 */
function spansOf({ files, days, runDays, newest }: Log, zone: string): readonly SpanFinding['span'][] {
  if (files <= 1) return [...new Set(runDays)].map((day) => ({ from: day, to: day }))
  const inOrder = days.toSorted((a, b) => (a < b ? -1 : 1))
  const [from, last] = [inOrder[0], inOrder.at(-1)]
  if (from === undefined || last === undefined) return []
  const written = newest === null ? last : dayInZone(newest, zone)
  return [{ from, to: written > last ? written : last }]
}

/**
 * The recordings of Strava archives, read one after the other. Each is given on as soon as it is joined to its row,
 * so that only one file's bytes are held at a time.
 */
import { createHash } from 'node:crypto'
import type { Finding, ReadContext } from '../connector.ts'
import { ArchiveError } from '../files/archive-limits.ts'
import { withDamage } from '../files/file-findings.ts'
import { memberBytes } from '../files/member-bytes.ts'
import type { FileMember, OpenDelivery } from '../files/members.ts'
import { recordingFindings } from '../files/recording-findings.ts'
import { unpackGzip } from '../files/whole-file.ts'
import { joinRecording } from './join-recording.ts'
import { type Joining, noteDay } from './joining.ts'
import { insideOf, isAmongRecordings, recordingKey } from './places.ts'
import { type RecordedFindings, runFindings } from './recording-of-run.ts'
import { secondsOf } from './row-record.ts'
import type { Row } from './rows.ts'
import { type Archive, belongingTo, isEntered } from './survey.ts'

/** Everything but the documents, which have been read before. */
export async function* readRecordings(
  opened: OpenDelivery,
  joinings: ReadonlyMap<Archive, Joining>,
  context: ReadContext,
): AsyncIterable<Finding> {
  const archives = [...joinings.keys()]
  const strangers = new Set<string>()
  for await (const member of opened.members(isEntered(archives))) {
    const archive = belongingTo(archives, member.path)
    const joining = archive === null ? undefined : joinings.get(archive)
    if (member.kind === 'unreadable') {
      if (joining !== undefined) noteDamage(joining, rowsOf(joining, member.path) ?? [])
      yield { kind: 'refused', file: member.path, reason: member.reason }
    } else if (joining === undefined) {
      yield { kind: 'passed-over', file: member.path }
    } else {
      for await (const finding of memberFindings(member, joining, { ...context, strangers })) {
        yield noteDay(joining, finding)
      }
    }
  }
}

interface Reading extends ReadContext {
  /** External ids of recordings that no row names, each given on once. */
  readonly strangers: Set<string>
}

async function* memberFindings(
  member: FileMember,
  joining: Joining,
  reading: Reading,
): AsyncIterable<Finding> {
  const { archive } = joining
  if (isDocument(archive, member.path)) return
  const rows = rowsOf(joining, member.path)
  if (rows === null ? !isAmongRecordings(insideArchive(archive, member.path)) : rows.every(isWholeByItself)) {
    for (const row of rows ?? []) joining.alone.set(row, { note: null, keys: [] })
    yield { kind: 'passed-over', file: member.path }
    return
  }
  const packed = await memberBytes(member)
  if (packed instanceof ArchiveError) {
    noteDamage(joining, rows ?? [])
    joining.isCutShort ||= packed.what === 'total-bytes'
    yield { kind: 'refused', file: member.path, reason: packed.message }
    return
  }
  const { findings, note } = findingsIn(packed, member.path, rows, reading)
  const told =
    rows === null
      ? strangerFindings(findings, reading.strangers)
      : joinRecording(rows, findings, { joining, note, key: keyOf(packed, rows) })
  for (const finding of told) yield member.isIntact(packed) ? finding : withDamage(finding)
}

/** The row's word counts for what a recording is. */
function findingsIn(
  packed: Uint8Array,
  file: string,
  rows: readonly Row[] | null,
  context: ReadContext,
): RecordedFindings {
  const whole = unpackGzip(packed)
  const areRuns = rows?.every(({ sport }) => sport.kind === 'run') ?? false
  return areRuns && whole.kind === 'bytes'
    ? runFindings(whole.bytes, file, context)
    : { findings: recordingFindings(packed, file, context), note: null }
}

/** The table, or one of the two that were read beside it. */
function isDocument(archive: Archive, path: string): boolean {
  return path === archive.table || ['shoes.csv', 'bikes.csv'].includes(insideArchive(archive, path))
}

function insideArchive({ root }: Archive, path: string): string {
  return root === null ? '' : (insideOf(path, root) ?? '')
}

/** Null when no row names the file; empty when a newer archive's row tells of it. */
function rowsOf({ archive }: Joining, path: string): readonly Row[] | null {
  return archive.byRecording.get(recordingKey(insideArchive(archive, path))) ?? null
}

/** Of another sport only the day and the minutes count, which the row tells without reading megabytes of a ride. */
function isWholeByItself(row: Row): boolean {
  return row.sport.kind === 'other' && row.startedAt !== null && secondsOf(row) !== null
}

/** What the recording goes by wherever its bytes turn up; null when they cannot be unpacked, or several rows share it. */
function keyOf(packed: Uint8Array, rows: readonly Row[]): string | null {
  if (rows.length > 1) return null
  const whole = unpackGzip(packed)
  return whole.kind === 'bytes' ? `bytes:${createHash('sha256').update(whole.bytes).digest('hex')}` : null
}

function noteDamage({ alone }: Joining, rows: readonly Row[]): void {
  for (const row of rows) alone.set(row, { note: DAMAGED, keys: [] })
}

const DAMAGED = 'Its recording in the archive is damaged, so Strava’s figures alone tell of this activity.'

const UNNAMED = 'Strava’s table of activities does not name this recording.'

function* strangerFindings(findings: readonly Finding[], strangers: Set<string>): Iterable<Finding> {
  for (const finding of findings) {
    if (finding.kind !== 'run' && finding.kind !== 'activity') yield finding
    else if (strangers.has(finding.externalId)) yield { kind: 'passed-over', file: finding.file }
    else {
      strangers.add(finding.externalId)
      yield { ...finding, source: 'strava_archive', notes: [...finding.notes, UNNAMED] }
    }
  }
}

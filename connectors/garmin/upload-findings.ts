/** One original file of an export → what it adds to the summaries. */
import { createHash } from 'node:crypto'
import type { Instant } from '../../rules/model/day.ts'
import type { Track } from '../../rules/model/track.ts'
import type { Finding } from '../connector.ts'
import { readRecording } from '../files/recording.ts'
import { extensionOf, findingsOf, type RecordingContext } from '../files/recording-findings.ts'
import { type ActivityReading, toldTracks } from '../files/told-tracks.ts'
import type { Joining } from './joining.ts'
import { matchOf } from './match.ts'
import { joinedRun } from './records.ts'

export interface Upload {
  /** FIT, GPX or TCX, unpacked. */
  readonly bytes: Uint8Array
  /** Name for the report. */
  readonly file: string
}

const DAMAGED = 'The original file is damaged, so Garmin’s summary alone tells of this activity.'

export function* uploadFindings(
  upload: Upload,
  joining: Joining,
  context: RecordingContext,
): Iterable<Finding> {
  const { bytes, file } = upload
  const reading = readRecording(bytes)
  // the change between two parts of a triathlon is no activity
  const tracks =
    reading.kind === 'activity' ? reading.tracks.filter((track) => track.sport !== 'transition') : []
  if (reading.kind === 'unreadable') yield { kind: 'refused', file, reason: reading.reason }
  else if (reading.kind === 'not-an-activity') yield { kind: 'passed-over', file }
  else if (tracks.length === 0) yield blank(reading, file, joining)
  else yield* recorded(upload, { ...reading, tracks }, joining, context)
}

/** Some watches leave a file without content behind; its summary, if there is one, tells of the run. */
function blank(reading: ActivityReading, file: string, joining: Joining): Finding {
  const [summary] = reading.createdAt === null ? [] : joining.near(reading.createdAt)
  if (summary === undefined) return { kind: 'refused', file, reason: 'The file holds no recording.' }
  joining.notes.set(summary.activityId, DAMAGED)
  return { kind: 'passed-over', file }
}

function* recorded(
  upload: Upload,
  reading: ActivityReading,
  joining: Joining,
  context: RecordingContext,
): Iterable<Finding> {
  const keys = keysByTrack(upload, reading, context)
  const alone: Track[] = []
  for (const track of reading.tracks) {
    const joined = joinedFinding(upload, reading, { track, keys: keys.get(track) ?? [] }, joining)
    if (joined === 'stands alone') alone.push(track)
    else if (joined !== 'told by the summary') yield joined
  }
  if (alone.length > 0) yield* ownFindings(upload, reading, alone, joining, context)
}

function keysByTrack(
  { bytes, file }: Upload,
  reading: ActivityReading,
  { sport }: RecordingContext,
): ReadonlyMap<Track, readonly string[]> {
  return new Map(toldTracks(reading, bytes, file, sport).map(({ track, keys }) => [track, keys]))
}

interface NamedTrack {
  readonly track: Track
  readonly keys: readonly string[]
}

function joinedFinding(
  { bytes, file }: Upload,
  { notes }: ActivityReading,
  { track, keys }: NamedTrack,
  joining: Joining,
): Finding | 'told by the summary' | 'stands alone' {
  const match = matchOf(track, joining.near(track.startedAt), joining.taken)
  if (match.kind === 'alone') return 'stands alone'
  if (match.kind === 'copy') return { kind: 'passed-over', file }
  const { summary } = match
  if (match.kind === 'disagrees') {
    if (notes.length === 0) return 'stands alone'
    // a damaged file tells only a piece of its run; two runs would come of it
    joining.notes.set(summary.activityId, DAMAGED)
    return 'told by the summary'
  }
  const shoes = joining.documents.shoesOf(summary.activityId)
  const joined = { track, keys, original: { bytes, extension: extensionOf(bytes) } }
  const run = summary.isRun ? joinedRun(summary, joined, shoes, { file, notes }) : null
  if (run !== null || !summary.isRun) joining.taken.add(summary.activityId)
  else joining.notes.set(summary.activityId, DAMAGED)
  return run ?? 'told by the summary'
}

/** What the file says by itself, without the parts of it that summaries tell of. */
function* ownFindings(
  { bytes, file }: Upload,
  reading: ActivityReading,
  alone: readonly Track[],
  joining: Joining,
  context: RecordingContext,
): Iterable<Finding> {
  const starts = new Set(alone.map((track) => track.startedAt))
  const place = new Map(reading.tracks.map((track, index) => [track.startedAt, index + 1]))
  for (const finding of findingsOf(reading, bytes, file, context)) {
    const start = startOf(finding)
    if (finding.kind !== 'run' && finding.kind !== 'activity') yield finding
    else if (start !== null && starts.has(start)) {
      const part = reading.tracks.length > 1 ? `-${place.get(start)}` : ''
      yield once(
        { ...finding, source: 'garmin_export', externalId: `${idOf(reading, bytes)}${part}` },
        joining,
      )
    }
  }
}

type Record = Extract<Finding, { readonly kind: 'run' | 'activity' }>

function once(record: Record, { alone }: Joining): Finding {
  if (alone.has(record.externalId)) return { kind: 'passed-over', file: record.file }
  alone.add(record.externalId)
  return record
}

function startOf(finding: Finding): Instant | null {
  if (finding.kind === 'run') return finding.figures.startedAt
  return finding.kind === 'activity' ? finding.activity.startedAt : null
}

/** Serial number and time of creation name a recording in every copy of it; failing these, its bytes do. */
function idOf({ serial, createdAt }: ActivityReading, bytes: Uint8Array): string {
  if (serial !== null && createdAt !== null) return `fit:${serial}-${createdAt}`
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** One file of a delivery, whatever it is → findings. */
import type { Finding } from '../connector.ts'
import { ArchiveError } from './archive-limits.ts'
import { isRecording } from './content.ts'
import { foreignReason } from './foreign.ts'
import type { FileMember, Member } from './members.ts'
import { type RecordingContext, recordingFindings, tooLargeReason } from './recording-findings.ts'
import { LARGEST_BYTES, unpackGzip } from './whole-file.ts'

export interface FileFindings {
  /** Known: a file of a watch, or what cannot be read of a zip. Clutter: left there by a desktop. Else a stranger. */
  readonly kind: 'known' | 'clutter' | 'stranger'
  readonly findings: readonly Finding[]
}

export async function fileFindings(member: Member, context: RecordingContext): Promise<FileFindings> {
  const { path } = member
  if (isClutter(path)) return { kind: 'clutter', findings: [{ kind: 'passed-over', file: path }] }
  if (member.kind === 'unreadable') return { kind: 'known', findings: [refusal(path, member.reason)] }
  if (member.size > LARGEST_BYTES) return stranger(path, tooLargeReason())
  try {
    return contentFindings(member, await member.bytes(), context)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return { kind: 'known', findings: [refusal(path, error.message)] }
  }
}

function contentFindings(member: FileMember, packed: Uint8Array, context: RecordingContext): FileFindings {
  const whole = unpackGzip(packed)
  const bytes = whole.kind === 'bytes' ? whole.bytes : packed
  if (whole.kind === 'bytes' && !isRecording(bytes)) return stranger(member.path, foreignReason(bytes))
  const findings = withGarminId(member, recordingFindings(bytes, member.path, context))
  return { kind: 'known', findings: member.isIntact(packed) ? findings : findings.map(withDamage) }
}

function stranger(file: string, reason: string): FileFindings {
  return { kind: 'stranger', findings: [refusal(file, reason)] }
}

/** Files that desktops and version control leave in folders. */
function isClutter(path: string): boolean {
  const parts = path.split('/')
  const name = parts.at(-1) ?? path
  return (
    parts.some((part) => part.startsWith('.') || part === '__MACOSX') ||
    ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase())
  )
}

const DAMAGED = 'Its zip says that this file is damaged; what is there was read.'

/** A recording's own note on damage says more. */
export function withDamage(finding: Finding): Finding {
  if (finding.kind !== 'run' && finding.kind !== 'activity') return finding
  return finding.notes.length > 0 ? finding : { ...finding, notes: [DAMAGED] }
}

/** Garmin's "Export Original" names the file by the activity; of several runs in it none is that activity alone. */
function withGarminId(member: FileMember, findings: readonly Finding[]): readonly Finding[] {
  const id = garminIdOf(member)
  if (id === null || findings.filter((finding) => finding.kind === 'run').length !== 1) return findings
  return findings.map((finding) =>
    finding.kind === 'run' ? { ...finding, keys: [...finding.keys, `garmin:${id}`] } : finding,
  )
}

/** "23784573849_ACTIVITY.fit", or the older "988460411.fit" alone in its zip; "20170708.fit" is a date. */
function garminIdOf({ path, isAlone }: FileMember): string | null {
  const name = path.split('/').at(-1) ?? path
  const newer = /^(\d{7,12})_ACTIVITY\.fit$/i.exec(name)?.[1]
  const older = isAlone ? /^(?!(?:19|20)\d{6}\.)(\d{7,11})\.fit$/i.exec(name)?.[1] : undefined
  return newer ?? older ?? null
}

function refusal(file: string, reason: string): Finding {
  return { kind: 'refused', file, reason }
}

/**
 * The original files of an account export, read one after the other. Each recording of an activity is given on as
 * soon as it is joined to its summary, so that only one file's bytes are held at a time.
 */
import type { Finding } from '../connector.ts'
import { ArchiveError } from '../files/archive-limits.ts'
import { isRecording } from '../files/content.ts'
import { withDamage } from '../files/file-findings.ts'
import { memberBytes } from '../files/member-bytes.ts'
import type { FileMember, OpenDelivery } from '../files/members.ts'
import { type RecordingContext, tooLargeReason } from '../files/recording-findings.ts'
import { later } from '../files/told-dates.ts'
import { LARGEST_BYTES, unpackGzip } from '../files/whole-file.ts'
import { isOriginal, isPrivate, nameForReport } from './export-names.ts'
import type { Joining } from './joining.ts'
import { uploadFindings } from './upload-findings.ts'

/** Everything but the documents, which have been read before. */
export async function* readUploads(
  opened: OpenDelivery,
  joining: Joining,
  context: RecordingContext,
): AsyncIterable<Finding> {
  for await (const member of opened.members()) {
    const file = nameForReport(member.path)
    if (member.kind === 'unreadable') {
      yield { kind: 'refused', file, reason: member.reason }
      continue
    }
    joining.newest = later(joining.newest, member.modifiedAt)
    if (joining.documents.paths.has(member.path)) continue
    if (isPrivate(member.path)) yield { kind: 'passed-over', file }
    else yield* originalFindings(member, file, joining, context)
  }
}

async function* originalFindings(
  member: FileMember,
  file: string,
  joining: Joining,
  context: RecordingContext,
): AsyncIterable<Finding> {
  const found = await recordingIn(member)
  if (found.kind === 'recording') {
    const upload = { bytes: found.bytes, file }
    for (const finding of uploadFindings(upload, joining, context)) {
      yield found.isIntact ? finding : withDamage(finding)
    }
  } else if (isOriginal(member.path)) yield { kind: 'refused', file, reason: found.reason }
  else yield { kind: 'passed-over', file }
}

type Found =
  | { readonly kind: 'recording'; readonly bytes: Uint8Array; readonly isIntact: boolean }
  | { readonly kind: 'none'; readonly reason: string }

async function recordingIn(member: FileMember): Promise<Found> {
  if (member.size > LARGEST_BYTES) return { kind: 'none', reason: tooLargeReason() }
  const packed = await memberBytes(member)
  if (packed instanceof ArchiveError) return { kind: 'none', reason: packed.message }
  const whole = unpackGzip(packed)
  if (whole.kind === 'too-large') return { kind: 'none', reason: tooLargeReason() }
  if (whole.kind === 'bytes' && isRecording(whole.bytes)) {
    return { kind: 'recording', bytes: whole.bytes, isIntact: member.isIntact(packed) }
  }
  return { kind: 'none', reason: 'The original file is damaged: it is neither FIT, GPX nor TCX.' }
}

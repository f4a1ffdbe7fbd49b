/**
 * The original files of an account export, read one after the other. Each FIT of an activity is given on as
 * soon as it is joined to its summary, so that only one file's bytes are held at a time.
 */
import type { Instant } from '../../rules/model/day.ts'
import type { Finding } from '../connector.ts'
import { ArchiveError } from '../files/archive-limits.ts'
import type { FileMember, OpenDelivery } from '../files/members.ts'
import { isFit, nameForReport } from './export-names.ts'
import type { Joining } from './joining.ts'
import { EARLIEST_MS } from './summary-start.ts'
import { uploadFindings } from './upload-findings.ts'

/** Everything but the documents, which have been read before. `zone` is the runner's. */
export async function* readUploads(
  opened: OpenDelivery,
  joining: Joining,
  zone: string,
): AsyncIterable<Finding> {
  for await (const member of opened.members()) {
    const file = nameForReport(member.path)
    if (member.kind === 'unreadable') {
      yield { kind: 'refused', file, reason: member.reason }
      continue
    }
    joining.newest = later(joining.newest, member.modifiedAt)
    if (joining.documents.paths.has(member.path)) continue
    if (!isFit(member.path)) {
      yield { kind: 'passed-over', file }
      continue
    }
    const bytes = await bytesOf(member)
    if (!(bytes instanceof ArchiveError)) {
      yield* uploadFindings({ bytes, file }, joining, zone)
      continue
    }
    yield { kind: 'refused', file, reason: bytes.message }
    // every file after it would be refused for the same reason
    if (bytes.what === 'total-bytes') return
  }
}

/** The later of two moments; one before 1990 is a date that was never set. */
export function later(one: Instant | null, other: Instant | null): Instant | null {
  if (other === null || other < EARLIEST_MS) return one
  return one === null || other > one ? other : one
}

async function bytesOf(member: FileMember): Promise<Uint8Array | ArchiveError> {
  try {
    return await member.bytes()
  } catch (error) {
    if (error instanceof ArchiveError) return error
    throw error
  }
}

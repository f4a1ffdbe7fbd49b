/** The bytes of a table, whether it was handed in loose, packed with gzip, or alone in a zip. */
import type { ByteSource, Spool } from '../../connector.ts'
import { isZip } from '../../files/archive.ts'
import { ArchiveError } from '../../files/archive-limits.ts'
import { memberBytes } from '../../files/member-bytes.ts'
import { type FileMember, openDelivery } from '../../files/members.ts'
import { LARGEST_BYTES, readWhole, unpackGzip, type WholeFile } from '../../files/whole-file.ts'

/** Three times the longest header, and some rows. */
const HEAD_BYTES = 32 * 1024

export type TableBytes =
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  /** What is wrong, as a whole sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string }

/** The first bytes of what may be a table; empty when it is none, as an archive with many files. */
export async function headOf(file: ByteSource, spool: Spool): Promise<Uint8Array> {
  const head = (await isZip(file))
    ? await bytesInZip(file, spool)
    : unpacked(unpackGzip(await file.read(0, HEAD_BYTES)), file.name)
  return head.kind === 'bytes' ? head.bytes.subarray(0, HEAD_BYTES) : new Uint8Array()
}

export async function bytesOf(file: ByteSource, spool: Spool): Promise<TableBytes> {
  return (await isZip(file)) ? bytesInZip(file, spool) : unpacked(await readWhole(file), file.name)
}

function unpacked(whole: WholeFile, name: string): TableBytes {
  if (whole.kind === 'damaged') return { kind: 'unreadable', reason: 'The packed table is damaged.' }
  return whole.kind === 'too-large' ? TOO_LARGE : { kind: 'bytes', name, bytes: whole.bytes }
}

const TOO_LARGE: TableBytes = {
  kind: 'unreadable',
  reason: `The table is larger than ${LARGEST_BYTES / 1024 ** 2} MiB.`,
}

async function bytesInZip(file: ByteSource, spool: Spool): Promise<TableBytes> {
  const member = await onlyMember(file, spool)
  if (member === null) return { kind: 'unreadable', reason: 'The zip does not hold one table alone.' }
  if (member.size > LARGEST_BYTES) return TOO_LARGE
  const bytes = await memberBytes(member)
  if (bytes instanceof ArchiveError) return { kind: 'unreadable', reason: bytes.message }
  return { kind: 'bytes', name: member.path, bytes }
}

/** Looks at the first two entries at most, and into no zip inside. */
async function onlyMember(file: ByteSource, spool: Spool): Promise<FileMember | null> {
  const outermost = file.name.replaceAll('\\', '/')
  let hasZip = false
  let found: FileMember | null = null
  const members = openDelivery({ files: [file] }, spool).members((path) => {
    hasZip ||= path !== outermost
    return path === outermost
  })
  for await (const member of members) {
    if (found !== null || member.kind !== 'file') return null
    found = member
  }
  return hasZip ? null : found
}

/** The bytes of a table, whether it was handed in loose, packed with gzip, or alone in a zip. */
import { constants, gunzipSync } from 'node:zlib'
import type { ByteSource, Spool } from '../../connector.ts'
import { isZip } from '../../files/archive.ts'
import { ArchiveError } from '../../files/archive-limits.ts'
import { type FileMember, openDelivery } from '../../files/members.ts'
import { readWhole } from '../../files/whole-file.ts'

/** Three times the longest header, and some rows. */
const HEAD_BYTES = 32 * 1024
/** 200,000 rows have 60 MB. */
const MOST_BYTES = 64 * 1024 ** 2

export type TableBytes =
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  /** What is wrong, as a whole sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string }

/** The first bytes of what may be a table; empty when it is none, as an archive with many files. */
export async function headOf(file: ByteSource, spool: Spool): Promise<Uint8Array> {
  if (await isZip(file)) {
    const whole = await bytesInZip(file, spool)
    return whole.kind === 'bytes' ? whole.bytes.subarray(0, HEAD_BYTES) : new Uint8Array()
  }
  const packed = await file.read(0, Math.min(HEAD_BYTES, file.size))
  return packed[0] === 0x1f && packed[1] === 0x8b ? unpackedHead(packed) : packed
}

export async function bytesOf(file: ByteSource, spool: Spool): Promise<TableBytes> {
  if (await isZip(file)) return bytesInZip(file, spool)
  if (file.size > MOST_BYTES) return TOO_LARGE
  const whole = await readWhole(file)
  if (whole.kind === 'damaged') return { kind: 'unreadable', reason: 'The packed table is damaged.' }
  if (whole.kind === 'too-large' || whole.bytes.length > MOST_BYTES) return TOO_LARGE
  return { kind: 'bytes', name: file.name, bytes: whole.bytes }
}

const TOO_LARGE: TableBytes = {
  kind: 'unreadable',
  reason: `The table is larger than ${MOST_BYTES / 1024 ** 2} MiB.`,
}

function unpackedHead(packed: Uint8Array): Uint8Array {
  try {
    // the head ends in the middle of the packed stream: what is there is unpacked
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES }
    return gunzipSync(packed, options).subarray(0, HEAD_BYTES)
  } catch {
    return new Uint8Array()
  }
}

async function bytesInZip(file: ByteSource, spool: Spool): Promise<TableBytes> {
  const member = await onlyMember(file, spool)
  if (member === null) return { kind: 'unreadable', reason: 'The zip does not hold one table alone.' }
  if (member.size > MOST_BYTES) return TOO_LARGE
  try {
    const bytes = await member.bytes()
    return bytes.length > MOST_BYTES ? TOO_LARGE : { kind: 'bytes', name: member.path, bytes }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return { kind: 'unreadable', reason: `The table in the zip ${error.message}.` }
  }
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

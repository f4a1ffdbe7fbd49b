/** Zip archives over any source of bytes, entry by entry; nothing is ever written under an entry's name. */
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { Instant } from '../../rules/model/day.ts'
import type { ByteSource, Spool } from '../connector.ts'
import {
  ARCHIVE_LIMITS,
  ArchiveError,
  type ArchiveLimits,
  assertSize,
  counted,
  createMeter,
  type Meter,
} from './archive-limits.ts'
import { isZipHead } from './content.ts'
import { rangeOf } from './random-access.ts'
import {
  damaged,
  encrypted,
  entriesOf,
  modifiedAtOf,
  nameOf,
  openZip,
  pointsOutside,
  safeName,
} from './zip-directory.ts'

const STORED = 0

export interface ArchiveMember {
  /** Path inside the archive with `/`, never absolute, never upwards; a label, not a place to write to. */
  readonly name: string
  /** Unpacked bytes as the archive declares them; a hostile archive lies. */
  readonly size: number
  readonly modifiedAt: Instant | null
  /** Why it is not read, told without reading it; null when nothing speaks against it. */
  readonly fault: ArchiveError | null
  /** All of it; an `ArchiveError` when it has a fault, is damaged or beyond a limit. */
  bytes(): Promise<Uint8Array>
  /** Whether what `bytes` gave is what was packed. */
  isIntact(bytes: Uint8Array): boolean
  /** For a zip in the zip: read in place where it is merely stored, spooled where it is packed. */
  open(): Promise<ByteSource>
}

export interface Archive {
  /** As the archive declares it, directories included. */
  readonly entries: number
  /** Files only, in the order of the directory, read as they are asked for. */
  members(): AsyncIterable<ArchiveMember>
}

/** Whether the source begins as a zip does, with an entry or, when it is empty, with the end record. */
export async function isZip(source: ByteSource): Promise<boolean> {
  return isZipHead(await source.read(0, 4))
}

/** Opens a zip; an `ArchiveError` says when its directory cannot be read. */
export async function openArchive(
  source: ByteSource,
  spool: Spool,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Archive> {
  return openMetered(source, spool, createMeter(limits, source.size))
}

/** The same, counting on a meter that other archives of the same delivery share. */
export async function openMetered(source: ByteSource, spool: Spool, meter: Meter): Promise<Archive> {
  const { entryCount } = await openZip(source)
  return {
    entries: entryCount,
    async *members() {
      // yauzl lists a zip's entries only once, so each listing opens anew; it costs one read
      const zip = await openZip(source)
      for await (const entry of entriesOf(zip)) {
        meter.countEntry()
        if (!entry.fileNameRaw.toString('latin1').endsWith('/'))
          yield memberOf(zip, entry, source, spool, meter)
      }
    },
  }
}

function memberOf(zip: ZipFile, entry: Entry, source: ByteSource, spool: Spool, meter: Meter): ArchiveMember {
  const stored = nameOf(entry)
  const name = safeName(stored)
  const modifiedAt = modifiedAtOf(entry)
  const fault = faultOf(entry, stored)
  const assertReadable = (most: number) => {
    if (fault !== null) throw fault
    assertSize(entry.uncompressedSize, entry.compressedSize, most, meter.limits)
  }
  return {
    name,
    size: entry.uncompressedSize,
    modifiedAt,
    fault,
    async bytes() {
      const most = meter.limits.entryBytes
      assertReadable(most)
      const parts: Uint8Array[] = []
      for await (const part of unpacked(zip, entry, most, meter)) parts.push(part)
      return Buffer.concat(parts)
    },
    isIntact: (bytes) => crc32(bytes) === entry.crc32,
    async open() {
      assertReadable(meter.limits.nestedBytes)
      const inner = await openInner(zip, entry, source, spool, meter)
      return { name, size: inner.size, modifiedAt, read: (offset, length) => inner.read(offset, length) }
    },
  }
}

async function openInner(
  zip: ZipFile,
  entry: Entry,
  source: ByteSource,
  spool: Spool,
  meter: Meter,
): Promise<ByteSource> {
  // the spool gets a name of ours: it may use it for a file
  if (entry.compressionMethod !== STORED) {
    return spool('inner.zip', unpacked(zip, entry, meter.limits.nestedBytes, meter))
  }
  const { fileDataStart } = await zip
    .readLocalFileHeaderPromise(entry, { minimal: true })
    .catch((error: unknown) => {
      throw damaged('Its place in the zip is damaged', error)
    })
  return rangeOf(source, fileDataStart, fileDataStart + entry.compressedSize)
}

async function* unpacked(zip: ZipFile, entry: Entry, most: number, meter: Meter): AsyncIterable<Uint8Array> {
  try {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry)
    yield* counted(stream, entry.compressedSize, most, meter)
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged('It cannot be unpacked', error)
  }
}

/** The ways of packing a zip may name, by their numbers in its specification; Limber unpacks 0 and 8. */
const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
}

function faultOf(entry: Entry, stored: string): ArchiveError | null {
  if (pointsOutside(stored)) {
    return new ArchiveError(
      'outside',
      'Its name points outside the archive, so it was not read. Unpack the zip and hand in the file itself.',
    )
  }
  if (entry.isEncrypted()) return encrypted()
  if (entry.canDecodeFileData()) return null
  const method = METHODS[entry.compressionMethod] ?? `method ${entry.compressionMethod}`
  return new ArchiveError(
    'damaged',
    `It is packed with ${method}, which Limber does not unpack. Unpack the zip and hand in the file itself.`,
  )
}

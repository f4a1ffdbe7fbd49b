/** Zip archives over any source of bytes, entry by entry; nothing is ever written under an entry's name. */
import type { Entry, ZipFile } from 'yauzl'
import type { Instant } from '../../rules/model/day.ts'
import type { ByteSource, Spool } from '../connector.ts'
import {
  ARCHIVE_LIMITS,
  ArchiveError,
  type ArchiveLimits,
  counted,
  createMeter,
  type Meter,
} from './archive-limits.ts'
import { rangeOf } from './random-access.ts'
import { damaged, entriesOf, modifiedAtOf, openZip, safeName } from './zip-directory.ts'

const STORED = 0

export interface ArchiveMember {
  /** Path inside the archive with `/`, never absolute, never upwards; a label, not a place to write to. */
  readonly name: string
  /** Unpacked bytes as the archive declares them; a hostile archive lies. */
  readonly size: number
  readonly modifiedAt: Instant | null
  /** All of it; an `ArchiveError` when it is damaged, encrypted or beyond a limit. */
  bytes(): Promise<Uint8Array>
  /** For a zip in the zip: read in place where it is merely stored, spooled where it is packed. */
  open(): Promise<ByteSource>
}

export interface Archive {
  /** Files only, in the order of the directory, read as they are asked for. */
  members(): AsyncIterable<ArchiveMember>
}

/** Whether the source begins as a zip does, with an entry or, when it is empty, with the end record. */
export async function isZip(source: ByteSource): Promise<boolean> {
  const [p, k, third, fourth] = await source.read(0, 4)
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
}

/** Opens a zip; an `ArchiveError` says when its directory cannot be read. */
export async function openArchive(
  source: ByteSource,
  spool: Spool,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Archive> {
  return openMetered(source, spool, createMeter(limits))
}

/** The same, counting on a meter that other archives of the same delivery share. */
export async function openMetered(source: ByteSource, spool: Spool, meter: Meter): Promise<Archive> {
  await openZip(source)
  return {
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
  const name = safeName(entry)
  const modifiedAt = modifiedAtOf(entry)
  return {
    name,
    size: entry.uncompressedSize,
    modifiedAt,
    async bytes() {
      const parts: Uint8Array[] = []
      for await (const part of unpacked(zip, entry, meter.limits.entryBytes, meter)) parts.push(part)
      return Buffer.concat(parts)
    },
    async open() {
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
  const most = meter.limits.nestedBytes
  // the spool gets a name of ours: it may use it for a file
  if (entry.compressionMethod !== STORED) return spool('inner.zip', unpacked(zip, entry, most, meter))
  assertReadable(entry)
  if (entry.compressedSize > most) {
    throw new ArchiveError(
      'entry-bytes',
      `is a zip of ${entry.compressedSize} bytes, more than the ${most} we read`,
    )
  }
  const { fileDataStart } = await zip
    .readLocalFileHeaderPromise(entry, { minimal: true })
    .catch((error: unknown) => {
      throw damaged('its place in the zip is damaged', error)
    })
  return rangeOf(source, fileDataStart, fileDataStart + entry.compressedSize)
}

async function* unpacked(zip: ZipFile, entry: Entry, most: number, meter: Meter): AsyncIterable<Uint8Array> {
  assertReadable(entry)
  try {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry)
    yield* counted(stream, entry.compressedSize, most, meter)
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged('cannot be unpacked', error)
  }
}

function assertReadable(entry: Entry): void {
  if (entry.isEncrypted())
    throw new ArchiveError('encrypted', 'is encrypted; unpack it and hand in the files')
  if (!entry.canDecodeFileData()) {
    throw new ArchiveError('damaged', `is packed by method ${entry.compressionMethod}, which we do not know`)
  }
}

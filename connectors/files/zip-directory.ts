/** The directory of a zip: what yauzl says of it, without yauzl's trust in names and in damage. */
import { isUtf8 } from 'node:buffer'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { type Instant, instant } from '../../rules/model/day.ts'
import type { ByteSource } from '../connector.ts'
import { ArchiveError } from './archive-limits.ts'
import { readerOver } from './random-access.ts'

const AGAIN = 'Download it again.'

/** An `ArchiveError` says when there is no directory to be found. */
export async function openZip(source: ByteSource): Promise<ZipFile> {
  try {
    // Names stay bytes here: yauzl gives up on the whole archive at one name with "..", we refuse that entry.
    const options = { autoClose: false, decodeStrings: false }
    const zip = await fromRandomAccessReaderPromise(readerOver(source), source.size, options)
    // a second error after the first has been taken must not end the process
    zip.on('error', () => undefined)
    return zip
  } catch (error) {
    if (/End of central directory record signature not found/.test(String(error))) {
      throw new ArchiveError('damaged', `The zip ends in the middle: its list of files is missing. ${AGAIN}`)
    }
    throw damaged('The zip cannot be opened', error)
  }
}

/**
 * One after the other, as they are asked for; directories too. An `ArchiveError` when the list breaks off, and
 * when the entries share their bytes: a bomb tells the same few bytes many times over, an honest zip never does.
 */
export async function* entriesOf(zip: ZipFile): AsyncIterable<Entry> {
  const entries = zip.eachEntry()
  let packedBytes = 0
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      if (/strong encryption/.test(String(error))) throw encrypted()
      throw damaged('The list of files in the zip is damaged', error)
    })
    if (next.done === true) return
    packedBytes += next.value.compressedSize
    if (packedBytes > zip.fileSize) {
      throw new ArchiveError('damaged', `The files in the zip overlap, as in no honest one. ${AGAIN}`)
    }
    yield next.value
  }
}

/** A DOS date has no zone; it is read as UTC, so that a machine's own zone changes nothing. */
export function modifiedAtOf(entry: Entry): Instant | null {
  const time = entry.getLastModDate({ timezone: 'UTC' }).getTime()
  return Number.isFinite(time) ? instant(time) : null
}

const SAYS_UTF8 = 0x800

/** The entry's path as it is stored, with `/`. Some write UTF-8 and do not say so: then what is UTF-8 is read as it. */
export function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw
  const flags = isUtf8(raw) ? entry.generalPurposeBitFlag | SAYS_UTF8 : entry.generalPurposeBitFlag
  return getFileNameLowLevel(flags, raw, entry.extraFields, false)
}

/** Whether a stored path leads out of the folder an archive is unpacked to. */
export function pointsOutside(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
}

/** A stored path as a label: never absolute, never upwards. */
export function safeName(name: string): string {
  const visible = name.replace(/[\p{Cc}\p{Cf}]+/gu, '')
  const parts = visible.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.filter((part) => !/^[a-z]:$/i.test(part)).join('/') || 'unnamed'
}

export function encrypted(): ArchiveError {
  return new ArchiveError('encrypted', 'It is encrypted. Unpack it with its password and hand in the files.')
}

/** Keeps what zlib or yauzl found wrong, which is never about the content. */
export function damaged(what: string, error: unknown): ArchiveError {
  const found = error instanceof Error ? error.message : String(error)
  return new ArchiveError('damaged', `${what} (${found}). ${AGAIN}`)
}

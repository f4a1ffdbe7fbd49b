/** The directory of a zip: what yauzl says of it, without yauzl's trust in names and in damage. */
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { type Instant, instant } from '../../rules/model/day.ts'
import type { ByteSource } from '../connector.ts'
import { ArchiveError } from './archive-limits.ts'
import { readerOver } from './random-access.ts'

/** An `ArchiveError` says when there is no directory to be found. */
export async function openZip(source: ByteSource): Promise<ZipFile> {
  try {
    // Names stay bytes here: yauzl gives up on the whole archive at one name with "..", we clean the name.
    const options = { autoClose: false, decodeStrings: false }
    const zip = await fromRandomAccessReaderPromise(readerOver(source), source.size, options)
    // a second error after the first has been taken must not end the process
    zip.on('error', () => undefined)
    return zip
  } catch (error) {
    throw damaged('the zip cannot be opened', error)
  }
}

/** One after the other, as they are asked for; directories too. */
export async function* entriesOf(zip: ZipFile): AsyncIterable<Entry> {
  const entries = zip.eachEntry()
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      throw damaged('the directory of the zip is damaged', error)
    })
    if (next.done === true) return
    yield next.value
  }
}

/** A DOS date has no zone; it is read as UTC, so that a machine's own zone changes nothing. */
export function modifiedAtOf(entry: Entry): Instant | null {
  const time = entry.getLastModDate({ timezone: 'UTC' }).getTime()
  return Number.isFinite(time) ? instant(time) : null
}

/** The entry's path as a label: with `/`, never absolute, never upwards. */
export function safeName(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  const parts = name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.filter((part) => !/^[a-z]:$/i.test(part)).join('/') || 'unnamed'
}

/** Keeps what zlib or yauzl found wrong, which is never about the content. */
export function damaged(what: string, error: unknown): ArchiveError {
  return new ArchiveError('damaged', `${what}: ${error instanceof Error ? error.message : String(error)}`)
}

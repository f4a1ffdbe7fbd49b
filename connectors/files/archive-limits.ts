/**
 * How much an archive may make us unpack. A zip says how large its entries are, but a hostile one lies:
 * what counts is what comes out while inflating. Errors leave out the entry's name, because Garmin's names
 * hold the account's e-mail; who reports adds a name fit for reading.
 */
const MIB = 1024 ** 2

export interface ArchiveLimits {
  /** Of one entry that is read whole. */
  readonly entryBytes: number
  /** Of one zip inside a zip. */
  readonly nestedBytes: number
  /** Of everything read from one delivery in one pass. */
  readonly totalBytes: number
  readonly entries: number
  /** Zips around a file: 1 in a plain zip. */
  readonly depth: number
  /** Unpacked to packed, judged once an entry has given more than `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

/** A real export is some hundred MiB in some thousand files, zips in one zip, and packs 30:1 at best. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entryBytes: 128 * MIB,
  nestedBytes: 1024 * MIB,
  totalBytes: 4096 * MIB,
  entries: 200_000,
  depth: 3,
  ratio: 200,
  ratioFromBytes: MIB,
}

/** `total-bytes` and `entries` end the reading of the whole delivery, the others concern one entry. */
export type ArchiveErrorCause =
  | 'damaged'
  | 'encrypted'
  | 'total-bytes'
  | 'entries'
  | 'entry-bytes'
  | 'depth'
  | 'ratio'

export class ArchiveError extends Error {
  readonly what: ArchiveErrorCause

  constructor(what: ArchiveErrorCause, message: string) {
    super(message)
    this.name = 'ArchiveError'
    this.what = what
  }
}

/** What one pass over a delivery has taken so far. */
export interface Meter {
  readonly limits: ArchiveLimits
  countEntry(): void
  countBytes(count: number): void
}

/** Counts up to the limits; throws an `ArchiveError` that names the limit at the first step beyond. */
export function createMeter(limits: ArchiveLimits): Meter {
  let entries = 0
  let bytes = 0
  return {
    limits,
    countEntry() {
      entries += 1
      if (entries > limits.entries) {
        throw new ArchiveError(
          'entries',
          `the archive holds more than ${limits.entries} files, the most we read`,
        )
      }
    },
    countBytes(count) {
      bytes += count
      if (bytes > limits.totalBytes) {
        const limit = formatBytes(limits.totalBytes)
        throw new ArchiveError(
          'total-bytes',
          `the archive unpacks to more than ${limit} in all, the most we read`,
        )
      }
    },
  }
}

/** Passes an entry's bytes on while they stay within `most`, the ratio and the meter's total. */
export async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  packedBytes: number,
  most: number,
  meter: Meter,
): AsyncIterable<Uint8Array> {
  const { ratio, ratioFromBytes } = meter.limits
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > most) {
      throw new ArchiveError(
        'entry-bytes',
        `unpacks to more than ${formatBytes(most)}, the most we read of one file`,
      )
    }
    if (bytes > ratioFromBytes && bytes > ratio * packedBytes) {
      throw new ArchiveError(
        'ratio',
        `unpacks to more than ${ratio} times its ${packedBytes} bytes, the most we trust`,
      )
    }
    meter.countBytes(chunk.byteLength)
    yield chunk
  }
}

function formatBytes(bytes: number): string {
  return bytes % MIB === 0 ? `${bytes / MIB} MiB` : `${bytes} bytes`
}

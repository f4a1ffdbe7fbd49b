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
  /** Of everything read from one delivery in one pass, however large the delivery is. */
  readonly totalBytes: number
  /** The same, unpacked to handed in; always allowed are `totalRatioFromBytes`. */
  readonly totalRatio: number
  readonly totalRatioFromBytes: number
  readonly entries: number
  /** Zips around a file: 1 in a plain zip. */
  readonly depth: number
  /** Unpacked to packed of one entry, judged once it has given more than `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

/** A real export is some hundred MiB in some thousand files, zips in one zip, and packs 30:1 at best. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entryBytes: 128 * MIB,
  nestedBytes: 1024 * MIB,
  totalBytes: 4096 * MIB,
  totalRatio: 100,
  totalRatioFromBytes: 256 * MIB,
  entries: 200_000,
  depth: 2,
  ratio: 200,
  ratioFromBytes: MIB,
}

/** `total-bytes` and `entries` end the reading of the whole delivery, the others concern one entry. */
export type ArchiveErrorCause =
  | 'damaged'
  | 'encrypted'
  | 'outside'
  | 'total-bytes'
  | 'entries'
  | 'entry-bytes'
  | 'depth'
  | 'ratio'

/** The message is whole sentences for the runner. */
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
  /** A limit of the whole delivery has been reached: every step from here on would end the same way. */
  isSpent(): boolean
}

/**
 * Counts up to the limits; throws an `ArchiveError` that names the limit at the first step beyond. `handedIn`
 * are the bytes of the delivery as it came.
 */
export function createMeter(limits: ArchiveLimits, handedIn: number): Meter {
  const most = Math.min(limits.totalBytes, Math.max(limits.totalRatioFromBytes, limits.totalRatio * handedIn))
  let entries = 0
  let bytes = 0
  return {
    limits,
    isSpent: () => entries > limits.entries || bytes > most,
    countEntry() {
      entries += 1
      if (entries > limits.entries) {
        throw new ArchiveError(
          'entries',
          `It holds more than ${limits.entries} files, the most Limber reads at once. Hand it in as several zips.`,
        )
      }
    },
    countBytes(count) {
      bytes += count
      if (bytes > most) {
        throw new ArchiveError(
          'total-bytes',
          `All of it unpacks to more than ${formatBytes(most)}, the most Limber reads at once. Hand it in in parts.`,
        )
      }
    },
  }
}

/** An `ArchiveError` when an entry is beyond the limits by what its directory says, before any of it is unpacked. */
export function assertSize(size: number, packedBytes: number, most: number, limits: ArchiveLimits): void {
  if (size > most) {
    throw new ArchiveError(
      'entry-bytes',
      `It has more than ${formatBytes(most)}, the most Limber reads of one file.`,
    )
  }
  if (size > limits.ratioFromBytes && size > limits.ratio * packedBytes) {
    throw new ArchiveError(
      'ratio',
      `It unpacks to more than ${limits.ratio} times its ${packedBytes} bytes, as no recording does.`,
    )
  }
}

/** Passes an entry's bytes on while they stay within `most`, the ratio and the meter's total. */
export async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  packedBytes: number,
  most: number,
  meter: Meter,
): AsyncIterable<Uint8Array> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    assertSize(bytes, packedBytes, most, meter.limits)
    meter.countBytes(chunk.byteLength)
    yield chunk
  }
}

function formatBytes(bytes: number): string {
  return bytes >= MIB ? `${Math.floor(bytes / MIB)} MiB` : `${bytes} bytes`
}

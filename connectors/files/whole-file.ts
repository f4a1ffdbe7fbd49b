/** Reads a file whole, and sees through gzip: apps hand out `.fit.gz`, and some pack what is packed. */
import { constants, gunzipSync } from 'node:zlib'
import type { ByteSource } from '../connector.ts'
import { HEAD_BYTES } from './content.ts'

/** A day of recording is 3 MB of FIT and 30 MB of TCX; more than this, packed or not, is no recording. */
export const LARGEST_BYTES = 64 * 1024 ** 2

export type WholeFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** Gzip that cannot be unpacked. */
  | { readonly kind: 'damaged' }

const MOST_LAYERS = 2

// the end may be missing: what is there is unpacked
const TOLERANT = { finishFlush: constants.Z_SYNC_FLUSH }

/** The first HEAD_BYTES of a file or fewer, unpacked; empty when there are none. */
export async function firstBytes(file: ByteSource): Promise<Uint8Array> {
  return headOf(await file.read(0, Math.min(HEAD_BYTES, file.size)))
}

/** The beginning of what the beginning of a file unpacks to. */
function headOf(packed: Uint8Array): Uint8Array {
  let head = packed
  for (let layer = 0; layer < MOST_LAYERS && isGzip(head); layer++) {
    try {
      head = gunzipSync(head, TOLERANT).subarray(0, HEAD_BYTES)
    } catch {
      // not gzip after all; who asks sees that it is nothing known
      return head
    }
  }
  return head
}

/** All of a file, unpacked, up to LARGEST_BYTES. */
export async function readWhole(file: ByteSource): Promise<WholeFile> {
  if (file.size > LARGEST_BYTES) return { kind: 'too-large' }
  return unpackGzip(await file.read(0, file.size))
}

/** What gzip holds, through at most two layers and up to LARGEST_BYTES; other bytes stay as they are. */
export function unpackGzip(packed: Uint8Array): WholeFile {
  let bytes = packed
  for (let layer = 0; layer < MOST_LAYERS && isGzip(bytes); layer++) {
    try {
      bytes = gunzipSync(bytes, { ...TOLERANT, maxOutputLength: LARGEST_BYTES })
    } catch (error) {
      return { kind: isTooLarge(error) ? 'too-large' : 'damaged' }
    }
  }
  return bytes.byteLength > LARGEST_BYTES ? { kind: 'too-large' } : { kind: 'bytes', bytes }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

/** Reads a file whole, and sees through gzip: apps hand out `.fit.gz`. */
import { promisify } from 'node:util'
import { constants, gunzip, gunzipSync } from 'node:zlib'
import type { ByteSource } from '../connector.ts'

/** A day of recording is 3 MB; more than this, packed or not, is no recording. */
export const LARGEST_BYTES = 128 * 1024 ** 2

export type WholeFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** Gzip that cannot be unpacked. */
  | { readonly kind: 'damaged' }

// a few hundred packed bytes give the first dozen unpacked ones
const PEEK_BYTES = 512

// the end may be missing: what is there is unpacked
const TOLERANT = { finishFlush: constants.Z_SYNC_FLUSH }

const unpack = promisify<Uint8Array, { maxOutputLength: number; finishFlush: number }, Buffer>(gunzip)

/** The first bytes of a file, unpacked; empty when there are none. */
export async function firstBytes(file: ByteSource): Promise<Uint8Array> {
  const packed = await file.read(0, Math.min(PEEK_BYTES, file.size))
  if (!isGzip(packed)) return packed
  try {
    return gunzipSync(packed, TOLERANT)
  } catch {
    // not gzip after all; who asks sees that it is nothing known
    return packed
  }
}

/** All of a file, unpacked, up to LARGEST_BYTES. */
export async function readWhole(file: ByteSource): Promise<WholeFile> {
  if (file.size > LARGEST_BYTES) return { kind: 'too-large' }
  const packed = await file.read(0, file.size)
  if (!isGzip(packed)) return { kind: 'bytes', bytes: packed }
  try {
    return { kind: 'bytes', bytes: await unpack(packed, { ...TOLERANT, maxOutputLength: LARGEST_BYTES }) }
  } catch (error) {
    return { kind: isTooLarge(error) ? 'too-large' : 'damaged' }
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

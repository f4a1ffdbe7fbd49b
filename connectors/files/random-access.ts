/** Bytes in any order: ranges of a source, memory as a source, and a source as yauzl wants it. */
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import type { Instant } from '../../rules/model/day.ts'
import type { ByteSource } from '../connector.ts'

const CHUNK_BYTES = 64 * 1024
/** Reads of a directory entry or a header; larger ones are data and go to the source itself. */
const SMALL_READ_BYTES = 1024
const BLOCKS_KEPT = 4

export function sourceOfBytes(name: string, bytes: Uint8Array, modifiedAt: Instant | null): ByteSource {
  return {
    name,
    size: bytes.byteLength,
    modifiedAt,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  }
}

/** Bytes `start` (included) to `end` (excluded) of a source, as a source of their own. */
export function rangeOf(source: ByteSource, start: number, end: number): ByteSource {
  const size = Math.max(0, Math.min(end, source.size) - start)
  return {
    name: source.name,
    size,
    modifiedAt: source.modifiedAt,
    read: (offset, length) => source.read(start + offset, Math.max(0, Math.min(length, size - offset))),
  }
}

/** The whole source in memory; the caller has looked at its size. */
export async function allBytes(source: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of chunksOf(source, 0, source.size)) parts.push(part)
  return Buffer.concat(parts)
}

/** Throws when the source ends before `end`. */
async function* chunksOf(source: ByteSource, start: number, end: number): AsyncGenerator<Uint8Array> {
  let offset = start
  while (offset < end) {
    const chunk = await source.read(offset, Math.min(CHUNK_BYTES, end - offset))
    if (chunk.byteLength === 0) throw new Error(`ends at byte ${offset} where ${end} were due`)
    offset += chunk.byteLength
    yield chunk
  }
}

/**
 * A source as yauzl reads it. yauzl wants its own type with the reading written over, so one is made and
 * two methods are put on it; TypeScript calls the type abstract, hence `Reflect.construct`. Its ready-made
 * stream over a file descriptor ends in EBADF on Node 26, and its ready-made `read` builds a chain of
 * streams for each of the 46 bytes of a directory entry.
 */
export function readerOver(source: ByteSource): RandomAccessReader {
  const reader: RandomAccessReader = Reflect.construct(RandomAccessReader, [])
  const small = smallReads(source)
  return Object.assign(reader, {
    _readStreamForRange: (start: number, end: number) =>
      Readable.from(chunksOf(source, start, end), { objectMode: false }),
    read: (
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      done: (error: Error | null, bytesRead?: number) => void,
    ) => {
      const bytes = length <= SMALL_READ_BYTES ? small(position, length) : source.read(position, length)
      bytes.then(
        (found) => {
          buffer.set(found, offset)
          done(null, found.byteLength)
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
}

/** Small reads out of the few blocks used last: a directory of 200,000 entries is read 64 KiB at a time. */
function smallReads(source: ByteSource): (position: number, length: number) => Promise<Uint8Array> {
  const blocks = new Map<number, Promise<Uint8Array>>()
  const block = (index: number): Promise<Uint8Array> => {
    const bytes = blocks.get(index) ?? source.read(index * CHUNK_BYTES, CHUNK_BYTES)
    blocks.delete(index)
    blocks.set(index, bytes)
    const oldest = blocks.keys().next()
    if (blocks.size > BLOCKS_KEPT && !oldest.done) blocks.delete(oldest.value)
    return bytes
  }
  return async (position, length) => {
    const index = Math.floor(position / CHUNK_BYTES)
    const from = position - index * CHUNK_BYTES
    const first = (await block(index)).subarray(from, from + length)
    if (from + length <= CHUNK_BYTES) return first
    const second = (await block(index + 1)).subarray(0, from + length - CHUNK_BYTES)
    return Buffer.concat([first, second])
  }
}

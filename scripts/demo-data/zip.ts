/** Small zips in memory, for fixtures and tests. */
import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** Deflated unless this says false. */
  readonly packed?: boolean
  /** Epoch milliseconds; yazl would take the clock's time. */
  readonly modifiedAt?: number
}

interface YazlZip {
  readonly outputStream: Readable
  addBuffer(bytes: Buffer, name: string, options: { readonly compress: boolean; readonly mtime: Date }): void
  addEmptyDirectory(name: string, options: { readonly mtime: Date }): void
  end(): void
}

// yazl comes without types; what is used of it is written out here
const { ZipFile }: { readonly ZipFile: new () => YazlZip } = createRequire(import.meta.url)('yazl')

/** 2026-09-20T10:00:00Z */
const USUAL_TIME = Date.UTC(2026, 8, 20, 10)

/** A name that ends in "/" becomes a directory. */
export async function makeZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { name, bytes, packed = true, modifiedAt = USUAL_TIME } of entries) {
    const mtime = new Date(modifiedAt)
    if (name.endsWith('/')) zip.addEmptyDirectory(name, { mtime })
    else zip.addBuffer(Buffer.from(bytes), name, { compress: packed, mtime })
  }
  zip.end()
  return buffer(zip.outputStream)
}

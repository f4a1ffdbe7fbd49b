/** What a runner hands in, from the disk: paths become things that can be read in any order. */
import { createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ByteSource, Delivery, Spool } from '../connectors/connector.ts'
import { instant } from '../rules/model/day.ts'

interface Closable {
  close(): Promise<void>
}

const ZIP_MAGIC = 0x04034b50

/**
 * Paths as deliveries: each folder and each zip is one, all loose files together are one. Throws when a path
 * is not there. `close` gives the open files back.
 */
export async function openDeliveries(
  paths: readonly string[],
): Promise<{ readonly deliveries: readonly Delivery[]; close(): Promise<void> }> {
  const opened: Closable[] = []
  const deliveries: Delivery[] = []
  const loose: ByteSource[] = []
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) {
      const files = (await filesUnder(path)).map((file) => fileSource(file, relative(path, file), opened))
      deliveries.push({ files: await Promise.all(files) })
      continue
    }
    const source = await fileSource(path, basename(path), opened)
    if (await isZip(source)) deliveries.push({ files: [source] })
    else loose.push(source)
  }
  if (loose.length > 0) deliveries.push({ files: loose })
  const close = async () => {
    for (const file of opened) await file.close()
  }
  return { deliveries, close }
}

/** A temporary place under the data folder, for one runner's import. */
export interface OpenSpool {
  /** Where drafts of files may be written, on the same disk as what they become. */
  readonly folder: string
  readonly spool: Spool
  /** Removes everything in it. */
  remove(): Promise<void>
}

/**
 * Opens a runner's spool, emptied of what an import that died left there; so only the holder of the runner's
 * import lease may open it.
 */
export async function openSpool(dataDir: string, runnerId: string): Promise<OpenSpool> {
  const folder = join(dataDir, 'spool', runnerId)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const opened: Closable[] = []
  let count = 0
  return {
    folder,
    spool: async (name, bytes) => {
      // numbered, because a name from an archive is never used to write
      const path = join(folder, String(count++))
      await pipeline(bytes, createWriteStream(path, { mode: 0o600 }))
      return fileSource(path, name, opened)
    },
    remove: async () => {
      for (const file of opened) await file.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A file on disk. It is opened at the first read; `opened` collects what has to be closed. */
async function fileSource(path: string, name: string, opened: Closable[]): Promise<ByteSource> {
  const { size, mtimeMs } = await stat(path)
  let handle: Promise<FileHandle> | null = null
  const openOnce = () => {
    handle ??= open(path).then((file) => {
      opened.push(file)
      return file
    })
    return handle
  }
  return {
    name,
    size,
    modifiedAt: instant(Math.floor(mtimeMs)),
    read: async (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)))
      const file = size <= OPENED_EACH_TIME_BYTES ? await open(path) : await openOnce()
      try {
        const { bytesRead } = await file.read(bytes, 0, bytes.length, offset)
        return bytes.subarray(0, bytesRead)
      } finally {
        if (size <= OPENED_EACH_TIME_BYTES) await file.close()
      }
    },
  }
}

/** A folder may hold thousands of small files, so these keep no handle; larger ones are read many times. */
const OPENED_EACH_TIME_BYTES = 4 * 1024 * 1024

async function isZip(source: ByteSource): Promise<boolean> {
  const head = await source.read(0, 4)
  return head.length === 4 && new DataView(head.buffer, head.byteOffset).getUint32(0, true) === ZIP_MAGIC
}

/** Regular files below a folder, sorted; hidden ones and links are passed by. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

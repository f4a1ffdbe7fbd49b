import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Original } from '../connectors/connector.ts'
import type { Database } from '../db/open.ts'
import { isOriginalNeeded, neededOriginals } from '../db/originals.ts'

/** A file kept under its own hash; the row that names it is written after this returns. */
export interface KeptOriginal {
  readonly hash: string
  readonly extension: string
  readonly bytes: number
}

/**
 * Keeps the file of a running activity: written as `draft`, a path on the same disk, flushed, renamed. The same
 * bytes are kept once.
 */
export async function keepOriginal(
  dataDir: string,
  original: Original,
  draft: string,
): Promise<KeptOriginal> {
  const hash = createHash('sha256').update(original.bytes).digest('hex')
  const kept = { hash, extension: original.extension, bytes: original.bytes.length }
  const path = pathOf(dataDir, hash, original.extension)
  if (await isKept(path, original.bytes.length)) return kept
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(original.bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  return kept
}

async function isKept(path: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(path)).size === bytes
  } catch {
    return false
  }
}

/** Removes files that no record of any runner needs any more. */
export async function discardOriginals(
  db: Database,
  dataDir: string,
  files: readonly { readonly hash: string; readonly extension: string }[],
): Promise<void> {
  for (const { hash, extension } of files) {
    if (!(await isOriginalNeeded(db, hash))) await rm(pathOf(dataDir, hash, extension), { force: true })
  }
}

/**
 * Removes every file that no record of any runner needs, those too that an import left which died before it named
 * them. One that is under way writes again what it then misses.
 */
export async function sweepOriginals(db: Database, dataDir: string): Promise<void> {
  const root = join(dataDir, 'originals')
  await mkdir(root, { recursive: true, mode: 0o700 })
  for (const folder of await readdir(root)) {
    const names = await readdir(join(root, folder))
    const needed = await neededOriginals(db, names.map(hashIn))
    for (const name of names)
      if (!needed.has(hashIn(name))) await rm(join(root, folder, name), { force: true })
  }
}

function hashIn(name: string): string {
  return name.slice(0, name.indexOf('.'))
}

function pathOf(dataDir: string, hash: string, extension: string): string {
  return join(dataDir, 'originals', hash.slice(0, 2), `${hash}.${extension}`)
}

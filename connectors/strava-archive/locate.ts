/** Which of the files handed in belong to an archive of Strava, and where its table of activities stands. */
import type { ByteSource, Delivery, ReadContext } from '../connector.ts'
import { isZip } from '../files/archive.ts'
import { ArchiveError } from '../files/archive-limits.ts'
import { readHeader, readTable } from '../files/csv.ts'
import { openDelivery, pathOf } from '../files/members.ts'
import { readWhole } from '../files/whole-file.ts'
import { columnsOf, columnsOfHeader } from './columns.ts'
import { folderOf, insideOf, isStray, isTableName, looksLikeArchive } from './places.ts'

export interface Located {
  /** Path of the table. */
  readonly table: string
  /** Folder of the archive, inside its zip if it is packed; null for a table under another name, which is all there is. */
  readonly root: string | null
  /** The zip around it; null in a folder. */
  readonly zip: string | null
}

type Spooling = Pick<ReadContext, 'spool'>

/** The zips that hold an archive, everything under the folder of an unpacked one, and tables by themselves. */
export async function claims(delivery: Delivery, context: Spooling): Promise<readonly ByteSource[]> {
  const archives = await findArchives(delivery, context)
  const named = new Set(archives.map(({ table, zip }) => zip ?? table))
  const roots = archives.flatMap(({ root, zip }) => (zip === null && root !== null ? [root] : []))
  const isUnder = (path: string) =>
    roots.some((root) => {
      const inside = insideOf(path, root)
      return inside !== null && !isStray(inside)
    })
  const claimed: ByteSource[] = []
  for (const file of delivery.files) {
    if (named.has(pathOf(file)) || (isUnder(pathOf(file)) && !(await isZip(file)))) claimed.push(file)
  }
  return claimed
}

/** Every archive of a delivery; what is claimed of it gives the same ones. */
export async function findArchives({ files }: Delivery, context: Spooling): Promise<readonly Located[]> {
  const paths = files.map(pathOf)
  const found: Located[] = []
  for (const file of files) {
    if (await isZip(file)) found.push(...(await archivesIn(file, context)))
    else found.push(...(await tableIn(file, paths)))
  }
  return found
}

/** In a zip the table stands at its root or in the one folder that packing again puts around it. */
async function archivesIn(zip: ByteSource, { spool }: Spooling): Promise<readonly Located[]> {
  const top = pathOf(zip)
  const paths: string[] = []
  const tables: { readonly path: string; readonly isReadable: boolean }[] = []
  for await (const member of openDelivery({ files: [zip] }, spool).members((path) => path === top)) {
    const { path } = member
    paths.push(path)
    const depth = insideOf(path, top)?.split('/').length ?? 0
    if (!isTableName(path) || depth > 2) continue
    tables.push({ path, isReadable: member.kind === 'file' && (await isTable(() => member.bytes())) })
  }
  return tables
    .filter(({ path, isReadable }) => isReadable || looksLikeArchive(paths, folderOf(path)))
    .map(({ path }) => ({ table: path, root: folderOf(path), zip: top }))
}

async function tableIn(file: ByteSource, paths: readonly string[]): Promise<readonly Located[]> {
  const table = pathOf(file)
  if (isTableName(table)) {
    const root = folderOf(table)
    const isOne = (await isLooseTable(file)) || looksLikeArchive(paths, root)
    return isOne ? [{ table, root, zip: null }] : []
  }
  // ten thousand recordings are not worth a look at each for a table that was given their ending
  if (/\.(?:fit|gpx|tcx|gz)$/i.test(table)) return []
  const header = readHeader(await file.read(0, HEADER_BYTES))
  return header === null || columnsOfHeader(header) === null ? [] : [{ table, root: null, zip: null }]
}

/** As much as `readHeader` looks at. */
const HEADER_BYTES = 16 * 1024

async function isLooseTable(file: ByteSource): Promise<boolean> {
  const whole = await readWhole(file)
  return whole.kind === 'bytes' && (await isTable(async () => whole.bytes))
}

async function isTable(bytes: () => Promise<Uint8Array>): Promise<boolean> {
  try {
    const table = readTable(await bytes())
    return table !== null && columnsOf(table) !== null
  } catch (error) {
    if (error instanceof ArchiveError) return false
    throw error
  }
}

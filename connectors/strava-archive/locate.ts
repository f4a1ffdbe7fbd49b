/** Which of the files handed in belong to an archive of Strava, and where its table of activities stands. */
import type { ByteSource, Delivery, ReadContext } from '../connector.ts'
import { isZip } from '../files/archive.ts'
import { readHeader } from '../files/csv.ts'
import { memberBytes } from '../files/member-bytes.ts'
import { openDelivery, pathOf } from '../files/members.ts'
import { unpackGzip } from '../files/whole-file.ts'
import { columnsOfHeader, readActivities } from './columns.ts'
import { folderOf, insideOf, isStravas, isTableName, looksLikeArchive } from './places.ts'

export interface Located {
  /** Path of the table. */
  readonly table: string
  /** Folder of the archive, inside its zip if it is packed; null for a table under another name, which is all there is. */
  readonly root: string | null
  /** The zips around it, outermost first; none in a folder. */
  readonly zips: readonly string[]
}

type Spooling = Pick<ReadContext, 'spool'>

/** The zips that hold an archive, what is Strava's under the folder of an unpacked one, and tables by themselves. */
export async function claims(delivery: Delivery, context: Spooling): Promise<readonly ByteSource[]> {
  const archives = await findArchives(delivery, context)
  const named = new Set(archives.map(({ table, zips }) => zips[0] ?? table))
  const roots = archives.flatMap(({ root, zips }) => (zips.length === 0 && root !== null ? [root] : []))
  const isUnder = (path: string) =>
    roots.some((root) => {
      const inside = insideOf(path, root)
      return inside !== null && isStravas(inside)
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
  const isEntered = (path: string) => path === top || isNamedAsArchive(path)
  const paths: string[] = []
  const tables: { readonly path: string; readonly isReadable: boolean }[] = []
  for await (const member of openDelivery({ files: [zip] }, spool).members(isEntered)) {
    const { path } = member
    paths.push(path)
    const inside = insideOf(path, zipsAround(path, top).at(-1) ?? top) ?? path
    if (!isTableName(path) || inside.split('/').length > 2) continue
    const bytes = member.kind === 'file' ? await memberBytes(member) : null
    tables.push({ path, isReadable: bytes instanceof Uint8Array && isTable(bytes) })
  }
  return tables
    .filter(({ path, isReadable }) => isReadable || looksLikeArchive(paths, path))
    .map(({ path }) => ({ table: path, root: folderOf(path), zips: zipsAround(path, top) }))
}

/** The name Strava gives an archive; a download may have been packed again. Other zips in a zip are not Strava's. */
function isNamedAsArchive(path: string): boolean {
  return /\/export_\d+[^/]*\.zip$/i.test(path)
}

function zipsAround(path: string, top: string): readonly string[] {
  const inner = folderOf(path)
    .split('/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  return [top, ...inner.filter((folder) => folder !== top && isNamedAsArchive(folder))]
}

async function tableIn(file: ByteSource, paths: readonly string[]): Promise<readonly Located[]> {
  const table = pathOf(file)
  if (isTableName(table)) {
    const root = folderOf(table)
    const isOne = isTable(await file.read(0, FIRST_ROWS_BYTES)) || looksLikeArchive(paths, table)
    return isOne ? [{ table, root, zips: [] }] : []
  }
  // ten thousand recordings are not worth a look at each for a table that was given their ending
  if (/\.(?:fit|gpx|tcx)(?:\.gz)?$/i.test(table)) return []
  const head = unpackGzip(await file.read(0, HEADER_BYTES))
  const header = head.kind === 'bytes' ? readHeader(head.bytes) : null
  return header === null || columnsOfHeader(header) === null ? [] : [{ table, root: null, zips: [] }]
}

/** As much as `readHeader` looks at. */
const HEADER_BYTES = 16 * 1024
/** Some hundred rows, where a header in an unknown language leaves it to them. */
const FIRST_ROWS_BYTES = 256 * 1024

function isTable(bytes: Uint8Array): boolean {
  return readActivities(bytes.subarray(0, FIRST_ROWS_BYTES)) !== null
}

/** Which files of a delivery belong to an account export, by what they hold and where they lie. */
import type { ByteSource, Delivery, ReadContext } from '../connector.ts'
import { isZip } from '../files/archive.ts'
import { isRecording } from '../files/content.ts'
import { openDelivery, pathOf } from '../files/members.ts'
import { firstBytes } from '../files/whole-file.ts'
import { isDocument, type MayLook } from './export-documents.ts'
import { isPrivate, isUploads, lookingInto, rootOf } from './export-names.ts'

/**
 * A zip with summaries or gear, whole. All below the folder that DI_CONNECT lies in. Where the documents lie
 * about without it: they, and every recording and zip of originals beside them. A zip of originals alone is left
 * to others: it says nothing that each of its recordings does not say.
 */
export async function claims(delivery: Delivery, context: ReadContext): Promise<readonly ByteSource[]> {
  const roots = rootsOf(delivery)
  const mayLook = lookingInto(delivery.files.map(pathOf))
  const claimed = new Set<ByteSource>()
  const others: ByteSource[] = []
  let hasLooseDocuments = false
  for (const file of delivery.files) {
    if (isBelow(roots, file)) claimed.add(file)
    else if (isUploads(pathOf(file)) || !(await holdsExport(file, mayLook, context))) others.push(file)
    else {
      claimed.add(file)
      hasLooseDocuments ||= !(await isZip(file))
    }
  }
  for (const file of others) {
    if (hasLooseDocuments && (await isBeside(file))) claimed.add(file)
  }
  return delivery.files.filter((file) => claimed.has(file))
}

function rootsOf({ files }: Delivery): readonly string[] {
  return [...new Set(files.flatMap((file) => rootOf(pathOf(file)) ?? []))]
}

function isBelow(roots: readonly string[], file: ByteSource): boolean {
  return roots.some((root) => root === '' || pathOf(file).startsWith(`${root}/`))
}

/** Whether a file is a document, or a zip with one or with Garmin's own folder in it. */
async function holdsExport(file: ByteSource, mayLook: MayLook, { spool }: ReadContext): Promise<boolean> {
  const opened = openDelivery({ files: [file] }, spool)
  for await (const member of opened.members((path) => !isUploads(path))) {
    if (member.kind !== 'file') continue
    if (rootOf(member.path) !== null || (await isDocument(member, mayLook))) return true
  }
  return false
}

async function isBeside(file: ByteSource): Promise<boolean> {
  const path = pathOf(file)
  if (isPrivate(path)) return false
  return (await isZip(file)) ? isUploads(path) : isRecording(await firstBytes(file))
}

/** Which files of running activities are kept under the data folder, and for which records. */
import type { Db } from './open.ts'

export interface OriginalEntry {
  readonly runnerId: string
  /** SHA-256 of the bytes, hex. */
  readonly hash: string
  readonly extension: string
  readonly bytes: number
  readonly recordId: string
}

/** Notes that a file of a record is kept. */
export async function noteOriginal(db: Db, original: OriginalEntry): Promise<void> {
  await db
    .insertInto('originals')
    .values({
      runner_id: original.runnerId,
      hash: original.hash,
      extension: original.extension,
      bytes: original.bytes,
      record_id: original.recordId,
    })
    .onConflict((conflict) => conflict.columns(['record_id', 'hash']).doNothing())
    .execute()
}

/** Says that a record no longer needs a file. */
export async function forgetOriginal(db: Db, recordId: string, hash: string): Promise<void> {
  await db.deleteFrom('originals').where('record_id', '=', recordId).where('hash', '=', hash).execute()
}

export interface KeptFile {
  readonly hash: string
  readonly extension: string
}

/** The files of a record. */
export async function originalsOf(db: Db, recordId: string): Promise<readonly KeptFile[]> {
  return db.selectFrom('originals').select(['hash', 'extension']).where('record_id', '=', recordId).execute()
}

/** Whether any record of any runner still has this file. */
export async function isOriginalNeeded(db: Db, hash: string): Promise<boolean> {
  const row = await db.selectFrom('originals').select('hash').where('hash', '=', hash).executeTakeFirst()
  return row !== undefined
}

/** Those of these files that some record of some runner has. */
export async function neededOriginals(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('originals')
    .select('hash')
    .where('hash', 'in', hashes)
    .distinct()
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}

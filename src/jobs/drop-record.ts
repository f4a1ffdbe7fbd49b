import { type Database, type Db, inTransaction } from '../../db/open.ts'
import { recordsOfRun, removeRecord, type StoredRecord } from '../../db/records.ts'
import { removeRun } from '../../db/runs.ts'
import { removeTellingsOf } from '../../db/tellings.ts'
import { type RegroupContext, regroup } from './regroup.ts'

/** Keeps each transaction under 20 ms. */
const CHUNK = 25

/** Takes records away, some at a time. Broken off in between, the rest is found again. */
export async function dropRecords(
  db: Database,
  records: readonly StoredRecord[],
  context: RegroupContext,
): Promise<void> {
  for (let at = 0; at < records.length; at += CHUNK) {
    await inTransaction(db, async (trx) => {
      for (const record of records.slice(at, at + CHUNK)) await dropRecord(trx, record, context)
    })
  }
}

/** Takes a record away. Its run goes with it, unless other records tell of the run too and make it up anew. */
export async function dropRecord(trx: Db, record: StoredRecord, context: RegroupContext): Promise<void> {
  await removeTellingsOf(trx, 'record', record.id)
  await removeRecord(trx, record.id)
  if (record.runId === null) return
  const left = await recordsOfRun(trx, record.runId)
  if (left.length === 0) await removeRun(trx, record.runId)
  else await regroup(trx, left, context)
}

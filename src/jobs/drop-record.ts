import { type Database, type Db, inTransaction } from '../../db/open.ts'
import { recordsOfRun, removeRecord, type StoredRecord } from '../../db/records.ts'
import { findRun, recountRun, removeRun } from '../../db/runs.ts'
import type { RunFigures } from '../../rules/model/run.ts'
import { weightOf } from './record-weight.ts'

/** Keeps each transaction under 20 ms. */
const CHUNK = 25

/** Takes records away, some at a time. Broken off in between, the rest is found again. */
export async function dropRecords(db: Database, records: readonly StoredRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += CHUNK) {
    await inTransaction(db, async (trx) => {
      for (const record of records.slice(at, at + CHUNK)) await dropRecord(trx, record)
    })
  }
}

/** Takes a record away. Its run goes with it, unless another record tells of the run too and counts from now on. */
export async function dropRecord(trx: Db, record: StoredRecord): Promise<void> {
  await removeRecord(trx, record.id)
  if (record.runId === null) return
  const run = await findRun(trx, record.runId)
  if (!run || run.recordId !== record.id) return
  const left = [...(await recordsOfRun(trx, run.id))].sort((a, b) => weightOf(b) - weightOf(a))
  const [heir] = left
  if (!heir) return removeRun(trx, run.id)
  const { figures } = JSON.parse(heir.content) as { readonly figures: RunFigures }
  await recountRun(trx, { id: run.id, recordId: heir.id, source: heir.source, figures, shoeId: run.shoeId })
}

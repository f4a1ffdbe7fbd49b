/** Runs the runner deleted: they go, and do not come back with the next import or sync. */
import { type Database, type Db, inTransaction } from '../../db/open.ts'
import { originalsOf } from '../../db/originals.ts'
import { recordsOfRun, removeRecord, type StoredRecord } from '../../db/records.ts'
import { findRun, removeRun } from '../../db/runs.ts'
import { removeTellingsOf } from '../../db/tellings.ts'
import { addTombstone, listTombstones } from '../../db/tombstones.ts'
import { type RunTrace, sameRunReason } from '../../rules/same-run.ts'
import { discardOriginals } from '../originals.ts'
import type { Runtime } from '../runtime.ts'
import type { Request } from './job.ts'
import { OverruleError } from './overrule.ts'
import { nameOf, readContent, traceOf } from './record-content.ts'

export interface DeletePorts {
  readonly db: Database
  readonly runtime: Runtime
  readonly dataDir: string
  readonly request: Request
}

/** Deletes a run, all its records and the files that nothing else needs. */
export async function deleteRun(runnerId: string, runId: string, ports: DeletePorts): Promise<void> {
  const { db, runtime, request } = ports
  const files = await inTransaction(db, async (trx) => {
    if ((await findRun(trx, runId))?.runnerId !== runnerId) {
      throw new OverruleError(`There is no run "${runId}". limber runs --runner E --json shows the ids.`)
    }
    const records = await recordsOfRun(trx, runId)
    const kept = (await Promise.all(records.map((record) => originalsOf(trx, record.id)))).flat()
    for (const record of records) await bury(trx, runnerId, record, runtime)
    await removeRun(trx, runId)
    await request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
    return kept
  })
  await discardOriginals(db, ports.dataDir, files)
}

async function bury(trx: Db, runnerId: string, record: StoredRecord, runtime: Runtime): Promise<void> {
  // nothing but the id of what Strava's API told may be kept
  const mayKeep = record.source !== 'strava_api'
  const trace = mayKeep ? JSON.stringify(traceOf(record, readContent(record.content))) : null
  await addTombstone(trx, runnerId, { ...record, trace }, runtime.now())
  await removeTellingsOf(trx, 'record', record.id)
  await removeRecord(trx, record.id)
}

/** Whether a record tells of a run that the runner deleted. */
export async function isDeleted(trx: Db, runnerId: string, trace: RunTrace): Promise<boolean> {
  const stones = await listTombstones(trx, runnerId)
  return stones.some(
    (stone) =>
      nameOf(stone) === trace.name ||
      (stone.trace !== null && sameRunReason(JSON.parse(stone.trace) as RunTrace, trace) !== null),
  )
}

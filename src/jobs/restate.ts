/** Makes a stored record say what stands: a run or another activity, and what follows from either. */
import type { Db } from '../../db/open.ts'
import { changeRecord, loadRecord, nameRecord, recordsOfRun, type StoredRecord } from '../../db/records.ts'
import { removeActivity, removeRun, saveActivity } from '../../db/runs.ts'
import type { Instant } from '../../rules/model/day.ts'
import { activityIn, isRunContent, readContent } from './record-content.ts'
import { type RegroupContext, regroup } from './regroup.ts'

export interface RestateContext extends RegroupContext {
  readonly fetchedAt: Instant
}

/** `record` as it was; `content` what stands from now on. A ride that is now called a run keeps its record. */
export async function restate(
  trx: Db,
  record: StoredRecord,
  content: string,
  context: RestateContext,
): Promise<void> {
  // its start may move far from the records it was one run with
  const mates = await matesOf(trx, record)
  if (isRunContent(content)) await tellRun(trx, record, content, mates, context)
  else await tellActivity(trx, record, content, mates, context)
}

async function tellRun(
  trx: Db,
  { id }: StoredRecord,
  content: string,
  mates: readonly StoredRecord[],
  context: RestateContext,
): Promise<void> {
  const { figures, keys } = readContent(content)
  const { fetchedAt } = context
  await changeRecord(trx, id, { kind: 'run', content, startedAt: figures.startedAt, fetchedAt })
  await removeActivity(trx, id)
  await nameRecord(trx, context.runnerId, id, keys)
  const changed = await loadRecord(trx, id)
  if (changed) await regroup(trx, [changed, ...mates], context)
}

async function tellActivity(
  trx: Db,
  { id, source, runId }: StoredRecord,
  content: string,
  mates: readonly StoredRecord[],
  context: RestateContext,
): Promise<void> {
  const { runnerId, fetchedAt } = context
  await changeRecord(trx, id, { kind: 'activity', content, startedAt: null, fetchedAt })
  await nameRecord(trx, runnerId, id, [])
  await saveActivity(trx, { runnerId, recordId: id, source, activity: activityIn(content) })
  if (mates.length > 0) await regroup(trx, mates, context)
  else if (runId !== null) await removeRun(trx, runId)
}

/** The other records of its run. */
async function matesOf(trx: Db, { id, runId }: StoredRecord): Promise<readonly StoredRecord[]> {
  const records = runId === null ? [] : await recordsOfRun(trx, runId)
  return records.filter((record) => record.id !== id)
}

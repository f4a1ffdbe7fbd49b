/** One page of findings into the tables, in one short transaction. */
import type { ActivityRecord, Finding, RunRecord } from '../../connectors/connector.ts'
import type { Db } from '../../db/open.ts'
import { noteOriginal } from '../../db/originals.ts'
import {
  addRecord,
  changeRecord,
  findRecord,
  loadRecord,
  nameRecord,
  recordsOfRun,
  type StoredRecord,
  touchRecord,
} from '../../db/records.ts'
import { saveActivity } from '../../db/runs.ts'
import { saveShoe } from '../../db/shoes.ts'
import { addSpan } from '../../db/spans.ts'
import type { KeptOriginal } from '../originals.ts'
import type { Runtime } from '../runtime.ts'
import { isDeleted } from './deleted-runs.ts'
import { dropRecord } from './drop-record.ts'
import { activityIn, contentOf, readContent, traceOf } from './record-content.ts'
import { regroup } from './regroup.ts'
import { hear } from './tellings.ts'

export interface TakeInContext {
  readonly runnerId: string
  /** Null for what a sync brought. */
  readonly importId: string | null
  /** Ids of what this import has told since it was started or taken up again. */
  readonly heard: Set<string>
  readonly runtime: Runtime
}

/** What became of a finding. */
export type Outcome = 'added' | 'updated' | 'unchanged' | 'superseded' | 'deleted' | 'not-a-run' | 'noted'

/** A finding ready to store: its original, if it has one, is already on disk. */
export interface StorableFinding {
  readonly finding: Finding
  readonly kept: KeptOriginal | null
}

/** Stores one finding; the same one again changes nothing. */
export async function takeIn(trx: Db, item: StorableFinding, context: TakeInContext): Promise<Outcome> {
  const { finding } = item
  switch (finding.kind) {
    case 'run':
      return takeInRun(trx, finding, item.kept, context)
    case 'activity':
      return takeInActivity(trx, finding, context)
    case 'shoe':
      await takeInShoe(trx, finding, context)
      return 'noted'
    case 'span':
      await addSpan(trx, {
        id: context.runtime.newId(),
        ...context,
        source: finding.source,
        span: finding.span,
      })
      return 'noted'
    default:
      return 'noted'
  }
}

async function takeInRun(
  trx: Db,
  record: RunRecord,
  kept: KeptOriginal | null,
  context: TakeInContext,
): Promise<Outcome> {
  const { runnerId, runtime } = context
  const content = contentOf(record, kept)
  if (await isDeleted(trx, runnerId, traceOf(record, content))) return 'deleted'
  const known = await knownAs('run', trx, record, context)
  const recordId = known?.id ?? runtime.newId()
  const told = await hear(trx, recordId, JSON.stringify(content), context)
  const { stands } = told
  const { startedAt } = readContent(stands).figures
  if (!known)
    await addRecord(trx, { ...newRecord(record, recordId, context), kind: 'run', startedAt, content: stands })
  else if (known.content !== stands)
    await changeRecord(trx, recordId, { content: stands, startedAt, fetchedAt: runtime.now() })
  else await touchRecord(trx, recordId, runtime.now())
  if (kept) await noteOriginal(trx, { ...kept, runnerId, recordId })
  const isChanged = known?.content !== stands
  if (isChanged) await nameAndRegroup(trx, recordId, readContent(stands).keys, context)
  const outcome = known ? (isChanged ? 'updated' : 'unchanged') : await outcomeOfNew(trx, recordId)
  return told.note(outcome)
}

function newRecord({ source, externalId }: RunRecord | ActivityRecord, id: string, context: TakeInContext) {
  const { runnerId, runtime } = context
  return { id, runnerId, source, externalId, runId: null, fetchedAt: runtime.now() }
}

async function nameAndRegroup(
  trx: Db,
  recordId: string,
  keys: readonly string[],
  { runnerId, runtime }: TakeInContext,
): Promise<void> {
  await nameRecord(trx, runnerId, recordId, keys)
  const record = await loadRecord(trx, recordId)
  if (!record) return
  // its start may have moved far from the records it was one run with
  const mates = record.runId === null ? [] : await recordsOfRun(trx, record.runId)
  const others = mates.filter((mate) => mate.id !== recordId)
  await regroup(trx, [record, ...others], { runnerId, newId: runtime.newId })
}

async function outcomeOfNew(trx: Db, recordId: string): Promise<Outcome> {
  const record = await loadRecord(trx, recordId)
  const records = record?.runId ? await recordsOfRun(trx, record.runId) : []
  return records.length > 1 ? 'superseded' : 'added'
}

/** The stored copy of a record. One that was the other kind before, a ride now called a run, goes and comes anew. */
async function knownAs(
  kind: 'run' | 'activity',
  trx: Db,
  { source, externalId }: Pick<RunRecord, 'source' | 'externalId'>,
  { runnerId, runtime }: TakeInContext,
): Promise<StoredRecord | null> {
  const known = await findRecord(trx, runnerId, source, externalId)
  if (!known || (known.runId !== null) === (kind === 'run')) return known
  await dropRecord(trx, known, { runnerId, newId: runtime.newId })
  return null
}

async function takeInActivity(trx: Db, record: ActivityRecord, context: TakeInContext): Promise<Outcome> {
  const { runnerId, runtime } = context
  const { source, activity } = record
  const known = await knownAs('activity', trx, record, context)
  const recordId = known?.id ?? runtime.newId()
  const told = await hear(trx, recordId, JSON.stringify({ activity, notes: record.notes }), context)
  const content = told.stands
  const change = { content, startedAt: null, fetchedAt: runtime.now() }
  if (!known) await addRecord(trx, { ...newRecord(record, recordId, context), ...change, kind: 'activity' })
  else await changeRecord(trx, recordId, change)
  await saveActivity(trx, { runnerId, recordId, source, activity: activityIn(content) })
  return told.note('not-a-run')
}

async function takeInShoe(
  trx: Db,
  { source, record }: Extract<Finding, { readonly kind: 'shoe' }>,
  context: TakeInContext,
): Promise<void> {
  const { runnerId, runtime } = context
  const id = await saveShoe(trx, { id: runtime.newId(), runnerId, source, ...record })
  const told = await hear(trx, id, JSON.stringify(record), context, 'shoe')
  await told.note('noted')
}

/** One page of findings into the tables, in one short transaction. */
import type { ActivityRecord, Finding, RunRecord } from '../../connectors/connector.ts'
import type { Db } from '../../db/open.ts'
import { noteOriginal } from '../../db/originals.ts'
import {
  addRecord,
  findRecord,
  loadRecord,
  recordsOfRun,
  type StoredRecord,
  touchRecord,
} from '../../db/records.ts'
import { saveShoe } from '../../db/shoes.ts'
import { addSpan } from '../../db/spans.ts'
import type { KeptOriginal } from '../originals.ts'
import type { Runtime } from '../runtime.ts'
import { isDeleted } from './deleted-runs.ts'
import { contentOf, traceOf } from './record-content.ts'
import { restate } from './restate.ts'
import { type Heard, hear } from './tellings.ts'

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
  const content = contentOf(record, kept)
  if (await isDeleted(trx, context.runnerId, traceOf(record, content))) return 'deleted'
  const { known, told, recordId } = await tell(trx, record, JSON.stringify(content), context)
  if (kept) await noteOriginal(trx, { ...kept, runnerId: context.runnerId, recordId })
  if (known?.content === told.stands) return told.note('unchanged')
  return told.note(known?.runId ? 'updated' : await outcomeOfNew(trx, recordId))
}

async function takeInActivity(trx: Db, record: ActivityRecord, context: TakeInContext): Promise<Outcome> {
  const { activity, notes } = record
  const { told } = await tell(trx, record, JSON.stringify({ activity, notes }), context)
  return told.note('not-a-run')
}

/** Hears what an import says of a record, and lets the record say what stands. */
async function tell(
  trx: Db,
  { source, externalId }: RunRecord | ActivityRecord,
  content: string,
  context: TakeInContext,
): Promise<{ readonly known: StoredRecord | null; readonly told: Heard; readonly recordId: string }> {
  const { runnerId, runtime } = context
  const fetchedAt = runtime.now()
  const known = await findRecord(trx, runnerId, source, externalId)
  const recordId = known?.id ?? runtime.newId()
  const told = await hear(trx, recordId, content, context)
  if (known?.content === told.stands) {
    await touchRecord(trx, recordId, fetchedAt)
    return { known, told, recordId }
  }
  const record = known ?? { id: recordId, source, externalId, runId: null, content: told.stands }
  if (!known) await addRecord(trx, { ...record, runnerId, fetchedAt, kind: 'activity', startedAt: null })
  await restate(trx, record, told.stands, { runnerId, newId: runtime.newId, fetchedAt })
  return { known, told, recordId }
}

async function outcomeOfNew(trx: Db, recordId: string): Promise<Outcome> {
  const record = await loadRecord(trx, recordId)
  const records = record?.runId ? await recordsOfRun(trx, record.runId) : []
  return records.length > 1 ? 'superseded' : 'added'
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

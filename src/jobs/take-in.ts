/** One page of findings into the tables, in one short transaction. */
import type { ActivityRecord, Finding, RunRecord } from '../../connectors/connector.ts'
import type { Db } from '../../db/open.ts'
import {
  addRecord,
  changeRecord,
  findRecord,
  loadRecord,
  noteOriginal,
  type StoredRecord,
  touchRecord,
} from '../../db/records.ts'
import { addRun, findRun, giveShoe, recountRun, type StoredRun, saveActivity } from '../../db/runs.ts'
import { saveShoe, shoeIdsBySource } from '../../db/shoes.ts'
import { addSpan } from '../../db/spans.ts'
import type { KeptOriginal } from '../originals.ts'
import type { Runtime } from '../runtime.ts'
import { dropRecord } from './drop-record.ts'
import { findTwin } from './find-twin.ts'
import { weightOf } from './record-weight.ts'

export interface TakeInContext {
  readonly runnerId: string
  /** Null for what a sync brought. */
  readonly importId: string | null
  readonly runtime: Runtime
}

/** What became of a finding. */
export type Outcome = 'added' | 'updated' | 'unchanged' | 'superseded' | 'not-a-run' | 'noted'

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
      await saveShoe(trx, {
        id: context.runtime.newId(),
        runnerId: context.runnerId,
        source: finding.source,
        ...finding.record,
      })
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
  const now = context.runtime.now()
  const hasTrack = record.original !== null
  const content = JSON.stringify({
    figures: record.figures,
    shoes: record.shoeExternalIds,
    notes: record.notes,
    device: record.deviceName ?? null,
  })
  const shoeId = await shoeOf(trx, record, context.runnerId)
  const known = await knownAs('run', trx, record, context.runnerId)
  if (known?.runId) {
    // a copy without the recording tells less than the one we have
    const isPoorer = known.hasTrack && !hasTrack
    if (isPoorer || (known.content === content && known.hasTrack === hasTrack)) {
      await touchRecord(trx, known.id, now)
      return 'unchanged'
    }
    await changeRecord(trx, known.id, { content, hasTrack, fetchedAt: now })
    if (kept) await noteOriginal(trx, { ...kept, runnerId: context.runnerId, recordId: known.id })
    const run = await findRun(trx, known.runId)
    if (run?.recordId === known.id) await recount(trx, run, known.id, record, shoeId)
    else if (run) await keepShoe(trx, run, record, shoeId)
    return 'updated'
  }

  const twin = await findTwin(trx, record, context.runnerId)
  const recordId = context.runtime.newId()
  const runId = twin?.run.id ?? context.runtime.newId()
  await addRecord(trx, {
    ...{ id: recordId, runnerId: context.runnerId, source: record.source, externalId: record.externalId },
    ...{ importId: context.importId, fetchedAt: now, kind: 'run', runId, content, hasTrack },
    sameRunReason: twin?.reason ?? null,
  })
  if (kept) await noteOriginal(trx, { ...kept, runnerId: context.runnerId, recordId })
  if (!twin) {
    const { source, figures } = record
    await addRun(trx, { id: runId, runnerId: context.runnerId, recordId, source, figures, shoeId })
    return 'added'
  }
  const counting = await loadRecord(trx, twin.run.recordId)
  if (counting && weightOf({ source: record.source, hasTrack }) > weightOf(counting))
    await recount(trx, await withoutPairOfApi(trx, twin.run, record, context), recordId, record, shoeId)
  else await keepShoe(trx, twin.run, record, shoeId)
  return 'superseded'
}

/** The stored copy of a record. One that was the other kind before, a ride now called a run, goes and comes anew. */
async function knownAs(
  kind: 'run' | 'activity',
  trx: Db,
  { source, externalId }: Pick<RunRecord, 'source' | 'externalId'>,
  runnerId: string,
): Promise<StoredRecord | null> {
  const known = await findRecord(trx, runnerId, source, externalId)
  if (!known || (known.runId !== null) === (kind === 'run')) return known
  await dropRecord(trx, known)
  return null
}

/** The run as a file's record may take it over: a pair that only Strava's API named stays behind. */
async function withoutPairOfApi(
  trx: Db,
  run: StoredRun,
  { source }: RunRecord,
  { runnerId }: TakeInContext,
): Promise<StoredRun> {
  if (run.shoeId === null || source === 'strava_api') return run
  const ofApi = await shoeIdsBySource(trx, runnerId, 'strava_api')
  return [...ofApi.values()].includes(run.shoeId) ? { ...run, shoeId: null } : run
}

function recount(
  trx: Db,
  run: StoredRun,
  recordId: string,
  record: RunRecord,
  shoeId: string | null,
): Promise<void> {
  const { source, figures } = record
  return recountRun(trx, { id: run.id, recordId, source, figures, shoeId: shoeId ?? run.shoeId })
}

/** A record that does not count may still be the only one to name a pair; the API's never speaks for a file's. */
async function keepShoe(trx: Db, run: StoredRun, record: RunRecord, shoeId: string | null): Promise<void> {
  const mayTell = record.source !== 'strava_api' || run.source === 'strava_api'
  if (mayTell && shoeId !== null && run.shoeId === null) await giveShoe(trx, run.id, shoeId)
}

async function shoeOf(trx: Db, record: RunRecord, runnerId: string): Promise<string | null> {
  if (record.shoeExternalIds.length === 0) return null
  const ids = await shoeIdsBySource(trx, runnerId, record.source)
  return (
    record.shoeExternalIds.map((externalId) => ids.get(externalId)).find((id) => id !== undefined) ?? null
  )
}

async function takeInActivity(trx: Db, record: ActivityRecord, context: TakeInContext): Promise<Outcome> {
  const { runnerId, importId } = context
  const { source, externalId, activity } = record
  const content = JSON.stringify({ activity, notes: record.notes })
  const fetchedAt = context.runtime.now()
  const known = await knownAs('activity', trx, record, runnerId)
  const recordId = known?.id ?? context.runtime.newId()
  if (!known) {
    await addRecord(trx, {
      ...{ id: recordId, runnerId, source, externalId, importId, fetchedAt, kind: 'activity', runId: null },
      ...{ sameRunReason: null, content, hasTrack: false },
    })
  } else if (known.content !== content) {
    await changeRecord(trx, recordId, { content, hasTrack: false, fetchedAt })
  } else {
    await touchRecord(trx, recordId, fetchedAt)
  }
  await saveActivity(trx, { runnerId, recordId, source, activity })
  return 'not-a-run'
}

/** A run's record as it is stored: its content as JSON, and what matching and merging see of it. */
import type { RunRecord } from '../../connectors/connector.ts'
import type { StoredRecord } from '../../db/records.ts'
import type { RunAccount } from '../../rules/merged-run.ts'
import type { OtherActivity } from '../../rules/model/activity.ts'
import { type RunFigures, WITHOUT_TRACK } from '../../rules/model/run.ts'
import type { Source } from '../../rules/model/source.ts'
import type { RunTrace } from '../../rules/same-run.ts'
import type { KeptOriginal } from '../originals.ts'

export interface RunContent {
  readonly figures: RunFigures
  /** The source's own ids of pairs. */
  readonly shoes: readonly string[]
  readonly notes: readonly string[]
  readonly device: string | null
  readonly keys: readonly string[]
  readonly startIsHidden: boolean
  readonly zoneIsAssumed: boolean
  readonly original: KeptOriginal | null
}

export function contentOf(record: RunRecord, kept: KeptOriginal | null): RunContent {
  return {
    figures: record.figures,
    shoes: record.shoeExternalIds,
    notes: record.notes,
    device: record.deviceName ?? null,
    keys: record.keys,
    startIsHidden: record.startIsHidden ?? false,
    zoneIsAssumed: record.zoneIsAssumed ?? false,
    original: kept,
  }
}

const UNKNOWN_BEFORE = { ...WITHOUT_TRACK, perceivedExertion: null }

/** What an older reader did not know of is unknown. */
export function readContent(content: string): RunContent {
  const told = JSON.parse(content) as RunContent
  return { ...told, figures: { ...UNKNOWN_BEFORE, ...told.figures } }
}

/** A record's name, the same when it comes again: `file:<hash>`. */
export function nameOf({
  source,
  externalId,
}: {
  readonly source: Source
  readonly externalId: string
}): string {
  return `${source}:${externalId}`
}

export function traceOf(
  record: { readonly source: Source; readonly externalId: string },
  { figures, keys, original, ...content }: RunContent,
): RunTrace {
  const { startedAt, distanceMetres, movingSeconds, elapsedSeconds } = figures
  const { startIsHidden = false, zoneIsAssumed = false } = content
  return {
    ...{ name: nameOf(record), source: record.source, isRecorded: original !== null },
    ...{ startedAt, distanceMetres, movingSeconds, elapsedSeconds, keys, startIsHidden, zoneIsAssumed },
  }
}

/** What a record says of its run, and with which weight. */
export function accountOf(record: StoredRecord, { figures, original }: RunContent): RunAccount {
  const format = (original?.extension ?? null) as RunAccount['format']
  return { name: nameOf(record), source: record.source, format, figures }
}

/** Whether a record's content is that of a run. */
export function isRunContent(content: string): boolean {
  return 'figures' in (JSON.parse(content) as object)
}

/** The kept file a record was read from; a summary and another activity have none. */
export function originalIn(content: string): KeptOriginal | null {
  return isRunContent(content) ? readContent(content).original : null
}

/** The activity of a record that is no run. */
export function activityIn(content: string): OtherActivity {
  return (JSON.parse(content) as { readonly activity: OtherActivity }).activity
}

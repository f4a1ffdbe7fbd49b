/**
 * What every source must give. A connector turns foreign shapes into the nouns of `rules/model` and dies
 * with them: nothing outside `connectors` ever sees a foreign field. It reads through what it is handed and
 * never touches the disk, the clock or the store.
 */
import type { OtherActivity } from '../rules/model/activity.ts'
import type { Instant } from '../rules/model/day.ts'
import type { Span } from '../rules/model/history.ts'
import type { RunFigures } from '../rules/model/run.ts'
import type { ToldShoe } from '../rules/model/shoe.ts'
import type { Source } from '../rules/model/source.ts'

/** Bytes that can be read in any order: a file on disk, an upload, an entry of an archive. */
export interface ByteSource {
  /** Relative path inside what the runner handed in; may hold personal data, so for reports only, never for logs. */
  readonly name: string
  readonly size: number
  readonly modifiedAt: Instant | null
  /** Up to `length` bytes from `offset`; fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** What the runner handed in: one file, or a folder's files. */
export interface Delivery {
  readonly files: readonly ByteSource[]
}

/** A temporary place for bytes that must be read in any order but arrive as a stream. */
export type Spool = (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<ByteSource>

export interface ReadContext {
  /** The runner's IANA zone, for records that carry no offset of their own. */
  readonly zone: string
  /** Nothing was recorded after this. */
  readonly now: Instant
  /** The runner's word on what a table counts in that does not say so itself. */
  readonly units: 'km' | 'mi' | null
  /** The runner's word on what a recording is that names no sport. */
  readonly sport: 'run' | 'other' | null
  readonly spool: Spool
}

/** A pair as a source knows it, linked to runs by the source's own id. */
export interface ShoeRecord {
  readonly externalId: string
  readonly shoe: ToldShoe
}

interface RecordOrigin {
  readonly source: Source
  /** Unique within the source and the runner; the same thing read twice has the same one. */
  readonly externalId: string
  /** Name of the file it stands in, for the report. */
  readonly file: string
  /** What a reader could not take as it stood, in the runner's words. */
  readonly notes: readonly string[]
}

/** The file a run was read from, kept so that later versions can read it again. */
export interface Original {
  readonly bytes: Uint8Array
  readonly extension: 'fit' | 'gpx' | 'tcx'
}

export interface RunRecord extends RecordOrigin {
  readonly kind: 'run'
  readonly figures: RunFigures
  readonly shoeExternalIds: readonly string[]
  readonly original: Original | null
  /**
   * Names the run goes by wherever it is told: `bytes:<sha256>` (further activities of the same file `#2` …),
   * `recording:<serial>-<created at>-<started at>`, `garmin:<activity id>`, `strava:<activity id>`. Two records
   * that share one are one run.
   */
  readonly keys: readonly string[]
  /** The watch, where the source asks that it is named beside its data. */
  readonly deviceName?: string | null
  /** The source gives a wall clock without its zone, so the start may be hours away from another source's. */
  readonly zoneIsAssumed?: boolean
  /** The runner hides the time of day there, so the start is no match for another source's. */
  readonly startIsHidden?: boolean
}

export interface ActivityRecord extends RecordOrigin {
  readonly kind: 'activity'
  readonly activity: OtherActivity
}

/** What a file connector finds, one after the other. */
export type Finding =
  | RunRecord
  | ActivityRecord
  | { readonly kind: 'shoe'; readonly source: Source; readonly record: ShoeRecord }
  /** The stretch of days about which the delivery tells everything. */
  | { readonly kind: 'span'; readonly source: Source; readonly span: Span }
  /** A file that holds no activity by its nature: settings, sleep, a profile. Counted, not reported. */
  | { readonly kind: 'passed-over'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string }

/** Reads what a runner hands in. */
export interface FileConnector {
  readonly id: string
  /** The files of the delivery it knows, by content and layout, never by file extension alone; none: not its own. */
  claims(delivery: Delivery, context: ReadContext): Promise<readonly ByteSource[]>
  /** Everything in what it claimed. A damaged part is a `refused` finding, never an exception. */
  read(delivery: Delivery, context: ReadContext): AsyncIterable<Finding>
}

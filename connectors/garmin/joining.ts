import type { Instant } from '../../rules/model/day.ts'
import type { Documents } from './export-documents.ts'
import { indexByStart, type NearStart } from './match.ts'

/** What is known on the way through the original files, and what has been learnt from those before. */
export interface Joining {
  readonly documents: Documents
  readonly near: NearStart
  /** Activity ids of summaries that have their recording. */
  readonly taken: Set<string>
  /** External ids of recordings without a summary. */
  readonly alone: Set<string>
  /** Notes on summaries, by activity id. */
  readonly notes: Map<string, string>
  /** The newest date of any file: about when the export was made. */
  newest: Instant | null
}

export function startJoining(documents: Documents): Joining {
  const near = indexByStart([...documents.summaries.values()].map((filed) => filed.summary))
  return { documents, near, taken: new Set(), alone: new Set(), notes: new Map(), newest: null }
}

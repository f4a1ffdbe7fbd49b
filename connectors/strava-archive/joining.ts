/** What is known on the way through the recordings of one archive, and what has been learnt from those before. */
import type { LocalDay } from '../../rules/model/day.ts'
import type { Finding } from '../connector.ts'
import type { Comparison } from './distance.ts'
import type { Row } from './rows.ts'
import type { Archive } from './survey.ts'

/** Why a row whose recording was found tells by itself all the same. */
export interface Alone {
  /** For the runner; null where nothing is amiss. */
  readonly note: string | null
  /** Names of the recording. */
  readonly keys: readonly string[]
}

export interface Joining {
  readonly archive: Archive
  /** Rows that have been given on with their recording. */
  readonly told: Set<Row>
  readonly alone: Map<Row, Alone>
  /** What rows show beside what their recordings say in metres. */
  readonly comparisons: Comparison[]
  /** Words for a sport nobody knows that stand on recordings of runs, and on others. */
  readonly runWords: Set<string>
  readonly otherWords: Set<string>
  /** Days of what has been given on. */
  readonly days: LocalDay[]
  /** The archive unpacks to more than is read, so recordings that were not seen may be in it. */
  isCutShort: boolean
}

export function startJoining(archive: Archive): Joining {
  return {
    archive,
    ...{ told: new Set(), alone: new Map(), comparisons: [] },
    ...{ runWords: new Set(), otherWords: new Set(), days: [], isCutShort: false },
  }
}

export function noteDay({ days }: Joining, finding: Finding): Finding {
  if (finding.kind === 'run') days.push(finding.figures.day)
  if (finding.kind === 'activity') days.push(finding.activity.day)
  return finding
}

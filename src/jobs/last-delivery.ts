import type { ImportLine } from '../../db/imports.ts'
import { type Instant, instant } from '../../rules/model/day.ts'
import { type ImportReport, together } from './import-report.ts'

/** What was handed in within so long of each other is one delivery: a folder may be copied for minutes. */
const JOIN_MS = 5 * 60_000

/** So many runs are more than a runner saw coming in. */
const MANY_RUNS = 10

export interface LastDelivery {
  /** The import that ended it. */
  readonly importId: string
  readonly startedAt: Instant
  /** From then on nothing more is expected to join it. */
  readonly settledAt: Instant
  readonly report: ImportReport
}

/** The newest imports of a runner that belong together, as one; null before the first has ended. */
export function lastDelivery(imports: readonly ImportLine[]): LastDelivery | null {
  const ended = imports.flatMap(endedImport).toSorted((a, b) => b.finishedAt - a.finishedAt)
  const [newest] = ended
  if (newest === undefined) return null
  const apart = ended.findIndex(({ startedAt }, index) => {
    const before = ended[index + 1]
    return before === undefined || startedAt - before.finishedAt > JOIN_MS
  })
  const parts = ended.slice(0, apart + 1).toReversed()
  return {
    importId: newest.id,
    startedAt: parts[0]?.startedAt ?? newest.startedAt,
    settledAt: instant(newest.finishedAt + JOIN_MS),
    report: parts.map(({ report }) => report).reduce(together),
  }
}

function endedImport({ id, startedAt, finishedAt, report }: ImportLine) {
  if (finishedAt === null || report === null) return []
  return [{ id, startedAt, finishedAt, report: JSON.parse(report) as ImportReport }]
}

/**
 * A run or two that come in as ever need no letter, nor many of which the welcome has told; what could not be read
 * does.
 */
export function isWorthALetter({ runs, refused }: ImportReport, wasWelcomed: boolean): boolean {
  return refused.length > 0 || (!wasWelcomed && runs.added + runs.updated >= MANY_RUNS)
}

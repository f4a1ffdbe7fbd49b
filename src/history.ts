import { listCheckIns } from '../db/check-ins.ts'
import type { Db } from '../db/open.ts'
import { listActivities, listRuns } from '../db/runs.ts'
import { listShoes } from '../db/shoes.ts'
import { listSpans, type SourceSpan } from '../db/spans.ts'
import { joinSpans } from '../rules/metrics/known-days.ts'
import { addDays } from '../rules/model/day.ts'
import type { History, Span } from '../rules/model/history.ts'

/** Single files less than this far apart read as one log, and the newest speaks for as long after it. */
const LOOSE_FILES_DAYS = 14

/** All that is known of a runner. */
export async function loadHistory(db: Db, runnerId: string): Promise<History> {
  const [runs, activities, shoes, checkIns, spans] = await Promise.all([
    listRuns(db, runnerId),
    listActivities(db, runnerId),
    listShoes(db, runnerId),
    listCheckIns(db, runnerId),
    listSpans(db, runnerId),
  ])
  return { runs, activities, shoes, checkIns, spans: joinSpans(spans.map(knownStretch)) }
}

/** An export tells of all days it covers; a runner who hands in file by file is taken to go on doing so. */
function knownStretch({ source, from, to }: SourceSpan): Span {
  return { from, to: source === 'file' ? addDays(to, LOOSE_FILES_DAYS) : to }
}

import type { RunRecord } from '../../connectors/connector.ts'
import type { Db } from '../../db/open.ts'
import { findRecord } from '../../db/records.ts'
import { findRun, runsStarting, type StoredRun } from '../../db/runs.ts'
import { type Instant, instant } from '../../rules/model/day.ts'
import { SAME_START_MS, sameRunReason } from '../../rules/same-run.ts'

/** A stored run that this record tells of too, and why. */
export async function findTwin(
  trx: Db,
  record: RunRecord,
  runnerId: string,
): Promise<{ readonly run: StoredRun; readonly reason: string } | null> {
  const linked = await linkedRun(trx, record, runnerId)
  if (linked) return { run: linked, reason: `Strava names Garmin activity ${record.garminActivityId}` }
  if (record.startIsHidden) return null
  for (const run of await runsNear(trx, runnerId, record.figures.startedAt)) {
    const reason = sameRunReason(run, record.figures)
    if (reason !== null) return { run, reason }
  }
  return null
}

async function linkedRun(trx: Db, record: RunRecord, runnerId: string): Promise<StoredRun | null> {
  if (!record.garminActivityId) return null
  const twin = await findRecord(trx, runnerId, 'garmin_export', record.garminActivityId)
  return twin?.runId ? findRun(trx, twin.runId) : null
}

function runsNear(trx: Db, runnerId: string, startedAt: Instant): Promise<readonly StoredRun[]> {
  return runsStarting(trx, runnerId, instant(startedAt - SAME_START_MS), instant(startedAt + SAME_START_MS))
}

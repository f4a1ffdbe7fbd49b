import { type ImportLine, latestImport } from '../../db/imports.ts'
import { newestRunRecord } from '../../db/records.ts'
import { listRuns } from '../../db/runs.ts'
import { findAccount, type StravaAccount } from '../../db/strava-accounts.ts'
import type { LocalDay } from '../../rules/model/day.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { WebPorts } from './ports.ts'

const DAY_MS = 86_400_000
/** As far back as is listed where rows may not be kept for good. */
const WINDOW_DAYS = 100

/** Where a runner's numbers come from. */
export interface KnownSources {
  readonly latestImport: ImportLine | null
  readonly strava: StravaSource | null
}

export interface StravaSource {
  readonly account: StravaAccount
  /** How far a listing under way has come; null when none is, or it has read nothing yet. */
  readonly listing: { readonly backTo: LocalDay; readonly share: number | null } | null
  /** The newest run Strava tells of. */
  readonly newest: { readonly activityId: string; readonly device: string | null } | null
}

export async function sourcesOf(ports: WebPorts, runner: Runner): Promise<KnownSources> {
  const { db } = ports
  const account = await findAccount(db, runner.id)
  const record = account && (await newestRunRecord(db, runner.id, 'strava_api'))
  const newest = record && { activityId: record.externalId, device: deviceIn(record.content) }
  const listing = account?.listing ? await progressOf(ports, account) : null
  return { latestImport: await latestImport(db, runner.id), strava: account && { account, newest, listing } }
}

/** Pages come newest first, so the oldest run that was seen says how far the reading is. */
async function progressOf(
  { db, strava }: WebPorts,
  account: StravaAccount,
): Promise<StravaSource['listing']> {
  const oldest = (await listRuns(db, account.runnerId)).find((run) => run.source === 'strava_api')
  if (!oldest || !account.listing) return null
  const isLimited = strava !== null && strava.cacheDays > 0
  const share = (account.listing.beganAt - oldest.startedAt) / (WINDOW_DAYS * DAY_MS)
  return { backTo: oldest.day, share: isLimited ? Math.min(1, share) : null }
}

function deviceIn(content: string): string | null {
  return (JSON.parse(content) as { readonly device?: string | null }).device ?? null
}

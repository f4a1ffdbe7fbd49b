import { type ImportLine, latestImport } from '../../db/imports.ts'
import { newestRunRecord } from '../../db/records.ts'
import { findAccount, type StravaAccount } from '../../db/strava-accounts.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { WebPorts } from './ports.ts'

/** Where a runner's numbers come from. */
export interface KnownSources {
  readonly latestImport: ImportLine | null
  readonly strava: StravaSource | null
}

export interface StravaSource {
  readonly account: StravaAccount
  /** The newest run Strava tells of. */
  readonly newest: { readonly activityId: string; readonly device: string | null } | null
}

export async function sourcesOf({ db }: Pick<WebPorts, 'db'>, runner: Runner): Promise<KnownSources> {
  const account = await findAccount(db, runner.id)
  const record = account && (await newestRunRecord(db, runner.id, 'strava_api'))
  const newest = record && { activityId: record.externalId, device: deviceIn(record.content) }
  return { latestImport: await latestImport(db, runner.id), strava: account && { account, newest } }
}

function deviceIn(content: string): string | null {
  return (JSON.parse(content) as { readonly device?: string | null }).device ?? null
}

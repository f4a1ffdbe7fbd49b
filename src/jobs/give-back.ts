import { ConnectorError } from '../../connectors/connector-error.ts'
import { findAccount } from '../../db/strava-accounts.ts'
import { isOutage } from '../strava.ts'
import { type JobContext, RetryAt } from './job.ts'

/**
 * Gives a runner's permission back to Strava. What only time can mend is tried again; one that is gone already needs
 * no giving back.
 */
export async function giveBack(
  runnerId: string,
  { db, strava }: Pick<JobContext, 'db' | 'strava'>,
): Promise<void> {
  if (!strava || !(await findAccount(db, runnerId))) return
  try {
    await strava.revoke(runnerId)
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error
    if (error.remedy.kind === 'retry-at') throw new RetryAt(error.remedy.at, error.message, isOutage(error))
  }
}

import { ConnectorError } from '../../connectors/connector-error.ts'
import { inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { findAccount, markAccount, type StravaAccount } from '../../db/strava-accounts.ts'
import { dayInZone } from '../../rules/model/day.ts'
import { reconnectLetter } from '../mail/reconnect.ts'
import { isOutage, type StravaAccess } from '../strava.ts'
import { type JobContext, RetryAt } from './job.ts'
import { tellOperator } from './operator.ts'
import { post } from './outbox.ts'

const HOUR_MS = 3_600_000

/**
 * Work on a runner's Strava account, with Strava's faults turned into what follows from them: later, a letter to
 * the runner, or one to the operator. Nothing happens without a live account.
 */
export async function onAccount(
  runnerId: string,
  context: JobContext,
  work: (account: StravaAccount, strava: StravaAccess) => Promise<void>,
): Promise<void> {
  await onAnyAccount(runnerId, context, async (account, strava) => {
    if (account.state === 'connected') await work(account, strava)
  })
}

/** The same, also where Strava lets us in no more. */
export async function onAnyAccount(
  runnerId: string,
  context: JobContext,
  work: (account: StravaAccount, strava: StravaAccess) => Promise<void>,
): Promise<void> {
  const { strava, db, runtime } = context
  const account = await findAccount(db, runnerId)
  if (!strava || !account) return
  try {
    await work(account, strava)
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error
    switch (error.remedy.kind) {
      case 'retry-at':
        throw new RetryAt(error.remedy.at, error.message, isOutage(error))
      case 'reconnect':
        return askToReconnect(runnerId, context)
      case 'operator':
        // whatever was asked, it is one matter: the message names the request, the advice behind it the matter
        await tellOperator(`strava:${matterOf(error)}`, error.message, context)
        throw new RetryAt(runtime.now() + HOUR_MS, error.message)
      default:
        throw error
    }
  }
}

function matterOf({ message }: ConnectorError): string {
  return message.slice(message.lastIndexOf(': ') + 2)
}

/** Strava lets us in no more: marks the account, and says so once. */
async function askToReconnect(runnerId: string, context: JobContext): Promise<void> {
  const { db, config, runtime } = context
  const runner = await findRunner(db, runnerId)
  const day = runner && dayInZone(runtime.now(), runner.zone)
  const letter = day && (await reconnectLetter({ day, url: `${config.baseUrl}/connect/strava` }))
  await inTransaction(db, async (trx) => {
    await markAccount(trx, runnerId, 'reconnect')
    if (letter && runner.email !== null && runner.confirmedAt !== null)
      await post(
        trx,
        { letter, to: runner.email, runnerId, dedupeKey: `reconnect:${runnerId}:${day}` },
        context,
      )
  })
  context.nudge()
}

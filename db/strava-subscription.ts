import type { Db } from './open.ts'

export interface StravaSubscription {
  /** Null until Strava has confirmed it. */
  readonly subscriptionId: string | null
  readonly pathSecret: string
  readonly verifyToken: string
}

export async function findSubscription(db: Db, clientId: string): Promise<StravaSubscription | null> {
  const row = await db
    .selectFrom('strava_subscription')
    .selectAll()
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  if (!row) return null
  return { subscriptionId: row.subscription_id, pathSecret: row.path_secret, verifyToken: row.verify_token }
}

export async function saveSubscription(
  db: Db,
  clientId: string,
  subscription: StravaSubscription,
): Promise<void> {
  const values = {
    subscription_id: subscription.subscriptionId,
    path_secret: subscription.pathSecret,
    verify_token: subscription.verifyToken,
  }
  await db
    .insertInto('strava_subscription')
    .values({ client_id: clientId, ...values })
    .onConflict((conflict) => conflict.column('client_id').doUpdateSet(values))
    .execute()
}

export async function removeSubscription(db: Db, clientId: string): Promise<void> {
  await db.deleteFrom('strava_subscription').where('client_id', '=', clientId).execute()
}

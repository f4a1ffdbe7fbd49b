import { listAccounts } from '../../db/strava-accounts.ts'
import { findSubscription, removeSubscription, saveSubscription } from '../../db/strava-subscription.ts'
import { openStrava } from '../app.ts'
import type { House } from '../house.ts'
import type { StravaAccess } from '../strava.ts'
import { type Command, CommandError, inHouse, toJson, UsageError, type World } from './command.ts'

const SECRET_BYTES = 32

export const stravaCommand: Command = {
  usage: ['limber strava subscribe|unsubscribe|status     the webhook by which Strava announces new runs'],
  run: async ([action], world) => {
    if (action !== 'subscribe' && action !== 'unsubscribe' && action !== 'status')
      throw new UsageError('strava subscribe, unsubscribe or status?')
    await inHouse(world, async (house) => {
      const strava = openStrava(world.config, house, world.runtime)
      if (!strava) throw new CommandError('Strava is off: set STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET.')
      if (action === 'subscribe') return subscribe(strava, house, world)
      if (action === 'unsubscribe') return unsubscribe(strava, house, world)
      return status(strava, house, world)
    })
  },
}

/** Strava calls back before it answers, so the server must be running and reachable at LIMBER_BASE_URL. */
async function subscribe(
  strava: StravaAccess,
  { db }: House,
  { config, runtime, print }: World,
): Promise<void> {
  const { clientId } = strava.config
  const secret = () => Buffer.from(runtime.randomBytes(SECRET_BYTES)).toString('base64url')
  for (const old of await strava.subscriptions.list()) await strava.subscriptions.remove(old.id)
  const [pathSecret, verifyToken] = [secret(), secret()]
  await saveSubscription(db, clientId, { subscriptionId: null, pathSecret, verifyToken })
  const id = await strava.subscriptions.create(`${config.baseUrl}/hooks/strava/${pathSecret}`, verifyToken)
  await saveSubscription(db, clientId, { subscriptionId: id, pathSecret, verifyToken })
  print(`Subscribed (${id}). New runs arrive within a minute or so.`)
}

async function unsubscribe(strava: StravaAccess, { db }: House, { print }: World): Promise<void> {
  for (const { id } of await strava.subscriptions.list()) await strava.subscriptions.remove(id)
  await removeSubscription(db, strava.config.clientId)
  print('Unsubscribed. Strava is looked at every hour instead.')
}

async function status(strava: StravaAccess, { db }: House, { print }: World): Promise<void> {
  const subscription = await findSubscription(db, strava.config.clientId)
  const accounts = await listAccounts(db)
  print(
    toJson({
      webhook: subscription?.subscriptionId ? 'on' : 'off',
      accounts: accounts.map(({ runnerId, athleteId, state, listedAt, listing }) => ({
        ...{ runnerId, athleteId, state, listedAt },
        listing: listing && { page: listing.page, seen: listing.seen },
      })),
    }),
  )
}

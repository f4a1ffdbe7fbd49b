/** `/hooks/strava/<secret>`: Strava says that something changed. Stored first, answered, then worked off by a job. */
import type { Context } from 'hono'
import { inTransaction } from '../../../db/open.ts'
import { accountOfAthlete } from '../../../db/strava-accounts.ts'
import { addEvent } from '../../../db/strava-events.ts'
import { findSubscription, type StravaSubscription } from '../../../db/strava-subscription.ts'
import type { StravaCall, WebPorts, WebStrava } from '../ports.ts'
import { showNotFound } from './errors.ts'

const LARGEST_BYTES = 4 * 1024

interface Hook {
  readonly strava: WebStrava
  readonly subscription: StravaSubscription
}

/** Strava's handshake when a subscription is made. */
export async function shakeHands(ports: WebPorts, context: Context): Promise<Response> {
  const hook = await hookOf(ports, context)
  const answer = hook?.strava.handshake(context.req.query(), hook.subscription.verifyToken)
  return answer ? context.json(answer) : showNotFound(context)
}

/** An event. Whatever it is, Strava hears yes: what is not ours is dropped, and repeating it would not help. */
export async function takeEvent(ports: WebPorts, context: Context): Promise<Response> {
  const hook = await hookOf(ports, context)
  if (!hook) return showNotFound(context)
  const body = await context.req.text()
  const call = body.length <= LARGEST_BYTES ? hook.strava.readEvent(body) : null
  const isOurs =
    call !== null && call.subscriptionId !== null && call.subscriptionId === hook.subscription.subscriptionId
  if (isOurs) {
    await keep(ports, call)
    ports.nudge()
  }
  return context.body(null, 200)
}

async function keep(ports: WebPorts, call: StravaCall): Promise<void> {
  const { object, objectId, aspect, ownerId, eventTime, isDeauthorisation } = call
  if (!(await accountOfAthlete(ports.db, ownerId))) return
  await inTransaction(ports.db, async (trx) => {
    const isNew = await addEvent(trx, {
      ...{ id: ports.runtime.newId(), objectType: object, objectId, aspectType: aspect, ownerId, eventTime },
      receivedAt: ports.runtime.now(),
    })
    if (!isNew) return
    // several events about one activity are one look at it
    const key = isDeauthorisation ? `athlete:${ownerId}` : `${object}:${objectId}`
    const payload = { object, objectId, aspect, ownerId, isDeauthorisation }
    await ports.request(trx, { name: 'strava-event', key, payload })
  })
}

/** The subscription whose secret stands in the path; null for everyone who guesses. */
async function hookOf(ports: WebPorts, context: Context): Promise<Hook | null> {
  const { strava } = ports
  const subscription = strava && (await findSubscription(ports.db, strava.clientId))
  return strava && subscription && subscription.pathSecret === context.req.param('secret')
    ? { strava, subscription }
    : null
}
